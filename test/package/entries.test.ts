import { resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { install, manifest } from './install.js'

// The script of workers is started, never imported.
const paths = Object.keys(manifest.exports).filter((path) => !['./web-worker', './package.json'].includes(path))
const entries = paths.map((path) => `technopole${path.slice(1)}`)
const compiler = resolve('node_modules/typescript/bin/tsc')
const user = install()
afterAll(() => { user.remove() })

/** Runs a program that prints one JSON value. */
function told(name: string, text: string): unknown {
  const { code, out, errors } = user.node(user.write(name, text))
  expect(code, errors).toBe(0)
  return JSON.parse(out)
}

describe('a program that imports the package', () => {
  it('finds every entry by import and by require, with the same names', () => {
    expect(entries).toContain('technopole')
    for (const entry of entries) {
      const print = 'console.log(JSON.stringify(Object.keys(entry).sort()))'
      const imported = told('names.mjs', `import * as entry from '${entry}'\n${print}`)
      const required = told('names.cjs', `const entry = require('${entry}')\n${print}`)
      expect(imported).toEqual(required)
      expect((imported as string[]).length).toBeGreaterThan(0)
    }
  })

  it('finds each name of a CommonJS entry from an ES module too', () => {
    const mixed = told('mixed.mjs', `
      import { createRequire } from 'node:module'
      import { InputError } from 'technopole'
      const required = createRequire(import.meta.url)('technopole')
      console.log(JSON.stringify([typeof InputError, typeof required.InputError]))`)
    expect(mixed).toEqual(['function', 'function'])
  })

  it.each(['mjs', 'cjs'])('catches an error of one entry by the class of another (%s)', (kind) => {
    const from = (entry: string, name: string): string => kind === 'mjs'
      ? `import { ${name} } from '${entry}'` : `const { ${name} } = require('${entry}')`
    expect(told(`classes.${kind}`, `
      ${from('technopole', 'InputError')}
      ${from('technopole/node', 'readDocument')}
      ${from('technopole/units', 'formatUnit')}
      const refused = []
      try { formatUnit('cubit', 'en') } catch (error) { refused.push(error instanceof InputError, error.given) }
      readDocument('missing.json').catch((error) => {
        refused.push(error instanceof InputError, error.path, error.given)
        console.log(JSON.stringify(refused))
      })`)).toEqual([true, '"cubit"', true, 'missing.json', '"no such file"'])
  })
})

describe('a program in TypeScript', () => {
  const modes = [
    { module: 'NodeNext', type: 'module' },
    { module: 'NodeNext', type: 'commonjs' },
    { module: 'ESNext', moduleResolution: 'Bundler', type: 'module' },
  ]
  it.each(modes)('finds the types of every entry: %o', ({ type, ...mode }) => {
    const compilerOptions = { ...mode, target: 'ES2022', lib: ['ES2022'], types: ['node'], strict: true, noEmit: true }
    user.write('typed/package.json', JSON.stringify({ type }))
    user.write('typed/tsconfig.json', JSON.stringify({ compilerOptions, files: ['program.ts'] }))
    user.write('typed/program.ts', [
      ...entries.map((entry, i) => `import * as entry${i} from '${entry}'`),
      'import { InputError } from \'technopole\'',
      'const path: string = new InputError(\'a\', \'b\', 1).path',
      '// @ts-expect-error: the types are there, so a wrong use is seen',
      'const wrong: number = new InputError(\'a\', \'b\', 1).path',
      `export default [path, wrong, ${entries.map((_entry, i) => `entry${i}`).join(', ')}]`,
    ].join('\n'))
    const { code, out } = user.node(compiler, '-p', 'typed')
    expect(code, out).toBe(0)
  })

  it('needs no types of Node for the entries that run in a browser', () => {
    const compilerOptions = {
      module: 'ESNext', moduleResolution: 'Bundler', target: 'ES2022', lib: ['ES2022', 'DOM'], types: [], strict: true,
    }
    user.write('browser/tsconfig.json', JSON.stringify({ compilerOptions: { ...compilerOptions, noEmit: true } }))
    user.write('browser/program.ts', 'export * from \'technopole\'\nexport * as units from \'technopole/units\'\n')
    const { code, out } = user.node(compiler, '-p', 'browser')
    expect(code, out).toBe(0)
  })
})
