import { InputError } from '../kernel/input-error.js'
import type { Label } from '../population/population.js'
import { leverById } from '../levers/index.js'
import { BASIS } from '../levers/cost.js'
import { frozen2015 } from '../scenarios/named.js'
import type { Scenario } from '../scenarios/scenario.js'
import { ask } from './ask.js'
import type { Answer } from './ask.js'
import { isBooked } from './costs.js'
import type { LedgerMean } from './costs.js'
import type { Account } from '../levers/ledger.js'
import { DEFAULT_RUNS } from './defaults.js'
import type { AskOptions } from './options.js'

/** What is paid because of a lever if nobody reacts, beyond the scenario it is compared with: yuan of the year, mean over runs. */
export interface FirstRoundRow extends Omit<LedgerMean, 'scenario' | 'account'> {
  readonly account: Account
  readonly leverName: Label
  /** Cash moves in the year; accrual is relief earned; a promise is neither. Never to be added. */
  readonly basis: 'cash' | 'accrual' | 'promise'
}

/** What scenarios cost before anybody reacts. */
export interface FirstRoundCost {
  readonly manifest: Answer['manifest']
  readonly whole: boolean
  readonly rows: readonly FirstRoundRow[]
}

/** How a first-round cost is asked. */
export interface FirstRoundOptions extends Omit<AskOptions, 'behaviour'> {
  /** Only what goes beyond this scenario; the law of the end of 2015 held, as of `cost`. `null`: all that the scenario pays. */
  readonly against?: Scenario | null
}

/**
 * First-round cost of a scenario: what each lever books by year, province, payer and payee with behaviour switched off, less
 * the same under another scenario. Basis, runs and parameters are those of `cost`; without behaviour a run takes a fraction of a second.
 * Rejects with InputError.
 */
export async function firstRoundCost(scenario: Scenario, { against = frozen2015, ...options }: FirstRoundOptions = {}): Promise<FirstRoundCost> {
  if (scenario.id === against?.id) throw new InputError('against', 'another scenario', against.id)
  const answer = await ask('cost', against ? [scenario, against] : [scenario], { ...options, runs: options.runs ?? DEFAULT_RUNS.cost, behaviour: 'off' }, undefined, ['against'])
  const sums = new Map<string, { row: Omit<LedgerMean, 'scenario'> & { readonly account: Account }, amount: number }>()
  for (const { scenario: id, amount, ...row } of answer.ledger.filter(isBooked)) {
    const sign = id === scenario.id ? 1 : -1
    const key = [row.lever, row.region, row.year, row.account, row.payer, row.payee].join('|')
    const known = sums.get(key)
    if (known) known.amount += sign * amount
    else sums.set(key, { row: { ...row, amount: 0 }, amount: sign * amount })
  }
  const rows = [...sums.keys()].sort().flatMap((key): FirstRoundRow[] => {
    const { row, amount } = sums.get(key)!
    if (amount === 0) return []
    return [{ ...row, amount, basis: BASIS[row.account], leverName: leverById(row.lever)?.name ?? { en: row.lever, zh: row.lever } }]
  })
  return { manifest: answer.manifest, whole: answer.manifest.runs === answer.asked, rows }
}
