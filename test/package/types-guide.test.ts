import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { indicators, levers } from 'technopole'
import { afterAll, describe, expect, it } from 'vitest'
import { install } from './install.js'

const user = install()
afterAll(() => { user.remove() })
user.write('package.json', '{ "type": "module" }')

// A program as somebody types it. A line that ends with //! is wrong; ¦ is where the cursor stands.
const PROGRAM = `
import { account, amend, asEnacted, attain, attribute, china2015, doseResponse, enact, evaluate, indicatorById, innovationVoucher, leverById, populationFromPack, rdSuperDeduction, scenario, scenarioById, sensitivity } from 'technopole'
import type { Dose } from 'technopole'
const name = { en: 'a', zh: '一' }
amend(rdSuperDeduction, { extra: 0.75 })
amend(rdSuperDeduction, { extra: '75 %' })
amend(rdSuperDeduction, { extra: { 2016: '75%', 2018: 1 } })
amend(rdSuperDeduction, { extra: '0.5 + 0.25 * (year >= 2018)' })
amend(innovationVoucher, { budget: '2 billion CNY', publicShare: '60 %', rationing: 'lottery' })
amend(innovationVoucher, { budget: { 2016: '20亿元' } })
scenario({ name, base: asEnacted, levers: { 'rd-super-deduction': { extra: '75 %' }, 'innovation-voucher': { budget: { 2016: 2e9 } } } })
amend(leverById('rd-super-deduction'), { extra: '75 %' })
void doseResponse(asEnacted, { lever: 'rd-super-deduction', parameter: 'extra', values: [0.5, 1] })
const fromOutside = { lever: String(process.argv[2]), parameter: 'extra', values: [1] }
void doseResponse(asEnacted, fromOutside)
const dose: Dose = fromOutside
void leverById(dose.lever)?.name.en
void leverById(String(process.argv[2]))?.name.en
void [scenarioById('plan')?.name.en, scenarioById(String(process.argv[2]))?.name.en, indicatorById('hnte-count')?.unit, indicatorById(String(process.argv[2]))?.unit]
const region = china2015({ scale: 0.002, provinces: ['CN-JS', 'CN-ZJ'] })
china2015({ provinces: process.argv.slice(2) })
void account(asEnacted, { region, indicator: 'enterprise-rd', place: 'CN-JS' })
void account(asEnacted, { region: populationFromPack({}), indicator: String(process.argv[2]), place: 'NORTH' })
void attribute(asEnacted, { indicators: ['enterprise-rd', 'hnte-count'] })
void attain(asEnacted, { targets: ['hnte-revenue', { indicator: 'enterprise-rd', threshold: 1e12, region: 'NORTH' }] })
china2015({ provinces: ['CN-JS', 'CN-ZZ'] }) //! "CN-ZZ is the code of no province"
void account(asEnacted, { indicator: 'enterprise-r' }) //! "enterprise-r is the id of no indicator"
void sensitivity(asEnacted, { indicator: 'enterprise-r' }) //! "enterprise-r is the id of no indicator"
void evaluate({ lever: 'innovation-voucher', indicator: 'enterprise-r' }) //! "enterprise-r is the id of no indicator"
void attribute(asEnacted, { indicators: ['enterprise-rd', 'hnte-counts'] }) //! "hnte-counts is the id of no indicator"
void attain(asEnacted, { targets: [{ indicator: 'enterprise-r', threshold: 1e12 }] }) //! "enterprise-r is the id of no indicator"
amend('rd-super-deductoin', { extra: 0.75 }) //! a lever, such as rdSuperDeduction or leverById(\\"rd-super-deduction
enact('rd-super-deduction') //! a lever, such as rdSuperDeduction
amend(leverById('rd-super-deducton'), { extra: 0.75 }) //! "rd-super-deducton is the id of no lever"
leverById('rd-super-deductoin') //! "rd-super-deductoin is the id of no lever"
scenarioById('no-such') //! "no-such is the id of no scenario"
indicatorById('no-such') //! "no-such is the id of no indicator"
amend(leverById('rd-super-deduction'), { extr: 0.75 }) //! Did you mean to write 'extra'?
void doseResponse(asEnacted, { lever: 'rd-super-deducton', parameter: 'extra', values: [1] }) //! "rd-super-deducton is the id of no lever"
void doseResponse(asEnacted, { lever: 'rd-super-deduction', parameter: 'extr', values: [1] }) //! Did you mean '"extra"'?
amend(rdSuperDeduction, { rate: 0.75 }) //! 'rate' does not exist
amend(rdSuperDeduction, { extra: '75 USD' }) //! not assignable to type
amend(innovationVoucher, { budget: '2 billion USD' }) //! not assignable to type
amend(innovationVoucher, { budget: '60 %' }) //! not assignable to type
amend(innovationVoucher, { rationing: 'raffle' }) //! '"raffle"' is not assignable
enact(innovationVoucher, { budget: { 2016: '2 billion USD' } }) //! not assignable to type
scenario({ name, levers: { 'rd-super-deducton': { extra: 0.75 } } }) //! does not exist in type 'LeverChanges'
scenario({ name, levers: { 'rd-super-deduction': { extr: 0.75 } } }) //! Did you mean to write 'extra'?
scenario({ name, levers: { 'rd-super-deduction': { extra: '2 billion CNY' } } }) //! not assignable to type
`
const CURSORS = `
import { account, amend, asEnacted, attain, attribute, china2015, doseResponse, evaluate, hold, impactEvaluation, indicatorById, leverById, rdSuperDeduction, scenario } from 'technopole'
const name = { en: 'a', zh: '一' }
amend(rdSuperDeduction, { ¦ })
scenario({ name, base: asEnacted, levers: { '¦' } })
scenario({ name, base: asEnacted, levers: { 'innovation-voucher': { ¦ } } })
scenario({ name, base: asEnacted, levers: { 'innovation-voucher': { rationing: '¦' } } })
void evaluate({ lever: '¦' })
impactEvaluation('¦')
leverById('¦')
hold(2017, 'as it was', { levers: ['¦'] })
void doseResponse(asEnacted, { lever: '¦' })
void doseResponse(asEnacted, { lever: 'innovation-voucher', parameter: '¦', values: [1] })
void account(asEnacted, { indicator: '¦' })
void attribute(asEnacted, { indicators: ['¦'] })
void attain(asEnacted, { targets: [{ indicator: '¦', threshold: 1 }] })
indicatorById('¦')
china2015({ provinces: ['¦'] })
void account(asEnacted, { place: '¦' })
`

