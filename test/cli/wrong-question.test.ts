import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tell } from './a-console.js'
import { CHINESE, inChinese } from './in-chinese.js'

const rules: Readonly<Record<string, string>> = {
  'number.yaml': 'signpost: 3\n', 'list.yaml': '[]\n',
  'changes.yaml': 'signpost: { indicator: enterprise-rd, threshold: 1e9 }\nreviews: [2016]\nlag: 1\nchanges: 3\n',
  'surprises.yaml': 'signpost: { indicator: enterprise-rd, threshold: 1e9 }\nreviews: [2016]\nlag: 1\nchanges: []\nsurprises: 3\n',
  'growth.yaml': 'signpost: { indicator: enterprise-rd, threshold: 1e9 }\nreviews: [2016]\nlag: 1\nchanges: []\nsurprises: [{ id: a, name: { en: a, zh: a }, growth: { 2016: much } }]\n',
  'nameless.yaml': 'signpost: { indicator: enterprise-rd, threshold: 1e9 }\nreviews: [2016]\nlag: 1\nchanges: []\nsurprises: [{ id: a, growth: { 2016: 0 } }]\n',
  'unknown.yaml': 'signpost: { indicator: enterprise-rd, threshold: 1e9 }\nreviews: [2016]\nlag: 1\nchanges: []\nlags: 3\n',
  'absent.yaml': 'signpost: { indicator: enterprise-rd, threshold: 1e9 }\nreviews: [2016]\nlag: 1\nchanges: [{ verb: amend, lever: nothing, params: { x: 1 } }]\n',
}
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'technopole-'))
  for (const [name, text] of Object.entries(rules)) writeFileSync(join(folder, name), text)
})
afterAll(() => { rmSync(folder, { recursive: true }) })

const one = '--target enterprise-rd>=1'
const cases: readonly (readonly [what: string, words: string, path: string])[] = [
  ['an unknown province', `attain ${one} --region CN-XX`, '--region'],
  ['no runs', `attain ${one} --runs 0`, 'runs'], ['no runs to cost', 'cost plan --runs 0', 'runs'], ['no runs to account for', 'account plan --runs 0', 'runs'],
  ['a national target for a province', 'attain --target hnte-revenue', 'targets[0]'], ['no target for a province', 'attain', 'targets'],
  ['a target that is no target', 'attain --target enterprise-rd>1', '--target'], ['a year beyond the last', 'attain --target enterprise-rd>=1@2019 --to 2018', 'targets[0].year'],
  ['a level above one', `attain ${one} --level 2`, 'level'], ['the same scenario twice', `attain ${one} --scenario plan --scenario plan`, 'scenarios'],
  ['a scenario against itself', 'attribute plan --against plan', 'scenarios'], ['a cost against itself', 'cost plan --against plan', 'against'],
  ['an account against itself', 'account plan --against plan', 'against'], ['a dependence on itself', 'sensitivity plan --against plan', 'against'],
  ['unknown groups', 'attribute plan --by provinces', '--by'], ['an unknown indicator', 'attribute plan --indicator nothing', 'indicators[0]'],
  ['no orders', 'attribute plan --by levers --pairs 0', 'pairs'], ['no year', 'cost plan --to 2015', 'to'],
  ['one row', 'sensitivity plan --size 1', 'size'], ['a factor twice', 'sensitivity plan --method sobol --factor rd --factor rd', 'factors'],
  ['an unknown factor', 'sensitivity plan --factor nothing', 'factors[0]'], ['runs where rows count', 'sensitivity plan --runs 5', '--runs'],
  ['central parameters where they are drawn', 'sensitivity plan --parameters central', '--parameters'],
  ['two indicators where one is looked at', 'sensitivity plan --indicator rd-personnel --indicator enterprise-rd', '--indicator'],
  ['a dose of an unknown lever', 'sensitivity plan --dose nothing.extra=1', 'dose.lever'], ['a dose out of range', 'sensitivity plan --dose rd-super-deduction.extra=99', 'dose.values[0]'],
  ['no packages', `optimise plan ${one} --packages 0`, 'packages'], ['no probability', `optimise plan ${one} --probability 0`, 'probability'],
  ['nothing to choose from', `optimise plan ${one} --against plan`, 'scenarios'], ['too few runs to tell apart', `discover plan ${one} --runs 5`, 'runs'],
  ['central parameters to search', `discover plan ${one} --parameters central`, '--parameters'],
  ['an unknown lever', 'evaluate nothing FOUR', 'lever'], ['a single province to evaluate in', 'evaluate rd-super-deduction', 'region'],
  ['a lever at nothing', 'evaluate provincial-rd-support FOUR', 'params'],
  ['an unknown parameter', 'evaluate rd-super-deduction --set nothing=1 FOUR', 'params.changes[0].params.nothing'],
  ['a parameter without value', 'evaluate rd-super-deduction --set extra FOUR', '--set'],
  ['more pilots than provinces', 'evaluate rd-super-deduction --pilots 100 FOUR', 'pilots'],
  ['an indicator that there is not', 'account plan --indicator nothing', 'indicator'], ['a place elsewhere', 'account plan --place CN-JS', 'place'],
  ['no rule', `adapt plan ${one}`, '--rule'], ['a rule file that is not there', `adapt plan ${one} --rule no/such.yaml`, 'no/such.yaml'],
  ...Object.entries({ number: 'rule', list: '', changes: 'rule.changes', surprises: 'surprises', growth: 'surprises[0].growth', nameless: 'surprises[0].name', unknown: 'rule', absent: 'rule.changes[0]' })
    .map(([name, path]) => [`a rule of ${name}`, `adapt as-enacted ${one} --to 2018 --rule @${name}.yaml`, path] as const),
]

describe('a question with something wrong', () => {
  it.each(cases)('%s: exit 2, one line, nothing written', async (what, asked, path) => {
    const out = join(folder, what, 'below')
    const words = asked.replace('FOUR', '--region CN-NX --region CN-QH --region CN-HI --region CN-XZ')
    const region = words.includes('--region') ? [] : ['--region', 'CN-NX']
    const args = [...words.split(' ').map((word) => (word.startsWith('@') ? join(folder, word.slice(1)) : word)), ...region, '--scale', '0.002', '--out', out]
    const { code, out: text, errors } = await tell(args)
    expect([code, text], errors).toEqual([2, ''])
    expect(errors).toMatch(/^[^\n]+: allowed [^\n]+; given [^\n]+\n$/)
    expect(errors).toContain(path)
    expect(inChinese(errors)).toMatch(CHINESE)
    // Not even the directory of the answer is left, nor the one above it.
    expect(readdirSync(folder)).not.toContain(what)
  })

  it.each(['/proc/no-such', '/proc/no/such', '/dev/null', '/dev/null/below'])('a directory that cannot be made, %s: exit 2 and one line, at once', async (out) => {
    const began = performance.now()
    const { code, errors } = await tell(['run', '--region', 'CN-NX', '--scale', '0.002', '--out', out])
    expect(code).toBe(2)
    expect(errors).toMatch(/^--out: allowed a directory that can be made; given [^\n]+\n$/)
    expect(performance.now() - began).toBeLessThan(10_000)
  })

  it('is not that two levels of one indicator are asked, though both cannot be', async () => {
    const { code, out } = await tell(['attain', '--region', 'CN-NX', '--scale', '0.002', '--to', '2016', '--runs', '1', '--workers', '1',
      '--target', 'enterprise-rd>=5e9', '--target', 'enterprise-rd<=1', '--format', 'csv'])
    expect(code).toBe(0)
    expect(out).toContain('plan,all,')
  })
})
