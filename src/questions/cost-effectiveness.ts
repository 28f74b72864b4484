import { BASIS } from '../levers/cost.js'
import type { Account, ClosedLedger, Party } from '../levers/ledger.js'
import { enactmentsOf } from '../scenarios/scenario.js'
import type { Scenario } from '../scenarios/scenario.js'
import { indicatorRule } from '../indicators/rules.js'
import { ModelRun } from '../simulation/model-run.js'
import type { RunSettings } from '../simulation/model-run.js'
import type { CheckedOptions } from './options.js'
import { GROUP_MEASURES, groupSums } from './groups.js'
import type { EnterpriseGroup } from './groups.js'
import { settingsOf, startOf } from './watch.js'

/** What is noted of a scenario over the years after the base year, beside groups. Money in yuan of the year. */
export const FLOWS = ['rd', 'rd-volume', 'person-years', 'grants', 'quality-filings', 'profit', 'tax', 'cash', 'accrual', 'promise', 'equity',
  'equity-returned', 'to-enterprises', 'first-round'] as const
/** One of the flows. */
export type Flow = (typeof FLOWS)[number]

const isGovernment = (party: Party): boolean => party === 'central' || party === 'local'
const ASSETS: readonly Account[] = ['equity', 'equity-returned']

/** What governments paid less what came back to them, by kind; equity is an asset and stands apart. */
export function publicMoney(ledger: ClosedLedger): Pick<Record<Flow, number>, 'cash' | 'accrual' | 'promise' | 'equity' | 'equity-returned' | 'to-enterprises'> {
  const sums = { cash: 0, accrual: 0, promise: 0, equity: 0, 'equity-returned': 0, 'to-enterprises': 0 }
  const provinces = ledger.amounts.length / Math.max(1, ledger.lines.length)
  ledger.lines.forEach(({ account, payer, payee }, n) => {
    let amount = 0
    for (let p = 0; p < provinces; p++) amount += ledger.amounts[n * provinces + p]
    const net = isGovernment(payer) === isGovernment(payee) ? 0 : isGovernment(payer) ? amount : -amount
    if (account === 'equity') sums.equity += net
    else if (account === 'equity-returned') sums['equity-returned'] -= net
    else sums[BASIS[account]] += net
    if (!ASSETS.includes(account) && BASIS[account] === 'cash' && (payee === 'enterprises' || payer === 'enterprises')) sums['to-enterprises'] += net
  })
  return sums
}

const READ = ['enterprise-rd', 'rd-personnel', 'invention-grants-enterprise', 'pct-applications', 'pct-quality'].map((id) => indicatorRule(id)!)

/** Notes of one run: flows of both scenarios, then sums over groups in the last year of both. */
export const notesWidth = (groups: readonly EnterpriseGroup[]): number => 2 * (FLOWS.length + groups.length * GROUP_MEASURES.length)

/** Lives through a run under two scenarios, with and without reactions, and notes what they brought and cost. */
export async function watchCosts(options: CheckedOptions, scenarios: readonly [Scenario, Scenario], groups: readonly EnterpriseGroup[],
  settings: RunSettings, run: number, pause: () => Promise<boolean>): Promise<Float64Array | undefined> {
  const notes = new Float64Array(notesWidth(groups))
  const common = startOf(settings, run)
  const still = startOf(settingsOf(options, 'off'), run)
  const nation = options.region.regions.length * READ.length
  for (const [s, scenario] of scenarios.entries()) {
    const flows = Object.fromEntries(FLOWS.map((name) => [name, 0])) as Record<Flow, number>
    const country = new ModelRun(common, enactmentsOf(scenario))
    while (country.year < options.to) {
      country.step()
      const [rd, people, grants, filings, quality] = country.read(READ).subarray(nation)
      const all = groupSums(country.world, groups.slice(0, 1))
      const price = country.world.macro.generalPrice[country.year - country.world.baseYear]
      flows.rd += rd
      flows['person-years'] += people
      flows.grants += grants
      flows['quality-filings'] += filings * quality
      flows.profit += all[2] * price
      flows.tax += all[3] * price
      flows['rd-volume'] += all[5] * price
    }
    Object.assign(flows, publicMoney(country.ledger.close()))
    const last = groupSums(country.world, groups)
    country.release()
    if (!(await pause())) return undefined
    const idle = new ModelRun(still, enactmentsOf(scenario))
    while (idle.year < options.to) idle.step()
    flows['first-round'] = publicMoney(idle.ledger.close())['to-enterprises']
    idle.release()
    const go = await pause()
    FLOWS.forEach((name, n) => { notes[s * FLOWS.length + n] = flows[name] })
    notes.set(last, 2 * FLOWS.length + s * last.length)
    if (!go && s < scenarios.length - 1) return undefined
  }
  common.release()
  still.release()
  return notes
}

