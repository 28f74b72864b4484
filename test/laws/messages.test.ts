import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { checked } from '../../src/kernel/checked.js'
import { InputError } from '../../src/kernel/input-error.js'
import { china2015 } from '../../src/population/china-2015.js'
import { readPack } from '../../src/population/synthesis/read-pack.js'
import { ruleDocument, surprisesDocument } from '../../src/questions/adapt-documents.js'
import { reproduce } from '../../src/questions/reproduce.js'
import { studyDocumentIn } from '../../src/queue/study-file.js'
import { fromDocument } from '../../src/scenarios/document.js'

/** What stands in no place of a document, one for each kind of fault. */
const WRONG: readonly unknown[] = [undefined, null, true, 'x', 'a\nb', '\ud800', '', 'x'.repeat(400), -1, 0.5, 1e300, NaN, [], [null], {}, { x: 1 }]

/** Documents that differ from a sound one in one member, by where; of a list the first element stands for all. */
function* wrongDocuments(sound: unknown, at = ''): Generator<readonly [string, unknown]> {
  for (const value of WRONG) yield [at, value]
  if (typeof sound !== 'object' || sound === null) return
  if (!Array.isArray(sound)) yield [at, { ...sound, extra: 1 }]
  for (const [key, member] of Object.entries(sound).slice(0, Array.isArray(sound) ? 1 : undefined)) {
    for (const [where, wrong] of wrongDocuments(member, `${at}.${key}`))
      yield [where, Array.isArray(sound) ? [wrong, ...(sound as unknown[]).slice(1)] : { ...sound, [key]: wrong }]
  }
}

const region = china2015({ scale: 0.001, provinces: ['CN-NX'] })
const digits = '0'.repeat(32)
const scenario = { technopole: 1, id: 'reform', name: { en: 'A', zh: '甲' }, question: 'What if?', base: 'as-enacted', changes: [
  { verb: 'enact', lever: 'innovation-voucher', params: { budget: { 2016: '2 billion CNY' } }, note: 'n',
    implementation: { shape: 'linear', from: 2016, full: 2018 },
    targeting: { is: 'all', of: [{ is: 'not', of: { is: 'lot', share: 0.5, name: 'a' } }] } }] }
const change = (one: object): object => ({ ...scenario, changes: [one] })
const surprises = [{ id: 'slump', name: { en: 'A slump', zh: '衰退' }, growth: { 2017: -0.02 } }]
const rule = { signpost: { indicator: 'enterprise-rd' }, reviews: [2016], lag: 1, changes: [{ verb: 'hold' }] }
const asked = { version: '1', model: '1', question: 'project', seed: 's', runs: 1, to: 2016, scale: 0.01, parameters: 'drawn', behaviour: 'on', revenueDefinition: 'legacy' }
// No data have this digest, so that a sound one is answered before anything is run.
const manifest = { package: 'technopole', ...asked, settings: {}, base: 2015, region: ['CN-NX'], by: 'size', lawKnownUntil: 2018,
  digests: { data: digits, population: 'p', parameterDraws: digits, result: digits }, scenarios: [{ id: 'as-enacted', digest: digits, document: scenario }], engine: 'node' }
const study = { technopole: 'study 1', identity: digits, ...asked, region: ['CN-NX'], scenarios: [scenario] }

const documents: readonly (readonly [name: string, sound: unknown, read: (document: unknown) => unknown])[] = [
  ['scenario', scenario, fromDocument],
  ...[{ verb: 'amend', lever: 'rd-super-deduction', params: { extra: 0.75 } }, { verb: 'repeal', lever: 'rd-super-deduction', from: 2017 }, { verb: 'hold', year: 2017, levers: ['rd-super-deduction'] },
    { verb: 'enact', lever: 'innovation-voucher', targeting: { is: 'size', among: ['small'] } }, { verb: 'enact', lever: 'innovation-voucher', targeting: { is: 'region', codes: ['CN-NX'] } },
    { verb: 'enact', lever: 'innovation-voucher', targeting: { is: 'revenue', from: 1 } }, { verb: 'enact', lever: 'innovation-voucher', targeting: { is: 'status', standing: 'certified' } },
  ].map((one) => [`scenario that would ${one.verb}`, change(one), fromDocument] as const),
  ['region pack', JSON.parse(readFileSync('examples/invented-region.json', 'utf8')), readPack],
  ['rule', rule, (document) => checked(ruleDocument, document, 'rule')],
  ['surprises', surprises, (document) => checked(surprisesDocument, document, 'surprises')],
  ['study', study, (document) => studyDocumentIn(JSON.stringify(document) ?? 'null', 'study.json')],
  ['manifest', manifest, (document) => reproduce(document, { region })],
]

/** A message in our own words, on one line. */
const OUR_WORDS = /^(?!.*(Invalid|Too (big|small)|expected|received|undefined|\[object))[^\n\u001b]+: allowed [^\n]+; given [^\n]+$/

describe('a document that is wrong in one member', () => {
  it.each(documents)('is taken, or refused in words that say what is allowed: %s', async (_, sound, read) => {
    let refused = 0
    for (const [where, document] of wrongDocuments(sound)) {
      try {
        await read(document)
      } catch (error) {
        refused++
        expect(error, where).toBeInstanceOf(InputError)
        expect((error as InputError).message).toMatch(OUR_WORDS)
      }
    }
    expect(refused).toBeGreaterThan(20)
  })

  it.each([
    [z.string().check(z.regex(/^[0-9a-f]{32}$/)), 'x'], [z.base64(), '!'], [z.email(), 'x'], [z.uuid(), 'x'], [z.number().check(z.multipleOf(2)), 3],
    [z.number().check(z.refine((n) => n > 2)), 1], [z.string().check(z.startsWith('a')), 'b'], [z.union([z.string(), z.boolean()]), 1], [z.never(), 1], [z.date(), 'x'],
    [z.record(z.string().check(z.maxLength(2)), z.number()), { abc: 1 }], [z.enum(['a', 'b']), 'c'], [z.string().check(z.length(3)), 'x'], [z.int(), 1.5],
  ])('is refused in our own words also where its schema has none (%#)', (schema, given) => {
    expect(() => checked(z.strictObject({ member: schema as z.ZodMiniType }), { member: given }, 'document')).toThrow(OUR_WORDS)
  })
})
