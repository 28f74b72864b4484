import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { describe, expect, it } from 'vitest'

const { forbidden, options } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs')

const DEAD = 'no-dead-files'

interface Violation { readonly rule: string, readonly where: string }

async function broken(house: string): Promise<Violation[]> {
  const settings: ICruiseOptions = { ...options, baseDir: house, validate: true, ruleSet: { forbidden, options } }
  const compiler = { tsConfig: extractTSConfig('tsconfig.json') }
  const { output } = await cruise(['src'], settings, options.enhancedResolveOptions, compiler)
  return (output as ICruiseResult).summary.violations.map(({ rule, from, to }) =>
    ({ rule: rule.name, where: from === to ? from : `${from} → ${to}` }))
}

/** Builds a small house of the given files, and lists the rules it breaks. */
async function rulesBrokenBy(files: Record<string, string>): Promise<string[]> {
  const house = mkdtempSync(join(tmpdir(), 'house-'))
  try {
    for (const [name, text] of Object.entries({ 'package.json': '{ "type": "module" }', ...files })) {
      mkdirSync(dirname(join(house, name)), { recursive: true })
      writeFileSync(join(house, name), text)
    }
    return [...new Set((await broken(house)).map(({ rule }) => rule))].sort()
  } finally {
    rmSync(house, { recursive: true })
  }
}

const value = 'export const x = 1\n'

describe('the rooms of the house', async () => {
  const violations = await broken(process.cwd())
  const written = ({ rule, where }: Violation): string => `${rule}: ${where}`

  it('import only from rooms above them, and in no circle', () => {
    expect(violations.filter(({ rule }) => rule !== DEAD).map(written)).toEqual([])
  })

  it('hold no file that no entry reaches', () => {
    expect(violations.filter(({ rule }) => rule === DEAD).map(written)).toEqual([])
  })
})

describe('the rules of the house', () => {
  it('let a lower room import from a higher one', async () => {
    expect(await rulesBrokenBy({
      'src/index.ts': 'export { x } from \'./levers/a.js\'\n',
      'src/levers/a.ts': 'export { x } from \'../kernel/b.js\'\n',
      'src/kernel/b.ts': value,
    })).toEqual([])
  })

  it('let files of one room, and types, refer to each other', async () => {
    expect(await rulesBrokenBy({
      'src/index.ts': 'export { x } from \'./kernel/a.js\'\n',
      'src/kernel/a.ts': 'import { y } from \'./b.js\'\nexport type A = 1\nexport const x = y\n',
      'src/kernel/b.ts': 'import type { A } from \'./a.js\'\nexport const y: A = 1\n',
    })).toEqual([])
  })

  const violations: [string, string, Record<string, string>][] = [
    ['a room that imports from a lower one', 'room-kernel', {
      'src/index.ts': 'export { x } from \'./kernel/a.js\'\n',
      'src/kernel/a.ts': 'export { x } from \'../levers/b.js\'\n',
      'src/levers/b.ts': value,
    }],
    ['a type taken from a lower room', 'room-law', {
      'src/index.ts': 'export { y } from \'./law/a.js\'\n',
      'src/law/a.ts': 'import type { X } from \'../data/b.js\'\nexport const y: X = 1\n',
      'src/data/b.ts': 'export type X = 1\n',
    }],
    ['a mechanism that knows a lever', 'room-mechanisms', {
      'src/index.ts': 'export { x } from \'./mechanisms/a.js\'\n',
      'src/mechanisms/a.ts': 'export { x } from \'../levers/b.js\'\n',
      'src/levers/b.ts': value,
    }],
    ['a lever that knows a mechanism', 'room-levers', {
      'src/index.ts': 'export { x } from \'./levers/a.js\'\n',
      'src/levers/a.ts': 'export { x } from \'../mechanisms/b.js\'\n',
      'src/mechanisms/b.ts': value,
    }],
    ['an indicator that knows a scenario', 'room-indicators', {
      'src/index.ts': 'export { x } from \'./indicators/a.js\'\n',
      'src/indicators/a.ts': 'export { x } from \'../scenarios/b.js\'\n',
      'src/scenarios/b.ts': value,
    }],
    ['a room that imports an entry', 'nobody-imports-an-entry', {
      'src/index.ts': 'export { x } from \'./reports/a.js\'\n',
      'src/reports/a.ts': 'export { z } from \'../units.js\'\nexport const x = 1\n',
      'src/units.ts': 'export const z = 1\n',
    }],
    ['a room that the house does not have', 'known-room', {
      'src/index.ts': 'export { x } from \'./attic/a.js\'\n',
      'src/attic/a.ts': 'export { x } from \'../kernel/b.js\'\n',
      'src/kernel/b.ts': value,
    }],
    ['a core that reaches Node through another file', 'core-without-node', {
      'src/index.ts': 'export { x } from \'./kernel/a.js\'\n',
      'src/kernel/a.ts': 'export { x } from \'./b.js\'\n',
      'src/kernel/b.ts': 'import { readFileSync } from \'node:fs\'\nexport const x = readFileSync\n',
    }],
    ['two files that need each other to run', 'no-cycles', {
      'src/index.ts': 'export { x } from \'./kernel/a.js\'\n',
      'src/kernel/a.ts': 'import { y } from \'./b.js\'\nexport const x = () => y\n',
      'src/kernel/b.ts': 'import { x } from \'./a.js\'\nexport const y = () => x\n',
    }],
    ['an import of nothing', 'no-unknown-imports', {
      'src/index.ts': 'export { x } from \'./kernel/a.js\'\n',
    }],
    ['a package that nobody declared', 'declared-packages', {
      'src/index.ts': 'export { x } from \'left\'\n',
      'package.json': '{ "type": "module", "devDependencies": { "left": "1.0.0" } }',
      'node_modules/left/package.json': '{ "name": "left", "version": "1.0.0", "type": "module", "main": "index.js" }',
      'node_modules/left/index.js': value,
    }],
    ['a file that no entry reaches', DEAD, {
      'src/index.ts': 'export { x } from \'./kernel/a.js\'\n',
      'src/kernel/a.ts': value,
      'src/kernel/b.ts': 'export { x } from \'./a.js\'\n',
    }],
  ]
  it.each(violations)('refuse %s', async (_name, rule, files) => {
    expect(await rulesBrokenBy(files)).toContain(rule)
  })
})
