import { InputError } from '../kernel/input-error.js'
import { doseResponse } from '../questions/dose-response.js'
import type { Dose } from '../questions/dose-response.js'
import { sensitivity } from '../questions/sensitivity.js'
import { doseReport, sensitivityReport } from '../reports/sensitivity-report.js'
import { numberOption, onlyOnce } from './command-line.js'
import type { CommandLine } from './command-line.js'
import type { Console } from './console.js'
import { askQuestion } from './question.js'

function doseFrom(text: string): Dose {
  const [, lever, parameter, list] = /^([a-z0-9-]+)\.([a-zA-Z0-9]+)=([-\d.,e]+)$/.exec(text) ?? []
  const values = list?.split(',').map(Number)
  if (!values?.every(Number.isFinite)) throw new InputError('--dose', 'LEVER.PARAMETER=NUMBER,NUMBER…', text)
  return { lever, parameter, values }
}

/** `sensitivity SCENARIO`: what an indicator, or the effect against another scenario, depends on; `--dose`: how it follows a lever. */
export async function sensitivityOf(line: CommandLine, console: Console): Promise<number> {
  const { values: { dose, against } } = line
  const scenarios = ({ words }: CommandLine): string[] => {
    if (words.length !== 1) throw new InputError('sensitivity', 'one scenario', words.join(' ') || undefined)
    return [words[0], ...(against !== undefined && dose === undefined ? [against] : [])]
  }
  if (dose !== undefined) {
    return askQuestion(line, console, { command: 'sensitivity', question: 'dose', without: ['against', 'method', 'factor', 'size', 'indicator'], scenarios, report: doseReport,
      ask: ([base], options) => doseResponse(base, doseFrom(dose), options) })
  }
  return askQuestion(line, console, { command: 'sensitivity', without: ['dose'], scenarios, report: sensitivityReport,
    refuses: { runs: '--size says how many trajectories or rows there are', parameters: 'what depends on uncertain parameters draws them' },
    ask: ([scenario, other], { runs: _, parameters: __, ...options }, values) => sensitivity(scenario, { ...options, against: other,
      method: values.method, factors: values.factor, indicator: onlyOnce(values, 'indicator'), size: numberOption(values, 'size') }) })
}
