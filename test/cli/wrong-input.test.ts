import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tell } from './a-console.js'

let folder: string
const name = { en: 'A question', zh: '一个问题' }
const document = { technopole: 1, id: 'reform', name, base: 'as-enacted', changes: [] as object[] }
const extra = (value: unknown): object => ({ ...document, changes: [{ verb: 'amend', lever: 'rd-super-deduction', params: { extra: value } }] })
const small = ['--region', 'CN-NX', '--scale', '0.002', '--runs', '1', '--to', '2016']

/** Files by name; what is no text is written as JSON. */
const files: Readonly<Record<string, unknown>> = {
  'malformed.json': '{"technopole": 1,',
  'empty.json': '',
  'words.json': 'not a document',
  'list.json': [1, 2],
  'null.json': null,
  'lever.json': { ...document, changes: [{ verb: 'enact', lever: 'printing-press' }] },
  'parameter.json': { ...document, changes: [{ verb: 'amend', lever: 'rd-super-deduction', params: { bonus: 1 } }] },
  'range.json': extra(9),
  'unit.json': extra('2 billion CNY'),
  'year.json': extra({ 1850: 0.5 }),
  'formula.json': extra('process.exit(1)'),
  'formula-import.json': extra('import("fs")'),
  'prototype.json': '{"technopole":1,"__proto__":{"id":"x"}}',
  'control.json': { ...document, name: { en: 'a\u0007b', zh: '响' } },
  'deep.json': '['.repeat(5000) + ']'.repeat(5000),
  'duplicate.yaml': 'technopole: 1\ntechnopole: 1\n',
  'twice.json': '{"technopole": 1, "id": "a", "id": "b"}',
  'tag.yaml': 'technopole: !!js/function "function () {}"\n',
  'bomb.yaml': `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'.split('').map((c, i) => `${c}: &${c} [${Array(9).fill(`*${'abcdefghij'[i]}`).join(',')}]`).join('\n')}\n`,
  'bad.yaml': 'technopole: [1\n',
  'two.yaml': 'technopole: 1\n---\ntechnopole: 1\n',
  'region.json': { format: 'technopole-region-pack-1' },
  'manifest.json': { package: 'technopole' },
  'binary.json': '\u0000\u0001\u0002',
}
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'technopole-'))
  for (const [file, content] of Object.entries(files)) {
    writeFileSync(join(folder, file), typeof content === 'string' ? content : JSON.stringify(content))
  }
  mkdirSync(join(folder, 'directory.json'))
})
afterAll(() => { rmSync(folder, { recursive: true }) })

