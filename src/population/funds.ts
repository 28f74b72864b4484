import { column, defineTable } from '../kernel/columns.js'
import type { Table } from '../kernel/columns.js'
import { FUND_PROGRAMMES, codeOf } from './classes.js'
import type { FundProgramme } from './classes.js'

/**
 * Venture and guidance funds, one row for each province, kind and vintage; never sampled. All amounts in yuan of the
 * year, integral. Stock = stock + inflow − outflow, exactly: uncalled = raised − called; holdings at cost rise with what
 * is invested and fall with the cost of what is sold; cash = cash + called + proceeds − fees − invested − distributed.
 */
export const fundTable = defineTable('funds', {
  key: column('u32', 'identity', 'stable identity: province, kind, vintage'),
  kind: column('u8', 'class', 'venture or guidance'),
  programme: column('u8', 'class', 'programme of government that opened it'),
  province: column('u8', 'index', 'province'),
  vintage: column('i16', 'year', 'first year of the fund'),
  target: column('f64', 'CNY', 'size announced'),
  raised: column('f64', 'CNY', 'commitments really signed, public and private'),
  publicCommitted: column('f64', 'CNY', 'of these, by government'),
  displaced: column('f64', 'CNY', 'private commitments that would have gone to other funds'),
  called: column('f64', 'CNY', 'drawn down since the start'),
  calledThisYear: column('f64', 'CNY a year', 'drawn down this year'),
  publicCalledThisYear: column('f64', 'CNY a year', 'of this, from government'),
  invested: column('f64', 'CNY', 'invested since the start'),
  investedThisYear: column('f64', 'CNY a year', 'invested this year'),
  feesThisYear: column('f64', 'CNY a year', 'management fees this year'),
  netAssetValue: column('f64', 'CNY', 'value of holdings, at cost until they are sold'),
  soldThisYear: column('f64', 'CNY a year', 'cost of the holdings sold or written off this year'),
  proceedsThisYear: column('f64', 'CNY a year', 'what those holdings brought'),
  cash: column('f64', 'CNY', 'called or earned, and not yet invested, paid out or distributed'),
  distributedThisYear: column('f64', 'CNY a year', 'proceeds paid to investors this year'),
  publicDistributedThisYear: column('f64', 'CNY a year', 'of this, to government'),
  skill: column('f32', 'standard deviations', 'skill of the manager relative to a private one'),
  recycling: column('f32', 'share', 'share of the public proceeds that is committed to new funds'),
})
/** The funds of a world. */
export type Funds = Table<(typeof fundTable)['columns']>

/** An order of a lever to open a guidance fund; mechanisms execute it in the finance step. Amounts in yuan. */
export interface FundOrder {
  readonly key: number
  readonly programme: FundProgramme
  readonly province: number
  readonly commitment: number
  /** Public share g that sets the announced size, commitment / g. */
  readonly publicShare: number
  /** Share of the announced size that is really raised, ζ. */
  readonly realised: number
  /** Share of matched private money that would have gone to other funds, χ. */
  readonly crowdingOut: number
  /** Share of proceeds put into new commitments. */
  readonly recycling: number
  /** Skill of the manager relative to a private one, standard deviations. */
  readonly skill: number
}

/** Key of the order of a programme for a year and province, below 2^24. */
export const fundOrderKey = (programme: FundProgramme, year: number, province: number): number =>
  (codeOf(FUND_PROGRAMMES, programme) - 1) * 1048576 + year * 64 + province
