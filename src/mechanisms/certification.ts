import { defineParameters } from '../data/parameter.js'
import { triangular } from '../data/prior.js'
import { exponentialFrom } from '../kernel/distributions.js'
import { decision } from '../kernel/draws.js'
import { scratchDoubles, scratchWords } from '../kernel/scratch.js'
import { wholeYuan } from '../kernel/sums.js'
import { performersOf } from '../population/chosen-rows.js'
import type { Enterprises } from '../population/enterprises.js'
import { approvedShare, certificateOffered, costsOfApplying, weighCertificates } from './certificate-case.js'
import { researchPrices } from './reported-rd.js'
import { researchCells } from './research-cells.js'
import type { World } from './world.js'

const AUDIT = decision('certification.audit')
const RANK = decision('certification.rank')
const VALUE = decision('certification.value')

/** A drawn standing is never 0, which means that it is not yet drawn. */
const LEAST_RANK = 1e-6

const judged = 'assumption:certification-gates'

/** Who gets the certificate, and what enterprises do for it. */
export const certificationParameters = defineParameters('certification', {
  /** Part of the missing R&D that is relabelled; the rest is spent. It sets the curvature of the cost of relabelling. */
  relabelledShare: {
    prior: triangular(0.35, 0.45, 0.55), unit: 'share of the gap', range: [0.01, 0.99],
    source: 'chen-liu-suarez-serrato-xu-2021', grade: 'A',
  },
  /** Spread of reported intensity above the line of those who aim at it. */
  imprecision: {
    prior: triangular(0.0005, 0.002, 0.004), unit: 'share of revenue', range: [0, 0.05], source: judged, grade: 'D',
  },
  /** Median cost of an application: consultants, audit reports, patents bought for the file, time of managers. */
  fixedCost: {
    prior: triangular(1e5, 3e5, 1e6), unit: 'CNY of 2015', range: [0, 1e9], source: judged, grade: 'D',
  },
  /** Standard deviation of its logarithm between enterprises; it lasts. */
  fixedCostSpread: {
    prior: triangular(0.6, 1.2, 1.8), unit: 'log points', range: [0, 4], source: judged, grade: 'D',
  },
  /** Mean worth of a certificate a year to those who hold one, beyond what would just make it pay: local rewards, tenders, a name. */
  otherWorth: {
    prior: triangular(0.001, 0.004, 0.008), unit: 'share of revenue', range: [0, 0.1], source: judged, grade: 'D',
  },
  /** Rise of the log odds of approval with a valid invention of one's own. */
  propertyGate: {
    prior: triangular(0.3, 1, 2), unit: 'logit points', range: [-5, 5], source: judged, grade: 'D',
  },
  /** Rise of the log odds of approval when the least share of scientific staff falls. */
  staffGate: {
    prior: triangular(0, 0.15, 0.4), unit: 'logit points a log point', range: [0, 5], source: judged, grade: 'D',
  },
  /** Rise of the log odds of approval in a high-tech zone. */
  zoneHelp: {
    prior: triangular(0, 0.3, 0.8), unit: 'logit points', range: [-5, 5], source: judged, grade: 'D',
  },
})

/**
 * Last year of a certificate granted in `year`: it follows on one that still runs, and a new one starts in its own
 * year.
 */
export const validUntil = (year: number, until: number, validity: number): number =>
  Math.max(year - 1, until) + validity

/**
 * Step "enterprises apply for the high-tech certificate". Whoever has none, or one that ends this year, applies if that
 * pays over the years of validity, and gets it if its standing before the board is good enough; standing lasts, so a
 * rejected enterprise waits for a better file or a gentler board. Holders then meet the line every year, by spending
 * and by relabelling, as long as it pays. Audits take the certificate, and the tax saved with it, from those who did
 * not meet the line by real R&D. Without the policy (`certifiedRate` 1) nobody saves anything and nobody applies.
 */
export function certify(world: World): void {
  const { enterprises: e, parameters: { certification: p }, rules, draws, population, year } = world
  const { key, province, industry, hnteUntil, effort, extraEffort, relabelled, clawback } = e
  introduce(world, unknownOf(e))
  clawback.fill(0, 0, e.count)
  if (!world.closures.behaviour) {
    carryOn(world)
    return
  }
  relabelled.fill(0, 0, e.count)
  const { rows, passing } = candidates(world)
  const { gap, saved, worth } = weighCertificates(world, rows)
  apply(world, rows, passing, worth)
  const prices = researchPrices(world)
  const cells = researchCells(population)
  const audits = draws.stream(AUDIT)
  for (let n = 0; n < rows.length; n++) {
    const i = rows[n]
    if (gap[n] === 0 || hnteUntil[i] < year) continue
    if (worth[n] > 0) {
      relabelled[i] = wholeYuan(p.relabelledShare * gap[n])
      const added = Math.ceil((gap[n] - relabelled[i]) / prices[cells.market(province[i], industry[i])])
      effort[i] += added
      extraEffort[i] += added
    }
    if (audits.uniform(key[i]) < rules.auditProbability) {
      clawback[i] = wholeYuan(saved[n] * Math.max(1, rules.hnteValidity - (hnteUntil[i] - year)))
      hnteUntil[i] = year
    }
  }
}