const scenarioFiles = Object.keys(files).filter((file) => !['region.json', 'manifest.json'].includes(file))
const cases: readonly (readonly [string, readonly string[]])[] = [
  ['an unknown command', ['simulate']], ['an inherited command', ['toString']],
  ['an unknown option', ['run', '--horizon', '2020']], ['an option of another command', ['list', 'levers', '--runs', '3']],
  ['an option without its value', ['run', '--runs']], ['a flag with a value', ['run', '--help=yes']],
  ['an option given twice', ['run', '--runs', '2', '--runs', '3']], ['an option of one letter', ['run', '-x']],
  ['words that run does not take', ['run', 'as-enacted']],
  ['an unknown scenario', ['run', '--scenario', 'plan-b', ...small]], ['a scenario file that is not there', ['run', '--scenario', 'no/such.json', ...small]],
  ['a directory for a scenario', ['run', '--scenario', '@directory.json', ...small]],
  ['one scenario to compare', ['compare', 'as-enacted', ...small]], ['none to compare', ['compare']],
  ['the same scenario twice', ['compare', 'as-enacted', 'as-enacted', ...small]],
  ['no number of runs', ['run', '--region', 'CN-NX', '--scale', '0.002', '--runs', 'many']],
  ['no runs', ['run', '--region', 'CN-NX', '--scale', '0.002', '--runs', '0']],
  ['fewer than no runs', ['run', '--region', 'CN-NX', '--scale', '0.002', '--runs=-3']],
  ['half a run', ['run', '--region', 'CN-NX', '--scale', '0.002', '--runs', '2.5']],
  ['hexadecimal runs', ['run', '--runs', '0x10']],
  ['a scale of nothing', ['run', '--scale', '0']], ['a scale above one', ['run', '--scale', '2']], ['a scale in words', ['run', '--scale', 'all']],
  ['a year before the base', ['run', '--region', 'CN-NX', '--scale', '0.002', '--to', '2010']],
  ['a year after the horizon', ['run', '--to', '2050']], ['a year in words', ['run', '--to', 'soon']],
  ['another base year', ['run', '--base', '2010', '--region', 'CN-NX', '--scale', '0.002']],
  ['an unknown way of parameters', ['run', '--parameters', 'best']], ['an unknown behaviour', ['run', '--behaviour', 'odd']],
  ['an unknown definition of revenue', ['run', '--revenue', 'gross']], ['an unknown language', ['run', '--lang', 'fr']],
  ['an unknown form', ['run', '--format', 'xml']], ['an empty seed', ['run', '--seed', '', ...small]],
  ['an unknown province', ['run', '--region', 'CN-ZZ']], ['a province by its name', ['run', '--region', 'Jiangsu']],
  ['a province twice', ['run', '--region', 'CN-JS', '--region', 'CN-JS']],
  ['the country beside a province', ['run', '--region', 'china', '--region', 'CN-JS']],
  ['a region file that is not there', ['run', '--region', 'no/such.json']], ['a region pack with nothing in it', ['run', '--region', '@region.json']],
  ['a place for results that is a file', ['run', ...small, '--out', '@range.json']],
  ['nothing to list', ['list']], ['two things to list', ['list', 'levers', 'indicators']], ['an unknown list', ['list', 'secrets']],
  ['nothing to explain', ['explain']], ['an unknown thing to explain', ['explain', 'philosophers-stone']],
  ['a prototype to explain', ['explain', '__proto__']],
  ['an unknown schema', ['schema', 'novel']], ['no schema', ['schema']],
  ['words for validate', ['validate', 'everything']], ['an unknown part to validate', ['validate', '--only', 'stylised-facts']],
  ['a province for the experiments', ['validate', '--only', 'magnitudes', '--region', 'CN-JS']],
  ['a scale for the experiments', ['validate', '--only', 'magnitudes', '--scale', '0.1']],
  ['a manifest that is not there', ['reproduce', 'no/such.json']], ['a manifest with little in it', ['reproduce', '@manifest.json']],
  ['a malformed manifest', ['reproduce', '@malformed.json']], ['no manifest', ['reproduce']],
  ...scenarioFiles.map((file) => [`the document ${file}`, ['run', '--scenario', `@${file}`, ...small]] as const),
]

describe('wrong input on the command line', () => {
  it('is tried in at least 60 ways', () => {
    expect(cases.length).toBeGreaterThanOrEqual(60)
  })

  it.each(cases)('%s: exit 2, and one line with path, allowed and given', async (_, args) => {
    const { code, out, errors } = await tell(args.map((word) => (word.startsWith('@') ? join(folder, word.slice(1)) : word)))
    expect(errors).toMatch(/^[^\n]+: allowed [^\n]+; given [^\n]+\n$/)
    expect(errors).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/)
    expect([code, out]).toEqual([2, ''])
  })

  it.each([
    ['run --scenario @two.yaml', 'two.yaml: allowed one YAML document; given "several in one file"'],
    ['run --scenario @twice.json', 'twice.json: allowed each name once in an object; given "id twice"'],
    ['run --runs 2 --runs 3', '--runs: allowed once; given "--runs 2 --runs 3"'],
    ['run --seed=a --seed b', '--seed: allowed once; given "--seed a --seed b"'],
    ['run --resume --resume', '--resume: allowed once; given "--resume --resume"'],
    ['run --region CN-NX --scale 0.002 --runs -3', 'runs: allowed a whole number from 1 to 100000; given -3'],
    ['run --scale -.5', '--scale: allowed a number from 0.001 to 1; given -0.5'],
    ['run --runs --to 2020', '--runs: allowed a value, such as --runs=50; given nothing'],
  ])('%s says in plain words what is wrong', async (line, words) => {
    const { errors } = await tell(line.split(' ').map((word) => (word.startsWith('@') ? join(folder, word.slice(1)) : word)))
    expect(errors.endsWith(`${words}\n`), errors).toBe(true)
  })

  it('names the place in the document', async () => {
    const { errors } = await tell(['run', '--scenario', join(folder, 'formula.json'), ...small])
    expect(errors).toContain('formula.json.changes[0].params.extra: allowed a formula of the year')
  })
})
