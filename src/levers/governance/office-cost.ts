import { GOVERNMENTS, books, perProvince } from '../cost.js'
import type { CostRule } from '../cost.js'
import type { LeverParameters, ValuesOf } from '../parameters.js'

/** What running a programme costs government, symbol g: its budget, shared out to the provinces aimed at by their R&D. Yuan of the year. */
export const officeCost = <P extends LeverParameters>(budget: (p: ValuesOf<P>) => number): CostRule<P> =>
  books('administration', GOVERNMENTS, ['providers'], 'g', { en: 'cost of running the programme', zh: '项目运行经费' },
    perProvince((p, { share }) => budget(p) * share))
