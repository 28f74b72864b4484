import { describe, expect, it } from 'vitest'
import { callsTechnopole, snippetsOfMarkdown, snippetsOfSource } from './extract.js'

const fence = '```'
const block = (info: string, ...lines: string[]): string => [fence + info, ...lines, fence].join('\n')

describe('the code blocks of a page', () => {
  it('are found with their line and language', () => {
    const shell = block('sh', 'technopole list')
    const page = ['# Title', '', block('ts', 'const a = 1'), '', block('js', 'f()', 'g()'), shell].join('\n')
    expect(snippetsOfMarkdown('page.md', page)).toEqual([
      { where: 'page.md:3', language: 'ts', text: 'const a = 1' },
      { where: 'page.md:7', language: 'js', text: 'f()\ng()' },
      { where: 'page.md:11', language: 'sh', text: 'technopole list' },
    ])
  })

  it('are known by any name of their language', () => {
    const page = ['typescript', 'TS', 'javascript', 'mjs', 'bash', 'console'].map((name) => block(name, 'x')).join('\n')
    const languages = snippetsOfMarkdown('page.md', page).map(({ language }) => language)
    expect(languages).toEqual(['ts', 'ts', 'js', 'js', 'sh', 'sh'])
  })

  it('in other languages are left alone', () => {
    expect(snippetsOfMarkdown('page.md', [block('json', '{}'), block('', 'text')].join('\n'))).toEqual([])
  })

  it('may stand in a list, or hold a shorter fence', () => {
    const list = ['- point', '  ```ts', '  const a = {', '    b: 1 }', '  ```']
    const page = [...list, '````md', block('ts', 'not code of this page'), '````'].join('\n')
    expect(snippetsOfMarkdown('page.md', page)).toEqual([
      { where: 'page.md:2', language: 'ts', text: 'const a = {\n  b: 1 }' },
    ])
  })

  it('may continue the one before', () => {
    const blocks = [block('ts', 'const a = 1'), block('ts continued', 'use(a)'), block('ts continued', 'use(a + 1)')]
    const page = blocks.join('\nand then\n')
    expect(snippetsOfMarkdown('page.md', page).map(({ text }) => text)).toEqual([
      'const a = 1', 'const a = 1\nuse(a)', 'const a = 1\nuse(a)\nuse(a + 1)',
    ])
    expect(() => snippetsOfMarkdown('page.md', block('ts continued', 'use(a)'))).toThrow('page.md:1')
  })

  it('may opt out with a reason', () => {
    expect(snippetsOfMarkdown('page.md', block('sh not-run: needs a Redis server', 'technopole submit'))).toEqual([
      { where: 'page.md:1', language: 'sh', text: 'technopole submit', notRun: 'needs a Redis server' },
    ])
  })

  it('must end', () => {
    expect(() => snippetsOfMarkdown('page.md', 'text\n```ts\nf()')).toThrow('page.md:2: this code block does not end')
  })
})

describe('the doc comments of a source', () => {
  const source = [
    'const x = 1', '/**', ' * Adds.', ' *', ' * @example', ' * add(1, 2)', ' * add(3, 4)', ' * @param a one', ' */',
    'export const add = 1', '  /**', '   * Subtracts.', '   * @example in short', '   * ```ts', '   * if (a)',
    '   *   subtract()', '   * ```', '   */', '/* no doc comment: @example f() */', '/** @example g() */',
  ].join('\n')

  it('give their examples, in a block or bare', () => {
    expect(snippetsOfSource('a.ts', source)).toEqual([
      { where: 'a.ts:5', language: 'ts', text: 'add(1, 2)\nadd(3, 4)' },
      { where: 'a.ts:14', language: 'ts', text: 'if (a)\n  subtract()' },
      { where: 'a.ts:20', language: 'ts', text: 'g()' },
    ])
  })
})

describe('a block of shell lines', () => {
  const ours = ['technopole list levers', 'npx technopole run', '# why\n\ntechnopole run | head -3', 'technopole', 'cat > a.yaml <<\'END\'\na: 1\nEND\ntechnopole adapt']
  it.each(ours)('is run: %s', (lines) => {
    expect(callsTechnopole(lines)).toBe(true)
  })

  const others = ['npm install technopole', 'echo technopole', 'technopoles', '# technopole run\nls']
  it.each(others)('is not run: %s', (lines) => {
    expect(callsTechnopole(lines)).toBe(false)
  })
})
