import { codeOf, SIZES } from '../population/classes.js'

/** Revenue ceiling of the 2017 definition of technology-based SMEs (国科发政〔2017〕115号), yuan a year. */
const REVENUE_CEILING = 200e6
const LARGE = codeOf(SIZES, 'large')

/** 1 for an enterprise that is not large and earns at most 200 million yuan, else 0. */
export const smallEnough = (size: number, revenue: number): number => Number(size < LARGE) & Number(revenue <= REVENUE_CEILING)

type Cells = { readonly [index: number]: number }

/** Whether a row is a technology-based SME: performs R&D, is not large, earns at most 200 million yuan. */
export const isTechnologySme = (e: { performsRd: Cells; size: Cells; revenue: Cells }, row: number): boolean =>
  (e.performsRd[row]! & smallEnough(e.size[row]!, e.revenue[row]!)) === 1
