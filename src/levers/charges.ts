import { wholeYuan } from '../kernel/sums.js'
import type { Enterprises } from '../population/enterprises.js'
import { paidJointly, returnedJointly } from './cost.js'
import type { CostRule } from './cost.js'
import { bySize } from './effect.js'
import type { Occasion } from './effect.js'
import type { Account, Party, Posting } from './ledger.js'
import type { Claimants } from './lever.js'
import type { LeverParameters, ValuesOf } from './parameters.js'
import type { ProvinceYear } from './province.js'

type Open = (account: Account, payer: Party, payee: Party) => Posting
type Book = (province: number, amount: number) => void

/** How amounts of a rule are split: by the central share where both budgets pay or are paid, else from one party to the other. */
function bookFor({ account, payers: [payer, otherPayer], payees: [payee, otherPayee] }: CostRule, open: Open, centralShare: number): Book {
  if (otherPayer !== undefined) return paidJointly(open, account, payee!, centralShare)
  if (otherPayee !== undefined) return returnedJointly(open, account, payer!, centralShare)
  const line = open(account, payer!, payee!)
  return (province, amount) => { line.add(province, amount) }
}

/** Books what a rule with a charge comes to this year, in whole yuan: for all enterprises served, or for all provinces aimed at (`where`). */
export function bookCharge(rule: CostRule, p: ValuesOf<LeverParameters>, when: Occasion, { rows, served, count }: Claimants, e: Enterprises,
  provinces: number, where: readonly ProvinceYear[], open: Open, centralShare: number): void {
  const { charge } = rule
  if (!charge) return
  const book = bookFor(rule, open, centralShare)
  if (charge.forEach === 'province') {
    for (const place of where) book(place.province, wholeYuan(charge.amount(p, place)))
    return
  }
  const owed = new Float64Array(provinces)
  if (charge.forEach === 'yuan') {
    const [rate, yuan] = [charge.rate(p, when) * when.generalPrice, e[charge.of]]
    // Whole yuan are summed first, so that the order of rows does not matter.
    for (let n = 0; n < count; n++) owed[e.province[rows[n]!]!] = owed[e.province[rows[n]!]!]! + wholeYuan(yuan[rows[n]!]!) * served[n]!
    owed.forEach((amount, province) => { if (wholeYuan(rate * amount) !== 0) book(province, wholeYuan(rate * amount)) })
    return
  }
  const amounts = bySize(charge.amount(p, when)).map(wholeYuan)
  for (let n = 0; n < count; n++) {
    const i = rows[n]!
    owed[e.province[i]!] = owed[e.province[i]!]! + amounts[e.size[i]!]! * served[n]!
  }
  owed.forEach((amount, province) => { if (amount !== 0) book(province, amount) })
}
