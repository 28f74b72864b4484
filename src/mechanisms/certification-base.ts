import { sigmoid } from '../kernel/math.js'
import { consecutive } from '../kernel/row-moves.js'
import { solveRising } from '../kernel/solve-rising.js'
import { approvalTilts, staffTilt } from './certificate-case.js'
import { introduce, usersAmong } from './certification.js'
import type { World } from './world.js'

/** Tilts are binned in steps of a twentieth of a logit point, so that counts are whole and their sums exact. */
const STEPS = 20

/**
 * Sets who passes the gates in the base year. The common level is the one at which, of all enterprises that could use a
 * certificate, the expected number holds one that really does; then every enterprise is placed on the right side of it.
 * Certificates that end in the base year are renewed in it, as the rule does every year.
 */
export function calibrateApproval(world: World): void {
  const { enterprises: e, calibration, rules, baseYear } = world
  const { weight, performsRd, hnteUntil } = e
  const { kindOf, tilts } = approvalTilts(world)
  const everybody = consecutive(0, e.count)
  const users = usersAmong(world, everybody)
  const byKind = new Float64Array(tilts.length)
  let holders = 0
  for (let i = 0; i < e.count; i++) {
    if (performsRd[i] === 0 || hnteUntil[i] < baseYear) continue
    holders += weight[i]
    byKind[kindOf(i)] += weight[i]
  }
  for (let n = 0; n < users.rows.length; n++) {
    const i = users.rows[n]
    if (hnteUntil[i] < baseYear && users.worth[n] > users.applying[n]) byKind[kindOf(i)] += weight[i]
  }
  const bins = new Map<number, number>()
  tilts.forEach((tilt, kind) => {
    const bin = Math.round(STEPS * tilt)
    if (byKind[kind] > 0) bins.set(bin, (bins.get(bin) ?? 0) + byKind[kind])
  })
  const cases = [...bins].sort(([a], [b]) => a - b)
  const level = solveRising((middle) => {
    let expected = 0
    for (const [bin, enterprises] of cases) expected += enterprises * sigmoid(middle + bin / STEPS)
    return expected
  }, holders, -20, 20)
  calibration.approvalLogit = level - staffTilt(world)
  introduce(world, everybody, users)
  for (let i = 0; i < e.count; i++) if (hnteUntil[i] === baseYear) hnteUntil[i] += rules.hnteValidity
}
