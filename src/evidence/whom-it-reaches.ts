import type { Lever } from '../levers/lever.js'
import type { Enactment } from '../levers/enactment.js'
import type { ModelRun } from '../simulation/model-run.js'

/** Simulates a year and notes whom a lever reaches in it: enterprises served by the key of their row. */
export function stepAndNote(country: ModelRun, lever: string): ReadonlyMap<number, number> {
  const reached = new Map<number, number>()
  country.step({ after: (step) => {
    if (step !== 'policy writes') return
    const { keys, served, count } = country.frame.claimantsOf(lever)
    for (let n = 0; n < count; n++) reached.set(keys[n], served[n])
  } })
  return reached
}

/** An enactment with other parameters, in place of the one that is there. */
export const enactedWith = (enacted: readonly Enactment[], lever: object, changes: object, more: Partial<Enactment> = {}): Enactment[] => {
  const own = lever as Lever
  return [...enacted.filter((one) => one.lever.id !== own.id), { lever: own, changes: { ...changes }, ...more }]
}
