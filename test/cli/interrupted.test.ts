import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tell } from './a-console.js'

const rule = `signpost: { indicator: enterprise-rd, threshold: 1.9e9, want: at-most }
reviews: [2016]
lag: 1
changes: [{ verb: amend, lever: rd-super-deduction, params: { extra: { $year: 1 } } }]
`
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'technopole-'))
  writeFileSync(join(folder, 'rule.yaml'), rule)
})
afterAll(() => { rmSync(folder, { recursive: true }) })

const unfinished = (directory: string): string[] => readdirSync(directory).filter((name) => name.startsWith('unfinished'))
/** How many runs each line of progress speaks of. */
const steps = (errors: string): number[] => [...errors.matchAll(/(\d+)\/\d+ runs/g)].map(([, done]) => Number(done))

/** Labels that are empty in a language, or whose Chinese holds no Chinese. */
function untold(of: unknown): unknown[] {
  if (typeof of !== 'object' || of === null) return []
  const { en, zh } = of as Readonly<Record<string, unknown>>
  if (en === undefined && zh === undefined) return Object.values(of).flatMap(untold)
  return typeof en === 'string' && en !== '' && typeof zh === 'string' && /[\u4e00-\u9fff]/.test(zh) ? [] : [of]
}

/** A question of each command, on a small province, and the line of progress at which it is interrupted. */
const questions: readonly (readonly [name: string, words: string, at: number])[] = [
  ['run', 'run --runs 4', 2],
  ['compare', 'compare earlier-deduction as-enacted --runs 3', 4],
  ['attain', 'attain --runs 4 --target enterprise-rd>=1.9e9', 2],
  ['attribute', 'attribute earlier-deduction --against frozen-2015 --indicator enterprise-rd --runs 3', 6],
  ['cost', 'cost earlier-deduction --runs 2', 6],
  ['cost before anybody reacts', 'cost earlier-deduction --behaviour off --runs 3', 3],
  ['sensitivity', 'sensitivity as-enacted --factor rd --factor levers --size 2', 3],
  ['sensitivity by Sobol', 'sensitivity as-enacted --method sobol --factor chance --size 2', 5],
  ['the response to a dose', 'sensitivity as-enacted --dose rd-super-deduction.extra=0.75,1 --runs 3', 5],
  ['optimise', 'optimise earlier-deduction --target enterprise-rd>=1.9e9 --packages 8 --runs 2', 9],
  ['discover', 'discover as-enacted --target enterprise-rd>=1.9e9 --runs 12', 6],
  ['evaluate', 'evaluate rd-super-deduction --set extra=1 --region CN-QH --region CN-HI --region CN-GZ --lotteries 2 --runs 2', 13],
  ['account', 'account earlier-deduction --runs 3', 2],
  ['adapt', 'adapt as-enacted --rule RULE --target enterprise-rd>=1e9 --runs 3', 4],
]

describe('every question that is interrupted', () => {
  it.each(questions)('goes on from its finished runs, to the same bytes: %s', async (name, words, at) => {
    const out = join(folder, name)
    const args = [...words.replace('RULE', join(folder, 'rule.yaml')).split(' '), '--region', 'CN-NX', '--scale', '0.002', '--to', ['adapt', 'evaluate'].includes(name) ? '2017' : '2016', '--workers', '1', '--format', 'json']
    const undisturbed = await tell(args, { terminal: true })
    expect(undisturbed.code, undisturbed.errors).toBe(0)

    const { manifest, ...answer } = JSON.parse(undisturbed.out) as { manifest: { question: string, digests: object } }
    expect(manifest).toMatchObject({ package: 'technopole', question: expect.any(String) as string, digests: { result: expect.stringMatching(/^[0-9a-f]{32}$/) as string } })
    expect(untold(answer)).toEqual([])
    expect(undisturbed.out).toContain('"unit":')

    const stopped = await tell([...args, '--out', out], { terminal: true, interruptAfter: at, signal: true })
    expect(stopped.code, stopped.errors).toBe(1)
    expect(stopped.errors).toContain('--resume goes on from there')
    expect(unfinished(out).length).toBeGreaterThan(0)

    const afresh = await tell([...args, '--out', out])
    expect([afresh.code, afresh.out]).toEqual([2, ''])
    expect(afresh.errors).toContain('an unfinished study')

    const resumed = await tell([...args, '--out', out, '--resume'], { terminal: true })
    expect(resumed.code, resumed.errors).toBe(0)
    expect(resumed.out).toBe(undisturbed.out)
    expect(readFileSync(join(out, 'answer.json'), 'utf8')).toBe(undisturbed.out)
    expect(unfinished(out)).toEqual([])
    // What was finished is not made again: fewer steps, to the same end.
    expect(steps(resumed.errors).at(-1)).toBe(steps(undisturbed.errors).at(-1))
    expect(steps(resumed.errors).length).toBeLessThan(steps(undisturbed.errors).length)
  })
})

