import { codeOf, SIZES } from '../population/classes.js'

/** Revenue ceiling of the 2017 definition of technology-based SMEs (国科发政〔2017〕115号), yuan a year. */
export const REVENUE_CEILING = 200e6
const LARGE = codeOf(SIZES, 'large')

/** What eligibility goes by this year: a lever may define it, before anybody is found. */
export interface Definitions {
  /** Greatest revenue of a technology SME, yuan of 2015 a year. */
  readonly technologySmeRevenue: number
}

/** Definitions in force where no lever says otherwise. */
export const lawfulDefinitions: Definitions = { technologySmeRevenue: REVENUE_CEILING }

/** Definitions that levers say, in order: the last one holds; those of the law where none says otherwise. */
export const definitionsBy = (said: readonly (Partial<Definitions> | undefined)[]): Definitions =>
  said.reduce<Definitions>((all, one) => ({ ...all, ...one }), lawfulDefinitions)

/** 1 for an enterprise that is not large and earns at most so much (by law 200 million yuan), else 0. */
export const smallEnough = (size: number, revenue: number, ceiling = REVENUE_CEILING): number => Number(size < LARGE) & Number(revenue <= ceiling)

type Cells = { readonly [index: number]: number }

/** Whether a row is a technology-based SME: performs R&D, is not large, earns no more than the definition says. */
export const isTechnologySme = (e: { performsRd: Cells; size: Cells; revenue: Cells }, row: number,
  { technologySmeRevenue }: Definitions = lawfulDefinitions): boolean =>
  (e.performsRd[row]! & smallEnough(e.size[row]!, e.revenue[row]!, technologySmeRevenue)) === 1
