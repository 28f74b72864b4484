import { BLOCK, type Chance } from './chance.js'
import { type Form, type Job, TOTALS } from './workload.js'

/** Nothing but the draws of the workload: three a firm and year by column, or as many one by one. */
export function drawsAlone({ firms, years }: Job, chance: Chance, byColumn: boolean): Form {
  const rows = new Uint32Array(BLOCK)
  const into = new Float64Array(BLOCK)

  function columns(sums: Float64Array): void {
    for (let from = 0; from < firms; from += BLOCK) {
      for (let n = 0; n < BLOCK; n++) rows[n] = from + n
      const count = Math.min(BLOCK, firms - from)
      chance.fill('innovate', into, rows, count, 0)
      sums[0] += into[0]
      chance.fill('patent', into, rows, count, 0)
      sums[1] += into[0]
      chance.fill('shock', into, rows, count, 0)
      sums[2] += into[0]
    }
  }

  return {
    start: () => undefined,
    live(): Float64Array {
      const sums = new Float64Array(TOTALS)
      for (let year = 1; year <= years; year++) {
        chance.turn(year)
        if (byColumn) columns(sums)
        else for (let drawn = 0; drawn < 3 * firms; drawn += BLOCK) sums[0] += chance.sum(drawn, Math.min(BLOCK, 3 * firms - drawn))
      }
      return sums
    },
  }
}