const options: ts.CompilerOptions = { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts'], types: ['node'], strict: true, noEmit: true, skipLibCheck: true, moduleDetection: ts.ModuleDetectionKind.Force }

const cursors = [...CURSORS.matchAll(/¦/g)].map(({ index }, n) => index - n)
const texts = new Map([[user.write('program.ts', PROGRAM), PROGRAM], [user.write('cursors.ts', CURSORS.replaceAll('¦', '')), CURSORS.replaceAll('¦', '')]])
const [program, withCursors] = [...texts.keys()]
/** What an editor asks the compiler. */
const editor = ts.createLanguageService({
  getCompilationSettings: () => options, getScriptFileNames: () => [...texts.keys()], getScriptVersion: () => '1', getCurrentDirectory: () => user.folder,
  getScriptSnapshot: (file) => (ts.sys.fileExists(file) ? ts.ScriptSnapshot.fromString(ts.sys.readFile(file)!) : undefined),
  getDefaultLibFileName: (of) => ts.getDefaultLibFilePath(of), fileExists: ts.sys.fileExists, readFile: ts.sys.readFile,
  readDirectory: ts.sys.readDirectory, directoryExists: ts.sys.directoryExists, getDirectories: ts.sys.getDirectories, realpath: ts.sys.realpath,
})

describe('the compiler', () => {
  const lines = PROGRAM.split('\n')
  const found = editor.getSemanticDiagnostics(program).map(({ start, messageText }) =>
    ({ line: PROGRAM.slice(0, start).split('\n').length - 1, message: ts.flattenDiagnosticMessageText(messageText, '\n') }))

  it('accepts numbers, quantities in the unit of the parameter, formulas and values by year', () => {
    expect(found.filter(({ line }) => !lines[line].includes('//!'))).toEqual([])
  })

  const wrong = lines.flatMap((line, n) => (line.includes('//!') ? [{ n, code: line.split(' //!')[0], says: line.split('//! ')[1] }] : []))
  it.each(wrong)('refuses $code and says what it would take', ({ n, says }) => {
    const messages = found.filter(({ line }) => line === n).map(({ message }) => message)
    expect(messages).toHaveLength(1)
    expect(messages[0]).toContain(says)
    // A person reads it: what is allowed stands in it, not the whole catalogue.
    expect(messages[0].length).toBeLessThan(900)
  })

  it('names the unit and shows a quantity in it where one in another unit is given', () => {
    const said = (code: string): string => found.find(({ line }) => lines[line].startsWith(code))!.message
    expect(said('amend(rdSuperDeduction, { extra: \'75 USD\'')).toContain('NumberIn<"share of claimed R&D", "75 %">')
    expect(said('amend(innovationVoucher, { budget: \'2 billion USD\'')).toContain('NumberIn<"CNY a year", "2 billion CNY">')
  })
})

describe('an editor', () => {
  const offers = (cursor: number): string[] => editor.getCompletionsAtPosition(withCursors, cursors[cursor], {})!.entries.map(({ name }) => name.replaceAll(/^['"]|['"]$/g, ''))
  const ids = levers.map(({ id }) => id).sort()

  it('offers the parameters of a lever, with their units', () => {
    expect(offers(0)).toEqual(expect.arrayContaining(['extra', 'extraTechnologySme', 'takeUpMicro']))
    const details = editor.getCompletionEntryDetails(withCursors, cursors[0], 'extra', {}, undefined, {}, undefined)!
    expect(ts.displayPartsToString(details.displayParts)).toContain('share of claimed R&D')
  })

  it('offers the ids of levers, then the parameters of that lever, then their words', () => {
    expect(offers(1).filter((name) => ids.includes(name)).sort()).toEqual(ids)
    expect(offers(2)).toEqual(expect.arrayContaining(['budget', 'publicShare', 'rationing']))
    expect(offers(3)).toEqual(expect.arrayContaining(['queue', 'lottery', 'merit']))
  })

  it.each([['an evaluation', 4], ['an impact evaluation', 5], ['whoever looks a lever up', 6], ['a law that is held', 7], ['a dose', 8]] as const)(
    'offers the ids of levers to %s', (_, cursor) => { expect(offers(cursor).sort()).toEqual(expect.arrayContaining(ids)) })

  it.each([['an account', 10], ['an attribution', 11], ['a target', 12], ['whoever looks an indicator up', 13]] as const)(
    'offers the ids of indicators to %s', (_, cursor) => { expect(offers(cursor).sort()).toEqual(expect.arrayContaining(indicators.map(({ id }) => id).sort())) })

  it.each([['a country', 14], ['a question about a place', 15]] as const)(
    'offers the codes of provinces to %s', (_, cursor) => { expect(offers(cursor)).toEqual(expect.arrayContaining(['CN-JS', 'CN-XJ'])) })

  it('offers the numbers of a lever to a dose, and no choices', () => {
    expect(offers(9)).toEqual(expect.arrayContaining(['budget', 'publicShare']))
    expect(offers(9)).not.toContain('rationing')
  })
})

it('the declarations stay a size that an editor loads at once', () => {
  const dist = join(user.folder, 'node_modules/technopole/dist')
  const bytes = readdirSync(dist).filter((name) => name.endsWith('.d.ts')).reduce((sum, name) => sum + readFileSync(join(dist, name)).length, 0)
  expect(bytes).toBeLessThan(700_000)
})
