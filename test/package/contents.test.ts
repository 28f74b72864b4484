import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { describe, expect, inject, it } from 'vitest'
import { isDocument, isInside, linksOf, markdownOf, targetOf } from '../docs/document-links.js'
import { manifest } from './install.js'

const paths = inject('publishedFiles').map(({ path }) => path)

describe('the published files', () => {
  it('are the build, the licence, what to read first, guides and pages with their pictures and results, the rules of the model, and examples', () => {
    const read = paths.filter((path) => !/^(dist|docs|examples|src\/mechanisms)\//.test(path)).sort()
    expect(read).toEqual(['CHANGELOG.md', 'CITATION.cff', 'LICENSE', 'NOTICE', 'README.md', 'README.zh-CN.md', 'SECURITY.md', 'codemeta.json', 'llms.txt', 'package.json'])
    for (const path of ['docs/results/hindcast.json', 'docs/results/nation-2020.csv', 'docs/results/provinces-2020.csv']) expect(paths).toContain(path)
    expect(paths.filter((path) => /^docs\/api\/|\.ipynb_checkpoints|node_modules/.test(path))).toEqual([])
    const code = /^dist\/([\w-]+\.(js|cjs|d\.ts|d\.cts)|modules\/([\w-]+\/)*[\w-]+((\.zh)?\.json)?\.js)$/
    expect(paths.filter((path) => path.startsWith('dist/') && !code.test(path))).toEqual([])
  })

  it('hold whatever any of them leads to, for one who reads them there', () => {
    const documents = paths.filter(isDocument)
    const inside = documents.flatMap((from) => linksOf(markdownOf(from)).filter(isInside).map((to) => ({ from, to: targetOf(from, to) })))
    expect(documents.length).toBeGreaterThan(100)
    expect(inside.length).toBeGreaterThan(1000)
    const folders = new Set(paths.flatMap((path) => path.split('/').slice(0, -1).map((_, n, parts) => parts.slice(0, n + 1).join('/'))))
    expect(inside.filter(({ to }) => !paths.includes(to) && !folders.has(to.replace(/\/$/, '')))).toEqual([])
  })

  it('include everything that package.json points to', () => {
    const targets = (value: unknown): string[] =>
      typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(targets)
    const named = [manifest.exports, manifest.bin, manifest.main, manifest.module, manifest.types].flatMap(targets)
    expect(named.map((path) => path.replace(/^\.\//, '')).filter((path) => !paths.includes(path))).toEqual([])
  })

  it('start the command line with Node', () => {
    expect(readFileSync(manifest.bin.technopole, 'utf8').split('\n')[0]).toBe('#!/usr/bin/env node')
  })

  it('import nothing that package.json does not declare', () => {
    const declared = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })
    const known = (name: string): boolean =>
      name.startsWith('node:') || declared.some((dependency) => `${name}/`.startsWith(`${dependency}/`))
    const imported = /(?:^|[\s;}])(?:from|import|require\()\s*["']([^"'.\s$][^"'\s]*)["']/gm
    const undeclared = paths.filter((path) => /\.c?js$/.test(path)).flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(imported)].map(([, name]) => name).filter((name) => !known(name)))
    expect(undeclared).toEqual([])
  })

  it('carry a notice for each package whose code the build copies, and for no other', () => {
    const { inputs } = JSON.parse(readFileSync('dist/metafile-esm.json', 'utf8'))
    const innermost = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules)/
    const copied = Object.keys(inputs).flatMap((path) => innermost.exec(path)?.[1] ?? [])
    const noticed = [...readFileSync('NOTICE', 'utf8').matchAll(/^(\S+) \(https:\/\/\S+\), /gm)].map(([, name]) => name)
    expect(noticed.sort()).toEqual([...new Set(copied)].sort())
  })
})

describe('the package', () => {
  it('has no fault that publint knows', async () => {
    const { messages, pkg } = await publint({ pkgDir: '.', strict: true, level: 'suggestion' })
    expect(messages.map((message) => formatMessage(message, pkg ?? manifest))).toEqual([])
  })

  it('has types that agree with its code in every module mode', () => {
    const attw = resolve('node_modules/@arethetypeswrong/cli/dist/index.js')
    const command = [attw, '--pack', '.', '--profile', 'node16', '--exclude-entrypoints', 'web-worker', '--format', 'json']
    // It packs the package itself; packing would build once more.
    const env = { ...process.env, npm_config_ignore_scripts: 'true' }
    const { analysis } = JSON.parse(execFileSync(process.execPath, command, { encoding: 'utf8', stdio: 'pipe', env }))
    const problems: { resolutionKind?: string }[] = analysis.problems
    // The resolution of TypeScript before 4.7 knows no exports map; the profile leaves it out.
    expect(problems.filter(({ resolutionKind }) => resolutionKind !== 'node10')).toEqual([])
    expect(Object.keys(analysis.entrypoints)).toContain('./units')
  })
})