describe('a directory with an empty journal', () => {
  it.each([['resumed', ['--resume']], ['begun', []]])('is as one without, since the machine stopped between making and writing it: %s', async (name, resume) => {
    const out = join(folder, `empty-${name}`)
    mkdirSync(out)
    for (const journal of ['unfinished-runs.jsonl', 'unfinished-part-1.jsonl']) writeFileSync(join(out, journal), '')
    const { code, errors } = await tell(['run', '--runs', '1', '--region', 'CN-NX', '--scale', '0.002', '--to', '2016', '--workers', '1', '--out', out, ...resume])
    expect(code, errors).toBe(0)
    expect(unfinished(out)).toEqual([])
  })
})

describe('a directory with an unfinished study', () => {
  const small = ['--region', 'CN-NX', '--scale', '0.002', '--to', '2016', '--workers', '1']
  it('is kept from every other question, resuming or not, and keeps its runs', async () => {
    const out = join(folder, 'taken')
    const discover = ['discover', 'as-enacted', '--target', 'enterprise-rd>=1.9e9', '--runs', '10', ...small, '--out', out]
    await tell(discover, { terminal: true, interruptAfter: 4 })
    const kept = unfinished(out)
    for (const other of [['cost', 'earlier-deduction'], ['attain', '--target', 'enterprise-rd>=1'], ['account', 'plan'], ['sensitivity', 'plan', '--size', '2'], ['run']]) {
      for (const resume of [[], ['--resume']]) {
        const { code, out: text, errors } = await tell([...other, ...small, '--out', out, ...resume])
        expect([code, text], errors).toEqual([2, ''])
        expect(errors).toMatch(/^[^\n]+unfinished[^\n]+; given "(an unfinished study|another one)"\n$/)
      }
    }
    expect(unfinished(out)).toEqual(kept)
    expect((await tell([...discover, '--resume'])).code).toBe(0)
  })

  it('is, once finished, kept from every question, with another seed too, unless its answer is to be replaced', async () => {
    const out = join(folder, 'answered')
    const attain = ['attain', '--target', 'enterprise-rd>=1', '--runs', '2', ...small, '--out', out]
    expect((await tell(attain)).code).toBe(0)
    for (const other of [['cost', 'earlier-deduction', ...small, '--out', out], ['run', '--runs', '1', ...small, '--out', out], [...attain, '--seed', 'b']]) {
      const { code, out: text, errors } = await tell(other)
      expect([code, text]).toEqual([2, ''])
      expect(errors).toMatch(/^--out: allowed a directory without an answer, or --replace to replace the one there; given "[^"]+, with the answer to attain, seed technopole"\n$/)
    }
    expect((await tell([...attain, '--seed', 'b', '--replace'])).code).toBe(0)
    expect(JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'))).toMatchObject({ question: 'attain', seed: 'b' })
    // An answer of another kind leaves none of its tables behind.
    expect((await tell(['cost', 'earlier-deduction', '--behaviour', 'off', '--runs', '1', ...small, '--out', out, '--replace'])).code).toBe(0)
    expect(readdirSync(out).filter((name) => name.endsWith('.csv'))).toEqual(['first-round.csv'])
  })
})
