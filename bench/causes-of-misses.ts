/**
 * What two findings that miss by little owe to whom: the study of the deduction of 2016 and the jump of certificates at the line, done again with
 * what is suspected switched off, one thing at a time. Nothing is set by it.
 * npm run bench -- causes-of-misses        (minutes; writes docs/results/causes-of-misses.json)
 */
import { writeFileSync } from 'node:fs'
import { fromTheLine } from '../src/evidence/certificate-notch.js'
import { deductionEvidence } from '../src/evidence/deduction-studies.js'
import { observe } from '../src/evidence/enterprise-years.js'
import { laboratory } from '../src/evidence/experiment.js'
import type { Laboratory } from '../src/evidence/experiment.js'
import { overrideParameters } from '../src/mechanisms/parameters.js'
import { CommonStart, ModelRun } from '../src/simulation/model-run.js'
import type { RunSettings } from '../src/simulation/model-run.js'
import { discontinuity, edge } from '../src/statistics/discontinuity.js'

const places = laboratory('technopole')

/** The laboratory of the evidence with another seed, other values, or a part of the model switched off; the country is made once. */
function with_({ seed = 'technopole', values, ...over }: { seed?: string, values?: Record<string, Record<string, number>> } & Partial<RunSettings>): Laboratory {
  const { settings } = laboratory(seed, values && ((base) => overrideParameters(values, base)))
  return { ...places, settings: (population, more) => settings(population, { ...more, ...over }) }
}

const seeds = ['technopole', 'a', 'b', 'c']
const output = { growth: { 2016: 0.0625, 2017: 0.067, 2018: 0.07 } }
const deduction: [string, Laboratory][] = [
  ['as it is', with_({})],
  ...seeds.slice(1).map((seed): [string, Laboratory] => [`seed ${seed}`, with_({ seed })]),
  ['output grows as under model version 1', with_({ fixedPath: output })],
  ['no luck in R&D', with_({ values: { rd: { shock: 0 } } })],
  ['no luck in R&D, wages of research given', with_({ values: { rd: { shock: 0 } }, closures: { wages: false } })],
  ['no luck in R&D, the whole gap closes in a year', with_({ values: { rd: { shock: 0, adjustment: 1 } } })],
]
const rows: object[] = []
for (const [what, place] of deduction) {
  const [modest, wide, real] = finished(deductionEvidence.perform(place))
  rows.push({ what, 'deduction-reported-2013': modest, 'deduction-reported-2016': wide, 'deduction-real': real })
  console.log(what.padEnd(50), modest!.toFixed(3), wide!.toFixed(3), real!.toFixed(3))
}

/** The values that an experiment comes to. */
function finished(going: Generator<undefined, readonly number[]>): readonly number[] {
  for (;;) {
    const { done, value } = going.next()
    if (done) return value
  }
}

const YEARS = 3
const BANDWIDTH = 0.01
const jumps = seeds.flatMap((seed) => {
  const { coast, enacted, settings } = with_({ seed })
  const country = new ModelRun(new CommonStart(settings(coast()), 0), enacted)
  const before = observe(country)
  const held = new Set(Array.from(before.key).filter((_, i) => before.certified[i] === 1))
  for (let t = 0; t < YEARS; t++) country.step()
  const now = observe(country)
  const near = fromTheLine(country.world)
  return (['everybody', 'without a certificate in 2015'] as const).map((who) => {
    const [running, certified, weights]: number[][] = [[], [], []]
    for (let i = 0; i < now.count; i++) {
      const { band, distance } = near(i)
      if (band < 0 || (who !== 'everybody' && held.has(now.key[i]!))) continue
      running!.push(distance)
      certified!.push(now.certified[i]!)
      weights!.push(now.weight[i]!)
    }
    const share = (low: number, high: number): number => {
      let [all, some] = [0, 0]
      running!.forEach((x, i) => {
        if (x < low || x >= high) return
        all += weights![i]!
        some += weights![i]! * certified![i]!
      })
      return some / all
    }
    const { effect, error, atHalf, below, above } = discontinuity(certified!, running!, 0, { bandwidth: BANDWIDTH, weights })
    const side = (at: 'below' | 'above'): number => edge(certified!, running!, 0, at, { bandwidth: BANDWIDTH, weights })
    const row = { seed, who, jump: effect, error, atHalf, below, above, edgeBelow: side('below'), edgeAbove: side('above'),
      shares: Object.fromEntries([-10, -5, -2, -1, 0, 1, 2, 5].map((low, n, bins) => [`${low} to ${bins[n + 1] ?? 10}`, share(low * 0.001, (bins[n + 1] ?? 10) * 0.001)])) }
    console.log(JSON.stringify(row))
    return row
  })
})
writeFileSync('docs/results/causes-of-misses.json', `${JSON.stringify({ command: 'npm run bench -- causes-of-misses', deduction: rows, jumps }, null, 1)}\n`)
