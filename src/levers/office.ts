import type { Source } from '../data/sources.js'
import type { Label } from '../population/population.js'
import { GOVERNMENTS, books, perProvince } from './cost.js'
import type { CostRule } from './cost.js'
import { everyone } from './eligibility.js'
import { dated, national } from './parameters.js'
import type { NumberParameter } from './parameters.js'

/** Budget of an office that does nothing but change how others work; at most so many yuan a year. */
export const officeBudget = (most: number, source: Source, meaning: Label): NumberParameter =>
  national(dated('CNY a year', [0, most], { 2008: 0 }, source, meaning, 0))

/** What running an office costs government, symbol g: its budget, shared out to the provinces aimed at by their R&D. Yuan of the year. */
const cost: CostRule<{ readonly budget: NumberParameter }> =
  books('administration', GOVERNMENTS, ['providers'], 'g', { en: 'cost of running the programme', zh: '项目运行经费' },
    perProvince((p, { share }) => p.budget * share))

/** A lever that works through others, by its terms: it costs its office, and nobody claims it. */
export const runByOffice = { cost: [cost], eligible: everyone }
