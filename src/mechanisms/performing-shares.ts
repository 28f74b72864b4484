import { oncePer } from '../kernel/once.js'
import type { Population } from '../population/population.js'
import { researchCells } from './research-cells.js'

/** Enterprises of a cell count as much as so many of the nation's cell of the same class and size: thin cells say little. */
const PRIOR_ENTERPRISES = 2

/** Share of performers of each research cell in the base year, drawn a little towards the nation's in thin cells. */
export const performingShares = oncePer((population: Population): Float64Array => {
  const { enterprises: e } = population
  const cells = researchCells(population)
  const all = new Float64Array(cells.count)
  const performing = new Float64Array(cells.count)
  for (let i = 0; i < e.count; i++) {
    const cell = cells.of(e.province[i], e.industry[i], e.size[i])
    all[cell] += e.weight[i]
    if (e.performsRd[i] !== 0) performing[cell] += e.weight[i]
  }
  const allOfNation = new Float64Array(cells.nationals)
  const performingOfNation = new Float64Array(cells.nationals)
  for (let c = 0; c < cells.count; c++) {
    allOfNation[cells.national(c)] += all[c]
    performingOfNation[cells.national(c)] += performing[c]
  }
  return performing.map((known, c) => {
    const nation = cells.national(c)
    const prior = allOfNation[nation] > 0 ? performingOfNation[nation] / allOfNation[nation] : 0
    return (known + PRIOR_ENTERPRISES * prior) / (all[c] + PRIOR_ENTERPRISES)
  })
})
