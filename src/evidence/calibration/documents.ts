import { dataDigest } from '../../data/identity.js'
import type { Population } from '../../population/population.js'
import { MODEL_VERSION } from '../../simulation/version.js'
import { rankVerdicts } from './rank-check.js'
import type { RankCheck } from './rank-check.js'
import type { CalibrationReport } from './chain.js'
import { IDENTIFIED } from './chain.js'
import { fitOf } from './fit.js'
import { marginals } from './posterior.js'
import type { CalibratedParameter } from './problem.js'

/** Where a calibration came from. */
export interface CalibrationHead {
  readonly command: string
  readonly seed: string
  readonly model: string
  /** Identity of the data of the package. */
  readonly data: string
  readonly population: string
  readonly from: number
  readonly to: number
  readonly scale: number
}

/** Origin of a calibration of a population up to year `to`. */
export const calibrationHead = (command: string, seed: string, { fingerprint, baseYear, scale }: Population, to: number): CalibrationHead =>
  ({ command, seed, model: MODEL_VERSION, data: dataDigest(), population: fingerprint, from: baseYear, to, scale })

/** Four significant digits: more would be noise, and fewer bytes are read more easily. */
const short = (x: number): number => Number(x.toPrecision(4))

const parts = (report: CalibrationReport): CalibrationReport['problem']['parameters'] => report.problem.parameters

/** An object with one line a member of each of its lists, so that a change of one number changes one line. */
export function written(head: object, lists: Readonly<Record<string, readonly unknown[]>>): string {
  const members = Object.entries(head).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`)
  for (const [key, rows] of Object.entries(lists)) {
    members.push(`  ${JSON.stringify(key)}: [\n${rows.map((row) => `    ${JSON.stringify(row)}`).join(',\n')}\n  ]`)
  }
  return `{\n${members.join(',\n')}\n}\n`
}

/** Which parameter moves which moment by how many standard deviations; effects below a tenth are left out. */
export function identifiabilityDocument({ identifiability: { rows, spread }, problem, identified }: CalibrationReport, head: CalibrationHead): string {
  const estimated = new Set(problem.parameters.map(({ id }) => id))
  return written({ ...head, unit: 'standard deviations of the moment for one standard deviation of the prior' }, {
    moments: problem.moments.map(({ id, unit, observed, standardError, discrepancy }, k) =>
      ({ id, unit, observed: short(observed), standardError: short(standardError), discrepancy: short(discrepancy), spread: short(spread[k]) })),
    parameters: [...rows].sort((a, b) => b.signal - a.signal || (a.parameter < b.parameter ? -1 : 1)).map((row) => ({
      id: row.parameter, signal: short(row.signal), alone: short(row.alone), jointly: short(row.jointly),
      estimated: estimated.has(row.parameter), identified: identified.includes(row.parameter),
      effects: Object.fromEntries(row.effects.flatMap((x, k) => (Math.abs(x) >= 0.1 ? [[problem.moments[k].id, short(x)]] : []))),
    })),
  })
}

/** How the estimators recovered synthetic worlds, and which one was picked. */
export function tournamentDocument({ tournament, picked, problem }: CalibrationReport, head: CalibrationHead): string {
  return written({ ...head, picked, parameters: problem.parameters.map(({ id }) => id), unit: 'standard deviations of the prior' }, {
    estimators: tournament.map((row) => ({ ...row, error: short(row.error), crps: short(row.crps), covers50: short(row.covers50),
      covers80: short(row.covers80), covers90: short(row.covers90), errors: Object.fromEntries(Object.entries(row.errors).map(([id, x]) => [id, short(x)])) })),
  })
}

/** Simultaneous coverage of the bands of `count` parameters together. */
const TOGETHER = 0.95

/** Verdicts of a rank check of the identified parameters; the bands hold all of them at once with probability .95. */
export function verdictsTogether(report: CalibrationReport, check: RankCheck): ReturnType<typeof rankVerdicts> {
  return rankVerdicts(check, 1 - (1 - TOGETHER) / Math.max(1, report.identified.length))
}

/** ECDF of ranks at the points of the band. */
const ecdf = (ranks: readonly number[], most: number, points: number): number[] =>
  Array.from({ length: points }, (_, i) => ranks.filter((rank) => rank < ((i + 1) / points) * (most + 1)).length / ranks.length)

/** Ranks of true values against their simultaneous band: the figure as numbers. */
export function ranksDocument(report: CalibrationReport, head: CalibrationHead): string {
  const { emulated, modelled, identified, emulator: { fit } } = report
  const checks = { emulated, modelled }
  const band = verdictsTogether(report, emulated).band
  const alone = Object.fromEntries(Object.entries(checks).map(([name, check]) => [name, rankVerdicts(check, TOGETHER).verdicts]))
  const together = Object.fromEntries(Object.entries(checks).map(([name, check]) => [name, verdictsTogether(report, check).verdicts]))
  return written({ ...head, estimator: report.picked, identifiedAt: IDENTIFIED, ranks: emulated.ranks[0].length, ranksModelled: modelled.ranks[0].length,
    most: emulated.most, coverage: TOGETHER, low: [...band.low].map(short), high: [...band.high].map(short),
    emulator: { penalty: fit.penalty, coefficients: short(fit.degrees),
      foretold: Object.fromEntries(report.problem.moments.map(({ id }, k) => [id, short(fit.foretold[k])])) },
  }, {
    parameters: parts(report).map(({ id }, i) => ({ id, identified: identified.includes(id),
      ...Object.fromEntries(Object.entries(checks).map(([name, check]) => [name, { ratioToPrior: short(check.ratioToPrior[i]),
        inside: together[name][i].inside, insideAlone: alone[name][i].inside, distance: short(together[name][i].distance),
        ecdf: ecdf(check.ranks[i], check.most, band.low.length).map(short) }])) })),
  })
}

const priorOf = ({ prior }: CalibratedParameter): object => ({ kind: prior.kind, arguments: prior.arguments })

/** The posterior as data of the package. */
export function posteriorDocument(report: CalibrationReport, head: CalibrationHead): string {
  const { estimate, identified, picked } = report
  const summary = marginals(estimate)
  return written({ ...head, estimator: picked, diagnostics: Object.fromEntries(Object.entries(estimate.diagnostics).map(([k, x]) => [k, short(x)])) }, {
    parameters: parts(report).map((parameter, i) => ({ id: parameter.id, identified: identified.includes(parameter.id), prior: priorOf(parameter),
      mean: short(summary[i].mean), sd: short(summary[i].sd), ratioToPrior: short(summary[i].ratioToPrior),
      p05: short(summary[i].p05), p50: short(summary[i].p50), p95: short(summary[i].p95) })),
    fit: fitOf(report).map((row) => ({ ...row, observed: short(row.observed), mean: short(row.mean), sd: short(row.sd), apart: short(row.apart) })),
    draws: estimate.draws.map((row) => [...row].map((x) => Number(x.toPrecision(5)))),
  })
}
