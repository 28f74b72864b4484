/**
 * The picture of the lab for README.md: the page in Chromium as a question is answered in full, at 1280 pixels.
 *
 * npm run bench -- lab-picture [en|zh] [file]
 */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { installEngines } from '../test/engines/install.mjs'
import { labServer } from '../examples/lab/serve.mjs'
import { buildLabIfStale, built } from '../scripts/lab.mjs'

interface Page {
  goto(address: string): Promise<unknown>
  waitForSelector(selector: string, options: object): Promise<unknown>
  waitForTimeout(milliseconds: number): Promise<void>
  screenshot(options: object): Promise<unknown>
}
interface Browser { newPage(options: object): Promise<Page>, close(): Promise<void> }

const [language = 'en', file = 'docs/pictures/lab.png'] = process.argv.slice(2)

installEngines()
await buildLabIfStale()
const server = labServer(built)
await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', () => { resolve() }) })
const { port } = server.address() as { port: number }
const { chromium } = createRequire(join(import.meta.dirname, '../test/engines/package.json'))('playwright-core') as { chromium: { launch(options: object): Promise<Browser> } }
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'] })
const page = await browser.newPage({ viewport: { width: 1280, height: 1010 }, reducedMotion: 'reduce' })
await page.goto(`http://127.0.0.1:${port}/#v=1&lang=${language}&base=as-enacted&against=frozen-2015&show=rd-expenditure@CN&set=rd-super-deduction.extra:1@2016`)
for (const shown of ['body[data-stage="2"]', '#fan svg']) await page.waitForSelector(shown, { timeout: 300_000 })
await page.waitForTimeout(500)
await page.screenshot({ path: file })
await browser.close()
server.close()
console.log(`The lab is in ${file}.`)
