import { makeRun } from '../one-run.js'
import type { Runner } from '../study.js'

/** Lets the host breathe, so that progress shows and an interrupt is heard. */
const breathe = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 0) })

/** Makes one run after another, here. */
export const inline: Runner = async (study, runs, { finished, scenarioThrough, signal }) => {
  const pause = async (): Promise<boolean> => {
    scenarioThrough?.()
    await breathe()
    return signal?.aborted !== true
  }
  for (const run of runs) {
    if (signal?.aborted) return
    const outcome = await makeRun(study, run, pause)
    if (outcome) finished(outcome)
  }
}
