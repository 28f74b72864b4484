import type { Draws } from '../kernel/draws.js'
import { scratchWords } from '../kernel/scratch.js'
import { SIZES } from '../population/classes.js'
import type { Enterprises } from '../population/enterprises.js'
import { memoryName, remember } from './active-lever.js'
import type { ActiveLever } from './active-lever.js'
import { claimantsIn, everyEligible, roomFor } from './claimants.js'
import { keepChosen } from './eligibility.js'
import type { EligibleRows } from './eligible-rows.js'
import type { PolicyScene } from './policy-scene.js'
import { leverDecision } from './lever-decision.js'
import { ration, rememberServed } from './rationing.js'
import { sectorGaps } from './sector-gap.js'
import { decideTakeUp, keepNewcomers, keepWilling, takeUpTable } from './take-up.js'
import type { Terms } from './terms.js'

/**
 * Of the eligible, those who take the lever up and are served, as its claimants of the year. `amount` is what one enterprise of a
 * row is awarded; `lasting` draws what stays the same in all years.
 */
export function findClaimants(lever: ActiveLever, eligible: EligibleRows, scene: PolicyScene, lasting: Draws, meeting: Terms,
  amount: ((row: number) => number) | undefined): void {
  const { id, takeUp, rationing } = lever.inForce.lever
  const e = scene.enterprises
  remember(lever, e)
  let applicants = eligible.rows
  if (takeUp) {
    const table = takeUpTable(takeUp.bySize(lever.p), takeUp.provinceSpread(lever.p), meeting.takeUp,
      lasting.stream(leverDecision(id, 'province')), lever.parts)
    lever.reach = table
    const yearly = scene.draws.stream(leverDecision(id, 'take-up'))
    const taking = scratchWords('rows that take up', eligible.count + 1)
    applicants = taking.subarray(0, takeUp.manner === 'lasting' ? keepWilling(eligible, table, lasting.stream(leverDecision(id, 'willingness')), taking)
      : takeUp.manner === 'once' ? keepNewcomers(eligible, takeUpState(id, e), table, yearly, taking)
      : decideTakeUp(eligible, takeUpState(id, e), table, takeUp.persistence(lever.p), yearly, taking))
  }
  if (!rationing) {
    lever.claimants = takeUp ? claimantsIn(lever.room = roomFor(applicants.length, lever.room), e, applicants) : everyEligible(eligible)
    return
  }
  const before = e.extra(memoryName(id, 'served')) as Uint8Array
  lever.claimants = ration(rationing, lever.p, meeting, amount, sectorGaps(scene.population), e,
    scene.draws.stream(leverDecision(id, 'selection')), applicants, before)
  rememberServed(lever.claimants, before)
}

const takeUpState = (id: string, e: Enterprises): Uint8Array => e.extra(memoryName(id, 'take-up')) as Uint8Array

/** Where an enterprise stopped on its way to a lever. */
export type Hurdle = 'eligibility' | 'take-up' | 'budget'

/** The hurdle at which the enterprise in a row stopped this year; none when the lever reached it. `stratum` is that of the row. */
export function hurdleOf({ inForce: { lever: { id, takeUp } }, eligibility, claimants, reach }: ActiveLever, e: Enterprises, row: number,
  stratum: number, lasting: Draws): Hurdle | undefined {
  if (claimants.keys.includes(e.key[row]!)) return undefined
  const eligible = eligibility.stratum[stratum]! & eligibility.province[e.province[row]!]! & eligibility.industry[e.industry[row]!]!
  if (!eligible || keepChosen(eligibility, e, lasting, Uint32Array.of(row), 1) === 0) return 'eligibility'
  const tookUp = !takeUp || (takeUp.manner === 'lasting'
    ? lasting.stream(leverDecision(id, 'willingness')).uniform(e.key[row]!) < reach[e.province[row]! * SIZES.length + e.size[row]!]!
    : takeUpState(id, e)[row] === 2)
  return tookUp ? 'budget' : 'take-up'
}
