import { decision } from '../kernel/draws.js'
import { ln, lnInto, sigmoidInto } from '../kernel/math.js'
import { scratchDoubles, scratchWords } from '../kernel/scratch.js'
import { solveRising } from '../kernel/solve-rising.js'
import { onGrid } from '../kernel/sums.js'
import { SIZES, codeOf } from '../population/classes.js'
import { designationBits } from '../population/designations.js'
import type { Enterprises } from '../population/enterprises.js'
import type { ParameterValues } from '../data/parameter.js'
import type { designationParameters } from './designation-parameters.js'
import { champions, nicheField } from './niches.js'
import type { World } from './world.js'

const LISTED = decision('designation.listed')
const LEADER = designationBits('leader')
const GLOBAL = designationBits('global-hundred')
const CHAMPION = designationBits('hidden-champion')
const GIANT = designationBits('little-giant')
const BY_RULE = LEADER | GLOBAL | CHAMPION | GIANT
const LARGE = codeOf(SIZES, 'large')

type Values = ParameterValues<typeof designationParameters.specs>

/**
 * Score against the world, Z = (1 − w)·ln(R/R*) + w·ln((1 + P)/(1 + P*)) − g·t, log points: above 0 is a leader. `research` R,
 * yuan of 2015 a year · `filings` P, international applications a year · R*, P*, w and g of the parameters · `years` t since
 * the base year.
 */
export const worldScore = (research: number, filings: number, years: number, p: Values): number =>
  scoreOf(ln(relativeResearch(research, p)), ln(relativeFilings(filings, p)), years, p)

/** R/R*, of a yuan at least. */
const relativeResearch = (research: number, p: Values): number => Math.max(1, research) / p.worldResearch
/** (1 + P)/(1 + P*). */
const relativeFilings = (filings: number, p: Values): number => (1 + filings) / (1 + p.worldFilings)
/** Z from both logarithms. */
const scoreOf = (research: number, filings: number, years: number, p: Values): number =>
  (1 - p.filingsWeight) * research + p.filingsWeight * filings - p.frontierGrowth * years

/**
 * International applications of the named applicants, by the row that stands for each: the largest of the `large` performers of R&D of
 * its province, the applicant with most applications first.
 */
export function filingsByName({ enterprises: e, filers }: World, large: Uint32Array): ReadonlyMap<number, number> {
  const applicants = Array.from({ length: filers.count }, (_, f) => f)
    .sort((a, b) => filers.pctFilings[b] - filers.pctFilings[a] || filers.key[a] - filers.key[b])
  const found = new Map<number, number>()
  for (const f of applicants) {
    let best = -1
    for (const i of large) {
      if (e.province[i] !== filers.province[f] || found.has(i)) continue
      if (best < 0 || e.effort[i] > e.effort[best] || (e.effort[i] === e.effort[best] && e.key[i] < e.key[best])) best = i
    }
    if (best >= 0) found.set(best, filers.pctFilings[f])
  }
  return found
}

/** Large performers of R&D. */
export function largePerformers({ enterprises: { count, size, effort } }: World): Uint32Array {
  const rows = scratchWords('large performers', count + 1)
  let n = 0
  for (let i = 0; i < count; i++) {
    rows[n] = i
    n += Number(size[i] === LARGE) & Number(effort[i] > 0)
  }
  return rows.subarray(0, n)
}

/** Large performers of R&D and their scores. */
function scored(world: World): { readonly rows: Uint32Array, readonly scores: Float64Array } {
  const { enterprises: e, parameters: { designation: p }, year, baseYear } = world
  const rows = largePerformers(world)
  const named = filingsByName(world, rows)
  const count = rows.length
  const scores = new Float64Array(count)
  const [relative, research, filings] = ['relative strength', 'logs of research', 'logs of filings'].map((name) => scratchDoubles(name, count))
  for (let n = 0; n < count; n++) relative[n] = relativeResearch(e.effort[rows[n]], p)
  lnInto(research, relative, count)
  for (let n = 0; n < count; n++) relative[n] = relativeFilings(e.pctFilings[rows[n]] / e.weight[rows[n]] + (named.get(rows[n]) ?? 0), p)
  lnInto(filings, relative, count)
  for (let n = 0; n < count; n++) scores[n] = scoreOf(research[n], filings[n], year - baseYear, p)
  return { rows, scores }
}

