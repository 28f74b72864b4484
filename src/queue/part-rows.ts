import { indicatorRules } from '../indicators/rules.js'
import { ledgerRows } from '../levers/ledger.js'
import type { RunOutcome } from '../simulation/study.js'
import type { OpenStudy } from './study-file.js'

/**
 * Columns of a part. A row is the value of an indicator, or, where `account` is not empty, what was paid because of the lever
 * `name`. Rows of a run stand together: values by scenario, year, region and indicator, then the ledgers of the scenarios.
 */
export const COLUMNS = ['run', 'scenario', 'year', 'region', 'name', 'account', 'payer', 'payee', 'value'] as const
/** Types of the columns in Parquet. */
export const TYPES = { run: 'INT32', scenario: 'STRING', year: 'INT32', region: 'STRING', name: 'STRING', account: 'STRING', payer: 'STRING',
  payee: 'STRING', value: 'DOUBLE' } as const satisfies Readonly<Record<(typeof COLUMNS)[number], string>>

/** The rows of some runs, by column. */
export interface PartRows {
  readonly run: number[]
  readonly scenario: string[]
  readonly year: number[]
  readonly region: string[]
  readonly name: string[]
  readonly account: string[]
  readonly payer: string[]
  readonly payee: string[]
  readonly value: number[]
}

/** What every run of a study has in its rows for indicators, in order. */
export type IndicatorKeys = Pick<PartRows, 'scenario' | 'year' | 'region' | 'name'>

/** Number of rows for indicators of a run. */
export const valuesOfRun = ({ scenarios, shape }: Pick<OpenStudy, 'scenarios' | 'shape'>): number =>
  scenarios.length * shape.years.length * shape.regions.length * shape.indicators.length

/** Keys of the rows for indicators, the same for every run. */
export function indicatorKeys({ scenarios, shape }: Pick<OpenStudy, 'scenarios' | 'shape'>): IndicatorKeys {
  const keys: IndicatorKeys = { scenario: [], year: [], region: [], name: [] }
  for (const { id } of scenarios) for (const year of shape.years) for (const { code } of shape.regions) for (const { id: name } of indicatorRules) {
    keys.scenario.push(id)
    keys.year.push(year)
    keys.region.push(code)
    keys.name.push(name)
  }
  return keys
}

/** No rows yet. */
export const noRows = (): PartRows =>
  ({ run: [], scenario: [], year: [], region: [], name: [], account: [], payer: [], payee: [], value: [] })

/** Adds the rows of a run. */
export function addRows(rows: PartRows, { run, values, ledgers }: RunOutcome, keys: IndicatorKeys, { scenarios, shape }: Pick<OpenStudy, 'scenarios' | 'shape'>): void {
  for (let n = 0; n < values.length; n++) {
    rows.run.push(run)
    rows.scenario.push(keys.scenario[n])
    rows.year.push(keys.year[n])
    rows.region.push(keys.region[n])
    rows.name.push(keys.name[n])
    rows.account.push('')
    rows.payer.push('')
    rows.payee.push('')
    rows.value.push(values[n])
  }
  ledgers.forEach((ledger, s) => {
    for (const { lever, year, province, account, payer, payee, amount } of ledgerRows(ledger)) {
      rows.run.push(run)
      rows.scenario.push(scenarios[s].id)
      rows.year.push(year)
      rows.region.push(shape.regions[province].code)
      rows.name.push(lever)
      rows.account.push(account)
      rows.payer.push(payer)
      rows.payee.push(payee)
      rows.value.push(amount)
    }
  })
}
