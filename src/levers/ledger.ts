/**
 * Who paid what to whom, because of which lever. Double entry: each posting moves integral yuan of the year from one
 * party to another, so the balances of all parties sum to exactly zero, whatever was booked and in whatever order.
 * Cash and accrual are different accounts and are never added.
 */
export const ACCOUNTS = [
  'tax-cash', 'tax-accrual', 'grant', 'equity', 'equity-returned', 'commitment', 'contingent', 'administration', 'clawback', 'feedback',
] as const
/** What a posting is for. Accrual is the present value of relief earned; commitment is a promise not yet paid. */
export type Account = (typeof ACCOUNTS)[number]

/** Those who pay and receive. */
export const PARTIES = ['central', 'local', 'enterprises', 'funds', 'investors', 'providers', 'banks'] as const
/** One of those who pay and receive. */
export type Party = (typeof PARTIES)[number]

/** A posting rule that adds amounts by province. */
export interface Posting {
  /** Adds integral yuan of the year paid in a province. A negative amount flows back. */
  add(province: number, amount: number): void
}

/** A row of the ledger: what one government or other payer paid in a province in a year because of a lever. */
export interface LedgerRow {
  readonly lever: string
  readonly year: number
  readonly province: number
  readonly account: Account
  readonly payer: Party
  readonly payee: Party
  readonly amount: number
}

/** What a line of the ledger is about: one lever, year and account, from one party to another. */
export type LedgerLine = Omit<LedgerRow, 'province' | 'amount'>

/** The ledger of a finished run: its lines in a fixed order, and what was paid, `[line][province]`, yuan of the year. */
export interface ClosedLedger {
  readonly lines: readonly LedgerLine[]
  readonly amounts: Float64Array
}

const SAFE = Number.MAX_SAFE_INTEGER

/** An open line, to which amounts are added. */
class Line implements LedgerLine, Posting {
  readonly lever: string
  readonly year: number
  readonly account: Account
  readonly payer: Party
  readonly payee: Party
  readonly amounts: Float64Array

  constructor({ lever, year, account, payer, payee }: LedgerLine, amounts: Float64Array) {
    this.lever = lever
    this.year = year
    this.account = account
    this.payer = payer
    this.payee = payee
    this.amounts = amounts
  }

  add(province: number, amount: number): void {
    const total = this.amounts[province]! + amount
    if (!Number.isSafeInteger(amount) || total > SAFE || total < -SAFE)
      throw new RangeError(`ledger of ${this.lever} in ${this.year}: ${this.account} of ${amount} is not integral yuan`)
    this.amounts[province] = total
  }
}

/** The rows of a closed ledger that are not zero. */
export function* ledgerRows({ lines, amounts }: ClosedLedger): Generator<LedgerRow> {
  const provinces = amounts.length / Math.max(1, lines.length)
  for (let n = 0; n < lines.length; n++) {
    for (let province = 0; province < provinces; province++) {
      const amount = amounts[n * provinces + province]!
      if (amount !== 0) yield { ...lines[n]!, province, amount }
    }
  }
}

/** The ledger of one run. */
export class Ledger {
  private readonly lines = new Map<string, Line>()
  private readonly provinces: number
  constructor(provinces: number) { this.provinces = provinces }

  /** Opens (or reopens) the line of a lever, year, account and pair of parties. */
  posting(lever: string, year: number, account: Account, payer: Party, payee: Party): Posting {
    const id = `${lever}|${year}|${account}|${payer}|${payee}`
    let line = this.lines.get(id)
    if (!line) this.lines.set(id, line = new Line({ lever, year, account, payer, payee }, new Float64Array(this.provinces)))
    return line
  }

  /** A second ledger that says the same so far, so that scenarios can part. */
  clone(): Ledger {
    const copy = new Ledger(this.provinces)
    for (const [id, line] of this.lines) copy.lines.set(id, new Line(line, line.amounts.slice()))
    return copy
  }

  /** What was booked so far, in a fixed order; lines on which nothing was ever paid are left out. */
  close(): ClosedLedger {
    const used = [...this.lines.keys()].sort().map((id) => this.lines.get(id)!)
      .filter(({ amounts }) => amounts.some((amount) => amount !== 0))
    const amounts = new Float64Array(used.length * this.provinces)
    used.forEach((line, n) => { amounts.set(line.amounts, n * this.provinces) })
    return { amounts, lines: used.map(({ lever, year, account, payer, payee }) => ({ lever, year, account, payer, payee })) }
  }

  /** All rows that are not zero, in a fixed order. */
  rows(): LedgerRow[] { return [...ledgerRows(this.close())] }

  /** What each party received less what it paid, by account; the parties of an account sum to exactly zero. */
  balances(): Map<Account, Record<Party, number>> {
    const result = new Map<Account, Record<Party, number>>()
    for (const { account, payer, payee, amounts } of this.lines.values()) {
      let balance = result.get(account)
      if (!balance)
        result.set(account, balance = Object.fromEntries(PARTIES.map((p) => [p, 0])) as Record<Party, number>)
      for (const amount of amounts) {
        balance[payer] -= amount
        balance[payee] += amount
      }
    }
    return result
  }
}
