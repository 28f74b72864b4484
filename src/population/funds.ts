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
  /** Stable identity: province, kind, vintage. */
  key: column('u32', 'identity'),
  /** Venture or guidance. */
  kind: column('u8', 'class'),
  /** Programme of government that opened it. */
  programme: column('u8', 'class'),
  /** Province. */
  province: column('u8', 'index'),
  /** First year of the fund. */
  vintage: column('i16', 'year'),
  /** Size announced. */
  target: column('f64', 'CNY'),
  /** Commitments really signed, public and private. */
  raised: column('f64', 'CNY'),
  /** Of these, by government. */
  publicCommitted: column('f64', 'CNY'),
  /** Private commitments that would have gone to other funds. */
  displaced: column('f64', 'CNY'),
  /** Drawn down since the start. */
  called: column('f64', 'CNY'),
  /** Drawn down this year. */
  calledThisYear: column('f64', 'CNY a year'),
  /** Of this, from government. */
  publicCalledThisYear: column('f64', 'CNY a year'),
  /** Invested since the start. */
  invested: column('f64', 'CNY'),
  /** Invested this year. */
  investedThisYear: column('f64', 'CNY a year'),
  /** Management fees this year. */
  feesThisYear: column('f64', 'CNY a year'),
  /** Value of holdings, at cost until they are sold. */
  netAssetValue: column('f64', 'CNY'),
  /** Cost of the holdings sold or written off this year. */
  soldThisYear: column('f64', 'CNY a year'),
  /** What those holdings brought. */
  proceedsThisYear: column('f64', 'CNY a year'),
  /** Called or earned, and not yet invested, paid out or distributed. */
  cash: column('f64', 'CNY'),
  /** Proceeds paid to investors this year. */
  distributedThisYear: column('f64', 'CNY a year'),
  /** Of this, to government. */
  publicDistributedThisYear: column('f64', 'CNY a year'),
  /** Skill of the manager relative to a private one. */
  skill: column('f32', 'standard deviations'),
  /** Share of the public proceeds that is committed to new funds. */
  recycling: column('f32', 'share'),
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
