import { ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'

const eslint = new ESLint()

/** The rules that a text breaks when it stands in the given file. */
async function rulesBrokenBy(text: string, file = 'src/kernel/example.ts'): Promise<string[]> {
  const [{ messages }] = await eslint.lintText(`${text}\n`, { filePath: file })
  return messages.map(({ ruleId, message }) => ruleId ?? message)
}

const unequalMath = [
  'exp', 'expm1', 'log', 'log1p', 'log2', 'log10', 'pow', 'sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'atan2',
  'sinh', 'cosh', 'tanh', 'asinh', 'acosh', 'atanh', 'cbrt', 'hypot', 'random',
]
const equalMath = ['sqrt', 'floor', 'ceil', 'round', 'trunc', 'abs', 'min', 'max', 'imul', 'clz32', 'fround', 'sign']

describe('arithmetic in src', () => {
  it.each(equalMath)('may use Math.%s, which every engine computes alike', async (name) => {
    expect(await rulesBrokenBy(`export const x = Math.${name}(1)`)).toEqual([])
  })

  it.each(unequalMath)('may not use Math.%s', async (name) => {
    expect(await rulesBrokenBy(`export const x = Math.${name}(1)`)).toEqual(['no-restricted-properties'])
    expect(await rulesBrokenBy(`export const x = Math['${name}'](1)`)).toEqual(['no-restricted-properties'])
    expect(await rulesBrokenBy(`export const { ${name} } = Math`)).toEqual(['no-restricted-properties'])
  })

  it.each([
    ['a power written as an operator', 'export const square = (x: number) => x ** 2', 'no-restricted-syntax'],
    ['a power that assigns', 'export let x = 2\nx **= 2', 'no-restricted-syntax'],
    ['Math under another name', 'export const M = Math', 'no-restricted-syntax'],
    ['Math handed on', 'export const x = [Math]', 'no-restricted-syntax'],
    ['a function of Math chosen at run time', 'export const f = (k: \'abs\') => Math[k](1)', 'no-restricted-syntax'],
  ])('may not hold %s', async (_what, text, rule) => {
    expect(await rulesBrokenBy(text)).toEqual([rule])
  })
})

describe('src', () => {
  it.each([
    ['the present moment', 'export const x = Date.now()', 'no-restricted-globals'],
    ['a new date', 'export const x = new Date()', 'no-restricted-globals'],
    ['a stop-watch', 'export const x = performance.now()', 'no-restricted-globals'],
    ['the language of the machine', 'export const x = Intl.NumberFormat()', 'no-restricted-globals'],
    ['numbers written by language', 'export const x = (1).toLocaleString()', 'no-restricted-syntax'],
    ['letters changed by language', 'export const x = \'I\'.toLocaleLowerCase()', 'no-restricted-syntax'],
    ['an order by language', 'export const x = \'a\'.localeCompare(\'b\')', 'no-restricted-syntax'],
    ['an order by language, quoted', 'export const x = \'a\'[\'localeCompare\'](\'b\')', 'no-restricted-syntax'],
    ['an order by language, unpacked', 'export const { localeCompare } = \'a\'', 'no-restricted-syntax'],
    ['entropy', 'export const x = crypto.randomUUID()', 'no-restricted-globals'],
    ['text run as code', 'export const x = eval(\'1\')', 'no-eval'],
    ['a function from text', 'export const x = new Function(\'return 1\')', 'no-new-func'],
    ['text run later', 'setTimeout(\'f()\', 1)', 'no-implied-eval'],
    ['a file system', 'export { readFileSync } from \'node:fs\'', 'no-restricted-imports'],
    ['a file system by its old name', 'export { readFileSync } from \'fs\'', 'no-restricted-imports'],
    ['the process', 'export const x = process.env', 'no-restricted-globals'],
    ['the global object', 'export const x = globalThis', 'no-restricted-globals'],
    ['a window', 'export const x = document.title', 'no-restricted-globals'],
    ['printing', 'console.log(1)', 'no-console'],
    ['301 lines', 'export {}\n'.repeat(301).trimEnd(), 'max-lines'],
    ['lines of 161 columns', `// ${'x'.repeat(158)}`, 'max-len'],
    ['values of any type', 'export const x: any = 1', '@typescript-eslint/no-explicit-any'],
  ])('may not hold %s', async (_what, text, rule) => {
    expect(await rulesBrokenBy(text)).toContain(rule)
  })

  it('may not switch a rule off', async () => {
    const text = '// eslint-disable-next-line no-restricted-properties\nexport const x = Math.exp(1)'
    expect(await rulesBrokenBy(text)).toContain('no-restricted-properties')
  })
})

describe('the command line and the Node entry', () => {
  const files = ['src/cli.ts', 'src/cli/options.ts', 'src/node.ts', 'src/node/threads.ts']
  const nodeText = 'export { argv } from \'node:process\'\nexport const x = [process, performance.now(), Date.now()]'

  it.each(files)('%s may use Node', async (file) => {
    expect(await rulesBrokenBy(nodeText, file)).toEqual([])
    expect(await rulesBrokenBy('export const x = Math.exp(1)', file)).toEqual(['no-restricted-properties'])
  })

  it('print only in the command line', async () => {
    expect(await rulesBrokenBy('console.log(1)', 'src/cli.ts')).toEqual([])
    expect(await rulesBrokenBy('console.log(1)', 'src/node.ts')).toEqual(['no-console'])
  })
})
