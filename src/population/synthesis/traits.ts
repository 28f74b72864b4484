import { decision } from '../../kernel/draws.js'
import type { Draws } from '../../kernel/draws.js'
import { exponentialFrom } from '../../kernel/distributions.js'
import { firstTierCeiling } from '../../law/corporate-income-tax.js'
import { validity } from '../../law/hnte-criteria.js'
import { OWNERSHIPS, TAX_STATUSES, codeOf } from '../classes.js'
import type { Enterprises } from '../enterprises.js'
import type { RegionPack } from './pack.js'
import type { Sample } from './sampling.js'
import { HOLDER, PERFORMER, SERVICES } from './strata.js'
import type { Frame, Stratum } from './strata.js'

const OWNER = decision('synthesis.owner')
const AGE = decision('synthesis.age')
const CERTIFIED_SINCE = decision('synthesis.certified-since')
const VENTURE = decision('synthesis.venture-stage')

const FOREIGN = codeOf(OWNERSHIPS, 'foreign')
/** Weight of the age groups (to five years, to ten, older) by size, relative to all enterprises (assumption). */
const AGE_TILT = [[1, 1, 1], [1, 1.3, 1.8], [1, 1.6, 3], [1, 2, 6]]
/** Mean years beyond ten of the oldest group, and the oldest age. */
const BEYOND_TEN = 6
const OLDEST = 60
/** Share of holders whose certificate ends in the base year, one year later, two years later (assumption: growing awards). */
const ENDING = [0.3, 0.32, 0.38]
/** Share of young micro and service performers that venture money has reached, and the stages they have passed (assumption). */
const VENTURE_SHARE = 0.06
const VENTURE_STAGES = [0.5, 0.3, 0.15, 0.05]
const YOUNG = 8

/** Owners, ages and certificates: traits drawn by key from margins of the nation. */
export function drawTraits(sample: Sample, frame: Frame, pack: RegionPack, draws: Draws): void {
  const { enterprises: e, stratum } = sample
  const owners = ownerShares(frame.strata, pack)
  const [owner, age, since] = [draws.stream(OWNER), draws.stream(AGE), draws.stream(CERTIFIED_SINCE)]
  const { upToFive, fiveToTen } = pack.ages
  const lasts = validity.on(pack.baseYear)
  const ageGroups = AGE_TILT.map((tilt) => {
    const shares = [upToFive * tilt[0], fiveToTen * tilt[1], (1 - upToFive - fiveToTen) * tilt[2]]
    const sum = shares[0] + shares[1] + shares[2]
    return [shares[0] / sum, shares[1] / sum]
  })
  for (let i = 0; i < e.count; i++) {
    const key = e.key[i]
    e.ownership[i] = classOf(owner.uniform(key), owners, stratum[i] * 4, 4)
    e.founded[i] = pack.baseYear - ageAt(age.uniform(key), ageGroups[e.size[i]])
    if (frame.strata[stratum[i]].group === HOLDER) {
      // Certificates last the same number of years, so the stock ends over as many.
      const later = classOf(since.uniform(key), ENDING, 0, ENDING.length)
      e.hnteUntil[i] = pack.baseYear + Math.min(later, lasts - 1)
    }
  }
}

/** Tax treatment in the base year, once profit is known. */
export function setTaxStatus(e: Enterprises, baseYear: number): void {
  const [standard, hnte, small] = (['standard', 'hnte', 'small-low-profit'] as const).map((name) => codeOf(TAX_STATUSES, name))
  const ceiling = firstTierCeiling.on(baseYear)
  for (let i = 0; i < e.count; i++) {
    e.taxStatus[i] = e.hnteUntil[i] > 0 ? hnte : e.aboveScale[i] === 0 && e.profit[i] > 0 && e.profit[i] <= ceiling ? small : standard
  }
}

/** Stage of venture finance passed: young performers below the scale and in services. */
export function drawVentureStages({ enterprises: e, stratum }: Sample, frame: Frame, baseYear: number, draws: Draws): void {
  const stream = draws.stream(VENTURE)
  for (let i = 0; i < e.count; i++) {
    const { group, cover } = frame.strata[stratum[i]]
    if (group > PERFORMER || (e.aboveScale[i] === 1 && cover !== SERVICES) || baseYear - e.founded[i] > YOUNG) continue
    const u = stream.uniform(e.key[i]) / VENTURE_SHARE
    if (u < 1) e.ventureStage[i] = 1 + classOf(u, VENTURE_STAGES, 0, VENTURE_STAGES.length)
  }
}

/** First class whose cumulated share exceeds u; shares begin at `from`. */
function classOf(u: number, shares: ArrayLike<number>, from: number, count: number): number {
  let below = 0
  for (let k = 0; k < count - 1; k++) {
    below += shares[from + k]
    if (u < below) return k
  }
  return count - 1
}

function ageAt(u: number, [young, middle]: readonly number[]): number {
  if (u < young) return 1 + Math.floor((u / young) * 5)
  if (u < young + middle) return 6 + Math.floor(((u - young) / middle) * 5)
  const rest = (u - young - middle) / (1 - young - middle)
  return Math.min(OLDEST, 11 + Math.floor(exponentialFrom(Math.min(rest, 1 - 1e-9), BEYOND_TEN)))
}

/**
 * Shares of owners by stratum, `[stratum * 4 + owner]`: those of the size class in the nation, with foreign owners where
 * regions and high-technology industries attract them, fitted so that the owners of each size hold for the nation.
 */
function ownerShares(strata: readonly Stratum[], pack: RegionPack): Float64Array {
  const bySize = [pack.sizes.small, pack.sizes.small, pack.sizes.medium, pack.sizes.large].map(({ owners }) => {
    const sum = owners.reduce((a, b) => a + b, 0)
    return owners.map((x) => (sum > 0 ? x / sum : 0.25))
  })
  const factor = bySize.map(() => [1, 1, 1, 1])
  const shares = new Float64Array(strata.length * 4)
  for (let round = 0; round < 12; round++) {
    const sums = bySize.map(() => [0, 0, 0, 0, 0])
    strata.forEach(({ region, industry, size, count }, s) => {
      const tilt = pack.regions[region].foreignTilt * (1 + pack.industries[industry].highTechnologyShare)
      let whole = 0
      for (let o = 0; o < 4; o++) {
        shares[s * 4 + o] = bySize[size][o] * factor[size][o] * (o === FOREIGN ? tilt : 1)
        whole += shares[s * 4 + o]
      }
      for (let o = 0; o < 4; o++) {
        shares[s * 4 + o] = whole > 0 ? shares[s * 4 + o] / whole : 0.25
        sums[size][o] += shares[s * 4 + o] * count
      }
      sums[size][4] += count
    })
    bySize.forEach((wanted, z) => wanted.forEach((share, o) => {
      if (sums[z][o] > 0) factor[z][o] *= (share * sums[z][4]) / sums[z][o]
    }))
  }
  return shares
}
