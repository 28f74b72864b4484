import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { apiReport } from '../../scripts/api-report.mjs'
import { build } from '../../scripts/build.mjs'
import { manifest } from './install.js'

interface Locked {
  readonly dev?: boolean
  readonly optional?: boolean
  readonly peer?: boolean
  readonly hasInstallScript?: boolean
  readonly integrity?: string
}
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Readonly<Record<string, Locked>> }
const installed = Object.entries(lock.packages).filter(([path, { dev, optional, peer }]) => path !== '' && !dev && !optional && !peer)

describe('what a user installs', () => {
  it('are at most eight runtime dependencies', () => {
    expect(Object.keys(manifest.dependencies).length).toBeLessThanOrEqual(8)
  })

  it('runs no script at installation, and is fixed by digests', () => {
    expect(installed.length).toBeGreaterThan(3)
    expect(installed.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)).toEqual([])
    expect(installed.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([])
    for (const script of ['preinstall', 'install', 'postinstall', 'prepare']) expect(manifest.scripts).not.toHaveProperty(script)
  })

  it('is listed in a bill of materials, every package of it and no other', () => {
    const { components } = JSON.parse(execFileSync('npm', ['run', '--silent', 'sbom'], { encoding: 'utf8' })) as { components: { name: string }[] }
    const names = installed.map(([path]) => path.replace(/^.*node_modules\//, ''))
    expect([...new Set(components.map(({ name }) => name))].sort()).toEqual([...new Set(names)].sort())
  })
})

describe('a build', () => {
  it('has the bytes of the build before it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'build-'))
    await build({ types: false, output: folder })
    const code = (directory: string): string[] => readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((name) => /\.c?js$/.test(name)).sort()
    expect(code(folder)).toEqual(code('dist'))
    for (const name of code(folder)) expect(readFileSync(join(folder, name)).equals(readFileSync(join('dist', name))), name).toBe(true)
    rmSync(folder, { recursive: true })
  })
})

describe('what programs rely on', () => {
  it('changes only when that is announced: npm run api-report, and a line in CHANGELOG.md', () => {
    expect(apiReport()).toBe(readFileSync('docs/api-report.md', 'utf8'))
  })
})
