import { wholeYuan } from '../kernel/sums.js'
import type { Label } from '../population/population.js'
import type { BySize, Occasion } from './effect.js'
import type { Account, Party, Posting } from './ledger.js'
import type { LeverParameters, ValuesOf } from './parameters.js'
import type { ProvinceYear } from './province.js'

/** Something a lever books: under which account, who pays whom, and how much. */
export interface CostRule<P extends LeverParameters = LeverParameters> {
  readonly account: Account
  readonly payers: readonly Party[]
  readonly payees: readonly Party[]
  /** Yuan of the year, in the symbols of the equation. */
  readonly amount: string
  readonly what: Label
  /** How the frame works the amount out; absent where the lever settles it itself. */
  readonly charge?: Charge<P>
}
/** An amount that the frame books by itself: so much for each enterprise reached, for each yuan of theirs, or for each province aimed at. Yuan of the year. */
export type Charge<P extends LeverParameters> =
  | { readonly forEach: 'enterprise',
    /** Yuan of the year for one enterprise. */
    readonly amount: (p: ValuesOf<P>, when: Occasion) => number | BySize }
  | { readonly forEach: 'yuan', readonly of: 'revenue' | 'effort',
    /** Yuan for a yuan. */
    readonly rate: (p: ValuesOf<P>, when: Occasion) => number }
  | { readonly forEach: 'province',
    /** Yuan of the year for a province. */
    readonly amount: (p: ValuesOf<P>, where: ProvinceYear) => number }

/** Yuan of the year for each enterprise reached, the same for all or by size. */
export const perEnterprise = <P extends LeverParameters>(amount: (p: ValuesOf<P>, when: Occasion) => number | BySize): Charge<P> =>
  ({ forEach: 'enterprise', amount })
/**
 * Yuan for each yuan of a column of the enterprises reached: `perYuan('effort', (p) => p.rate)` for their real R&D, `revenue` for
 * their sales. Both are in yuan of 2015; the general price level makes yuan of the year of them.
 */
export const perYuan = <P extends LeverParameters>(of: 'revenue' | 'effort', rate: (p: ValuesOf<P>, when: Occasion) => number): Charge<P> =>
  ({ forEach: 'yuan', of, rate })
/** Yuan of the year for each province at which the lever is aimed. */
export const perProvince = <P extends LeverParameters>(amount: (p: ValuesOf<P>, where: ProvinceYear) => number): Charge<P> =>
  ({ forEach: 'province', amount })

/** Both budgets; a lever or the law says in which shares. */
export const GOVERNMENTS: readonly Party[] = ['central', 'local']

/** `books('grant', GOVERNMENTS, ['providers'], 'K·v', { en: 'vouchers that were used', zh: '已使用的创新券' })`. */
export const books = <P extends LeverParameters = LeverParameters>(account: Account, payers: readonly Party[], payees: readonly Party[],
  amount: string, what: Label, charge?: Charge<P>): CostRule<P> => ({ account, payers, payees, amount, what, ...(charge ? { charge } : {}) })

/** How accounts count: money that moves in the year, relief earned whenever it is used, or a promise. Never to be added. */
export const BASIS: Readonly<Record<Account, 'cash' | 'accrual' | 'promise'>> = {
  'tax-cash': 'cash', 'tax-accrual': 'accrual', grant: 'cash', equity: 'cash', 'equity-returned': 'cash', commitment: 'promise',
  contingent: 'promise', administration: 'cash', clawback: 'cash', feedback: 'cash',
}

/** Provinces are numbered in a byte. */
const MOST_PROVINCES = 256

type Open = (account: Account, payer: Party, payee: Party) => Posting
type Book = (province: number, amount: number) => void

const divide = (central: Posting, local: Posting, centralShare: number): Book => (province, amount) => {
  const part = wholeYuan(amount * centralShare)
  central.add(province, part)
  local.add(province, amount - part)
}

/** Books what governments pay together: a share of each amount, rounded to the yuan, is central and the rest local. */
export const paidJointly = (posting: Open, account: Account, payee: Party, centralShare: number): Book =>
  divide(posting(account, 'central', payee), posting(account, 'local', payee), centralShare)

/** Amounts by place in a list of rows, whole yuan: `amounts[n]` is that of row `rows[n]`. */
export interface ColumnOfAmounts {
  readonly rows: Uint32Array
  readonly amounts: Float64Array
  readonly count: number
  /** Province of each row of the table. */
  readonly province: { readonly [index: number]: number }
}

/** The same as `paidJointly` for a whole column, each amount rounded by itself; the parts of a province are added up before they are booked. */
export function payColumnJointly(posting: Open, account: Account, payee: Party, centralShare: number,
  { rows, amounts, count, province }: ColumnOfAmounts): void {
  const [central, local] = [posting(account, 'central', payee), posting(account, 'local', payee)]
  const [ofCentral, ofLocal] = [new Float64Array(MOST_PROVINCES), new Float64Array(MOST_PROVINCES)]
  for (let n = 0; n < count; n++) {
    const r = province[rows[n]!]!
    const part = wholeYuan(amounts[n]! * centralShare)
    ofCentral[r] = ofCentral[r]! + part
    ofLocal[r] = ofLocal[r]! + (amounts[n]! - part)
  }
  ofCentral.forEach((sum, r) => { if (sum !== 0) central.add(r, sum) })
  ofLocal.forEach((sum, r) => { if (sum !== 0) local.add(r, sum) })
}

/** Books what flows back to governments in the same way. */
export const returnedJointly = (posting: Open, account: Account, payer: Party, centralShare: number): Book =>
  divide(posting(account, payer, 'central'), posting(account, payer, 'local'), centralShare)
