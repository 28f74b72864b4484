import { scratchDoubles } from '../kernel/scratch.js'
import { wholeYuan } from '../kernel/sums.js'
import { codeOf, SIZES } from '../population/classes.js'
import { signalWorth } from '../population/quality.js'
import { paidShare, privateResponse } from '../population/support-response.js'
import { bySize } from './effect.js'
import type { BySize, Occasion } from './effect.js'
import type { PolicyScene } from './policy-scene.js'
import type { Claimants } from './lever.js'
import type { LeverParameters, ValuesOf } from './parameters.js'

/**
 * Public money for the R&D projects of those a lever reaches. Awards of all levers meet in an enterprise: together with vouchers
 * and what its province pays they are at most a part of its own R&D (the stacking cap), and what it adds of its own falls with the dose.
 */
export interface Award<P extends LeverParameters> {
  /** Yuan of the year for one enterprise at most, the same for all or by size. */
  readonly most: (p: ValuesOf<P>, when: Occasion) => number | BySize
  /** At most so much of the R&D it did for itself last year. */
  readonly ofResearch: (p: ValuesOf<P>) => number
  /** Real R&D started for a yuan; absent where enterprises answer as they do to grants, h + γ by size and dose. */
  readonly starts?: (p: ValuesOf<P>) => number
  /** Odds of a first round of venture finance over those without; absent where it is that of a grant. */
  readonly odds?: (p: ValuesOf<P>) => number
  /** Counts as money of national programmes, from whose projects enterprises spin off. */
  readonly megaproject?: true
}

/** Awards of one lever in a year. */
export interface AwardRequest {
  readonly award: Award<LeverParameters>
  readonly p: ValuesOf<LeverParameters>
  readonly claimants: Claimants
  /** Yuan of the year that one enterprise of a row is awarded. */
  readonly amount: (row: number) => number
  /** Yuan of the year paid, by province: what is booked. */
  readonly paid: Float64Array
}

const LARGE = codeOf(SIZES, 'large')

/** R&D that each enterprise did for itself last year, at prices of the year: what it can show when it applies. Yuan, by row. */
export function ownResearch({ enterprises: e, population, researchPrice, generalPrice }: PolicyScene): Float64Array {
  const classes = population.technologyClasses.length
  const classOf = Uint8Array.from(population.industries, ({ technologyClass }) => technologyClass)
  const { count, effort, extraEffort, province, industry } = e
  const own = scratchDoubles('own research', count)
  for (let i = 0; i < count; i++) {
    own[i] = Math.max(0, effort[i]! - extraEffort[i]!) * generalPrice * researchPrice[province[i]! * classes + classOf[industry[i]!]!]!
  }
  return own
}

/**
 * What one enterprise of a row is awarded, min(m·k, q·R), whole yuan of the year. `awardSize` k multiplies the most it may get,
 * `research` R is its own R&D.
 */
export function awardOf(award: Award<LeverParameters>, p: ValuesOf<LeverParameters>, when: Occasion, awardSize: number,
  size: Uint8Array, research: Float64Array): (row: number) => number {
  const most = bySize(award.most(p, when)).map((yuan) => awardSize * yuan)
  const part = award.ofResearch(p)
  return (row) => Math.floor(Math.min(most[size[row]!]!, part * research[row]!))
}

/** Pays the awards of a year: all levers at once, so that the cap and the dose are those of all support an enterprise gets. */
export function payAwards(requests: readonly AwardRequest[], research: Float64Array, scene: PolicyScene): void {
  if (requests.length === 0) return
  const { enterprises: e, regions, support, accounts } = scene
  const { weight, province, rdGrant, extraDeduction, taxRate } = e
  const asked = scratchDoubles('awards asked for', e.count)
  const share = scratchDoubles('part of awards that is paid', e.count)
  const dose = scratchDoubles('dose of support', e.count)
  asked.fill(0, 0, e.count)
  for (const { amount, claimants: { rows, served, count } } of requests) {
    for (let n = 0; n < count; n++) asked[rows[n]!] = asked[rows[n]!]! + (amount(rows[n]!) * served[n]!) / weight[rows[n]!]!
  }
  for (const { claimants: { rows, count } } of requests) {
    for (let n = 0; n < count; n++) {
      const i = rows[n]!
      const own = research[i]!
      // What comes before programmes: vouchers, and what the province pays of all R&D.
      const before = rdGrant[i]! + regions.researchSupport[province[i]!]! * own
      share[i] = paidShare(asked[i]!, before, own, support.stackingCap)
      // Tax relief is public money for the same R&D, so the two decay each other.
      dose[i] = own > 0 ? (share[i]! * asked[i]! + before) / own + accounts.eligibleShare * extraDeduction[i]! * taxRate[i]! : 0
    }
  }
  for (const request of requests) pay(request, share, dose, scene)
}

/** Pays the awards of one lever and writes what they do: cash and R&D at once, inventions, and the signal to investors. */
function pay({ award, p, claimants: { rows, served, count }, amount, paid }: AwardRequest, share: Float64Array, dose: Float64Array,
  { enterprises: e, regions, support, generalPrice, reacts }: PolicyScene): void {
  const { weight, size, province, rdGrant, addedEffort, inventionMultiplier, ventureStage, venturePreference } = e
  const fixed = award.starts?.(p)
  const worth = signalWorth(award.odds?.(p) ?? support.ventureOdds)
  for (let n = 0; n < count; n++) {
    const i = rows[n]!
    const each = wholeYuan(share[i]! * amount(i))
    const part = served[n]! / weight[i]!
    if (each === 0) continue
    paid[province[i]!] = paid[province[i]!]! + each * served[n]!
    if (award.megaproject) regions.megaprojectMoney[province[i]!] = regions.megaprojectMoney[province[i]!]! + each * served[n]!
    rdGrant[i] = rdGrant[i]! + wholeYuan(each * part)
    if (!reacts) continue
    const large = size[i] === LARGE
    const rate = fixed ?? support.researchShare + privateResponse(large ? support.responseLarge : support.responseSmall, dose[i]!, support)
    addedEffort[i] = addedEffort[i]! + wholeYuan((Math.max(0, rate) * each * part) / generalPrice)
    if (fixed === undefined && !large) {
      inventionMultiplier[i] = inventionMultiplier[i]! * (1 + support.inventionLift * Math.min(1, dose[i]! / Math.max(1e-9, support.doseFrom)) * part)
    }
    if (ventureStage[i] === 0) venturePreference[i] = venturePreference[i]! + worth * part
  }
}
