import type { CalibrationReport } from './chain.js'
import { verdictsTogether } from './documents.js'
import { fitOf } from './fit.js'
import { marginals } from './posterior.js'

const figure = (x: number, digits = 2): string => x.toFixed(digits)
const number = (x: number): string => (Math.abs(x) >= 1000 ? String(Math.round(x)) : String(Number(x.toPrecision(3))))
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [`| ${head.join(' | ')} |`, `|${'-|'.repeat(head.length)}`, ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n')

/** Rows of parameters that moments do not inform are counted, not shown, beyond this many. */
const SHOWN = 30

/** The tables of the guide to calibration, in Markdown. */
export function calibrationTables(report: CalibrationReport): string {
  const { identifiability: { rows, moments }, problem, identified, tournament, picked, emulated, modelled, estimate } = report
  const strongest = [...rows].sort((a, b) => b.signal - a.signal || (a.parameter < b.parameter ? -1 : 1))
  const estimated = new Set(problem.parameters.map(({ id }) => id))
  const main = (effects: readonly number[]): string => effects.map((x, k) => ({ x, id: moments[k] }))
    .filter(({ x }) => Math.abs(x) >= 0.3).sort((a, b) => Math.abs(b.x) - Math.abs(a.x)).slice(0, 3).map(({ x, id }) => `${id} ${figure(x, 1)}`).join(', ')
  const summary = marginals(estimate)
  const [onEmulator, onModel] = [verdictsTogether(report, emulated), verdictsTogether(report, modelled)]
  const silent = rows.filter(({ signal }) => signal < 0.1).length
  return [
    '### What the moments can tell', '',
    table(['parameter', 'signal', 'alone', 'jointly', 'moves most', ''], strongest.slice(0, SHOWN).map((row) => [row.parameter, figure(row.signal),
      figure(row.alone), figure(row.jointly), main(row.effects), estimated.has(row.parameter) ? (identified.includes(row.parameter) ? 'identified' : 'estimated') : ''])), '',
    `Of ${rows.length} parameters screened, ${silent} move the moments together by less than a tenth of a standard deviation.`, '',
    '### Tournament', '',
    table(['estimator', 'worlds', 'error', 'CRPS', '50 %', '80 %', '90 %', 'simulations'], tournament.map((row) => [row.estimator === picked ? `**${row.estimator}**` : row.estimator,
      String(row.worlds), figure(row.error, 3), figure(row.crps, 3), figure(row.covers50), figure(row.covers80), figure(row.covers90), String(row.simulations)])), '',
    `Picked: ${picked}.`, '',
    '### Ranks and posterior', '',
    table(['parameter', '5 %', '50 %', '95 %', 'spread to prior', 'ranks, worlds of the emulator', 'ranks, worlds of the model', ''], problem.parameters.map(({ id }, i) => [id,
      number(summary[i].p05), number(summary[i].p50), number(summary[i].p95), figure(summary[i].ratioToPrior),
      onEmulator.verdicts[i].inside ? 'inside' : 'outside', onModel.verdicts[i].inside ? 'inside' : 'outside', identified.includes(id) ? 'identified' : 'not identified'])), '',
    '### Fit', '',
    table(['moment', 'observed', 'model', 'sd', 'apart'], fitOf(report).map((row) => [row.moment, figure(row.observed, 3), figure(row.mean, 3), figure(row.sd, 3), figure(row.apart, 1)])),
  ].join('\n')
}
