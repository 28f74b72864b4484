import { sigmoid } from '../kernel/math.js'
import { approvalTilt, certificateCase, costOfApplying, staffTilt } from './certificate-case.js'
import { introduction } from './certification.js'
import { ownEffort } from './research-models.js'
import type { World } from './world.js'

/** Tilts are binned in steps of a twentieth of a logit point, so that counts are whole and their sums exact. */
const STEPS = 20
/** Bisection over 40 logit points, down to rounding. */
const ROUNDS = 60

/**
 * Sets who passes the gates in the base year. The common level is the one at which, of all enterprises that could use a
 * certificate, the expected number holds one that really does; then every enterprise is placed on the right side of it.
 * Certificates that end in the base year are renewed in it, as the rule does every year.
 */
export function calibrateApproval(world: World): void {
  const { enterprises: e, calibration, rules, baseYear } = world
  const weigh = certificateCase(world)
  const tilt = approvalTilt(world)
  const applying = costOfApplying(world)
  const bins = new Map<number, number>()
  let holders = 0
  for (let i = 0; i < e.count; i++) {
    if (e.performsRd[i] === 0) continue
    const holds = e.hnteUntil[i] >= baseYear
    if (holds) holders += e.weight[i]
    else if (weigh(i, ownEffort(e, i)).worth <= applying(i)) continue
    const bin = Math.round(STEPS * tilt(i))
    bins.set(bin, (bins.get(bin) ?? 0) + e.weight[i])
  }
  const cases = [...bins].sort(([a], [b]) => a - b)
  let low = -20
  let high = 20
  for (let round = 0; round < ROUNDS; round++) {
    const middle = (low + high) / 2
    let expected = 0
    for (const [bin, enterprises] of cases) expected += enterprises * sigmoid(middle + bin / STEPS)
    if (expected < holders) low = middle
    else high = middle
  }
  calibration.approvalLogit = (low + high) / 2 - staffTilt(world)
  const introduce = introduction(world, weigh)
  for (let i = 0; i < e.count; i++) {
    introduce(i)
    if (e.hnteUntil[i] === baseYear) e.hnteUntil[i] += rules.hnteValidity
  }
}