/** Of candidates, those who pass the gates and to whom a certificate is worth more than applying costs get one, or keep theirs. */
function apply(world: World, candidates: Uint32Array, passing: Uint32Array, worth: Float64Array): void {
  const { enterprises: { hnteUntil }, rules: { hnteValidity }, year } = world
  const rows = scratchWords('applicants for certificates', candidates.length + 1)
  const places = scratchWords('places of applicants', candidates.length + 1)
  let count = 0
  for (let n = 0; n < candidates.length; n++) {
    rows[count] = candidates[n]
    places[count] = n
    count += passing[n] & Number(worth[n] > 0)
  }
  const costs = costsOfApplying(world, rows.subarray(0, count))
  for (let k = 0; k < count; k++) {
    if (worth[places[k]] > costs[k]) hnteUntil[rows[k]] = validUntil(year, hnteUntil[rows[k]], hnteValidity)
  }
}

/** Performers to whom a certificate is on offer and who hold one or could get one this year, and which of them could (1). */
function candidates(world: World): { rows: Uint32Array, passing: Uint32Array } {
  const { enterprises: { hnteUntil, approvalRank }, year } = world
  const offered = certificateOffered(world)
  const approved = approvedShare(world)
  const performers = performersOf(world.enterprises)
  const rows = scratchWords('candidates for certificates', performers.length + 1)
  const passing = scratchWords('candidates who pass', performers.length + 1)
  let count = 0
  for (let n = 0; n < performers.length; n++) {
    const i = performers[n]
    const passes = Number(hnteUntil[i] <= year) & Number(approvalRank[i] < approved(i))
    rows[count] = i
    passing[count] = passes
    count += Number(offered(i)) & (passes | Number(hnteUntil[i] >= year))
  }
  return { rows: rows.subarray(0, count), passing }
}

/**
 * Without reactions certificates are renewed while there are any, and holders do for them what they did, at this year's
 * size.
 */
function carryOn(world: World): void {
  const { enterprises: e } = world
  const offered = certificateOffered(world)
  const { count, performsRd, relabelled } = e
  for (let i = 0; i < count; i++) {
    const before = relabelled[i]
    relabelled[i] = 0
    if (performsRd[i] === 1 && offered(i)) carryOnOne(world, i, before)
  }
}

/** The same for one enterprise, which had relabelled so much the year before. */
function carryOnOne(world: World, row: number, relabelledBefore: number): void {
  const { enterprises: e, rules, year, parameters: { certification: p } } = world
  if (e.hnteUntil[row] === year) e.hnteUntil[row] += rules.hnteValidity
  if (relabelledBefore === 0 || e.hnteUntil[row] < year) return
  const growth = e.revenueOneYearAgo[row] > 0 ? e.revenue[row] / e.revenueOneYearAgo[row] : 0
  e.relabelled[row] = wholeYuan(relabelledBefore * growth)
  const added = wholeYuan((e.relabelled[row] * (1 - p.relabelledShare)) / p.relabelledShare)
  e.effort[row] += added
  e.extraEffort[row] += added
}

/** Enterprises whose standing before the board is not drawn yet. */
function unknownOf({ count, approvalRank }: Enterprises): Uint32Array {
  const rows = scratchWords('enterprises of unknown standing', count + 1)
  let n = 0
  for (let i = 0; i < count; i++) {
    rows[n] = i
    n += Number(approvalRank[i] === 0)
  }
  return rows.subarray(0, n)
}

/** Enterprises that could have a use for a certificate, with what it is worth a year at their own R&D, and what applying costs. */
export interface Users { readonly rows: Uint32Array, readonly worth: Float64Array, readonly applying: Float64Array }

/** Of some enterprises those that perform R&D and are offered a certificate. */
export function usersAmong(world: World, rows: Uint32Array): Users {
  const { performsRd } = world.enterprises
  const offered = certificateOffered(world)
  const users = scratchWords('users of certificates', rows.length + 1)
  let count = 0
  for (let n = 0; n < rows.length; n++) {
    const i = rows[n]
    users[count] = i
    count += performsRd[i] & Number(offered(i))
  }
  const found = users.subarray(0, count)
  return { rows: found, worth: weighCertificates(world, found, true).worth, applying: costsOfApplying(world, found) }
}

/**
 * Settles what is known of enterprises when the model first meets them, in the base year or as entrants. One with a certificate has
 * passed, and has found it worth having, also where the tax saved does not say why: local rewards, tenders, a name. One that
 * could use a certificate and has none has not passed. Of the others nothing is known.
 */
export function introduce(world: World, rows: Uint32Array, users = usersAmong(world, rows)): void {
  const { enterprises: { key, approvalRank, certificateValue, hnteUntil, revenue }, runDraws, year, parameters: { certification: p } } = world
  const approved = approvedShare(world)
  const ranks = runDraws.stream(RANK)
  const values = runDraws.stream(VALUE)
  const keys = scratchWords('keys of the unknown', rows.length)
  const chance = scratchDoubles('standings drawn', rows.length)
  for (let n = 0; n < rows.length; n++) keys[n] = key[rows[n]]
  ranks.fill(chance, keys, rows.length)
  for (let n = 0; n < rows.length; n++) approvalRank[rows[n]] = chance[n]
  const { length } = users.rows
  for (let n = 0; n < length; n++) keys[n] = key[users.rows[n]]
  const beyond = scratchDoubles('worth beyond what is missing', length)
  ranks.fill(chance, keys, length)
  values.fill(beyond, keys, length)
  for (let n = 0; n < length; n++) {
    const i = users.rows[n]
    const worth = users.worth[n]
    const cost = users.applying[n]
    if (hnteUntil[i] >= year) {
      approvalRank[i] = Math.max(LEAST_RANK, chance[n] * approved(i))
      const missing = Math.max(0, cost - worth)
      certificateValue[i] = wholeYuan(missing + exponentialFrom(beyond[n], missing + p.otherWorth * revenue[i]))
    } else if (worth > 0 && worth > cost) {
      const passes = approved(i)
      approvalRank[i] = passes + chance[n] * (1 - passes)
    }
  }
}
