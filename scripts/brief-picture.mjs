// The picture of a brief in README.md: node scripts/brief-picture.mjs [folder of an answer] [picture]. Needs Chromium, named by CHROMIUM or on the path.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const [folder = 'first-answer', picture = join('docs', 'pictures', 'brief.png')] = process.argv.slice(2)
const profile = mkdtempSync(join(tmpdir(), 'brief-'))
try {
  execFileSync(process.env.CHROMIUM ?? 'chromium', ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking',
    '--hide-scrollbars', '--window-size=900,1240', `--user-data-dir=${profile}`, `--screenshot=${resolve(picture)}`,
    pathToFileURL(resolve(folder, 'brief.html')).href], { stdio: 'ignore' })
} finally {
  rmSync(profile, { recursive: true, force: true })
}
console.log(`The top of ${join(folder, 'brief.html')} is in ${picture}.`)
