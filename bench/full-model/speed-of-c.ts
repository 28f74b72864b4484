import { compileC, openC, workshop } from '../frd-1/peers.js'
import { median, takeTurns } from '../frd-1/rounds.js'
import type { Job } from '../frd-1/workload.js'

const JOB: Job = { firms: 100_000, years: 20 }
const ROUNDS = 5

/**
 * Million firm-years a second that the machine makes of FRD-1 in scalar C just now: what a figure that is no ratio is held against, since
 * machines, and hours of one machine, differ by more than versions do. Undefined without a C compiler.
 */
export async function speedOfC(): Promise<number | undefined> {
  const shop = workshop()
  try {
    const c = compileC(shop.path)
    if (!c) return undefined
    const { seconds } = await takeTurns([await openC(c.program, JOB)], ROUNDS, () => Infinity)
    return Math.round(JOB.firms * JOB.years / median(seconds.get('C')!) / 1e3) / 1e3
  } finally {
    shop.clear()
  }
}