/**
 * Sets the lines of the base year: the middle c of σ((Z − c)/s), at which the expected number on the list of the top 100 is that
 * of the lists before (a part of the nation has its part of it), and how strong those were who could hold a niche.
 */
export function calibrateWorldStanding(world: World): void {
  const { parameters: { designation: p }, calibration, population } = world
  const part = population.programmeShare ?? 1
  const ranked = scored(world).scores.sort().reverse()
  calibration.globalHundred = solveRising((middle) => -expectedOnList(ranked, middle, p.listSpread), -part * p.listedBefore, -50, 50)
  calibration.niches = nicheField(world)
}

/** σ of this and less is 0 on the grid of sums. */
const OUT_OF_REACH = -15

/**
 * Enterprises expected on the list of the top 100 where its middle c is there, Σ σ((Z − c)/s), each on the grid of sums; `ranked` are scores
 * Z from the highest, since few are within reach of the list.
 */
function expectedOnList(ranked: Float64Array, middle: number, spread: number): number {
  const [above, chance] = ['scores above the middle of the list', 'chances of the list'].map((name) => scratchDoubles(name, ranked.length))
  let count = 0
  for (; count < ranked.length; count++) {
    above[count] = (ranked[count] - middle) / spread
    if (!(above[count] > OUT_OF_REACH)) break
  }
  sigmoidInto(chance, above, count)
  let sum = 0
  for (let n = 0; n < count; n++) sum += onGrid(chance[n])
  return sum
}

/**
 * What enterprises are by rule this year, without anybody naming them. Leaders: Z above 0. The list of the top 100: drawn with
 * σ((Z − c)/s) each year. Hidden champions: see `niches`. Little giants:
 * small and medium holders of a certificate whose R&D over revenue, and inventions in force, pass a line. Nobody is counted by what the plan wants.
 */
export function reviewWorldStanding(world: World): void {
  forgetStanding(world.enterprises)
  findGiants(world)
  const { designations } = world.enterprises
  for (const i of champions(world)) designations[i] |= CHAMPION
  list(world)
}

function forgetStanding({ count, designations }: Enterprises): void {
  for (let i = 0; i < count; i++) designations[i] &= ~BY_RULE
}

function findGiants({ enterprises: e, parameters: { designation: p }, year }: World): void {
  const { count, designations, size, effort, revenue, inventions, weight, hnteUntil } = e
  for (let i = 0; i < count; i++) {
    if (hnteUntil[i] < year || size[i] === LARGE || effort[i] === 0) continue
    if (effort[i] >= p.giantIntensity * revenue[i] && inventions[i] >= p.giantInventions * weight[i]) designations[i] |= GIANT
  }
}

/** Leaders, and who is on the list of the top 100. */
function list(world: World): void {
  const { enterprises: { designations, key }, parameters: { designation: p }, calibration, draws, year, baseYear } = world
  const listed = draws.stream(LISTED)
  const { rows, scores } = scored(world)
  for (let n = 0; n < rows.length; n++) if (scores[n] > 0) designations[rows[n]] |= LEADER
  // The list of the base year is known: nobody of the mainland stood on it.
  if (year === baseYear) return
  const reach = scratchDoubles('reach of the list', rows.length)
  const chance = scratchDoubles('chances of the list', rows.length)
  for (let n = 0; n < rows.length; n++) reach[n] = (scores[n] - calibration.globalHundred) / p.listSpread
  sigmoidInto(chance, reach, rows.length)
  for (let n = 0; n < rows.length; n++) if (listed.uniform(key[rows[n]]) < chance[n]) designations[rows[n]] |= GLOBAL
}
