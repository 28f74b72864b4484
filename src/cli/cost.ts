import { InputError } from '../kernel/input-error.js'
import { cost } from '../questions/cost.js'
import { firstRoundCost } from '../questions/first-round-cost.js'
import { costReport, firstRoundReport } from '../reports/cost-report.js'
import type { CommandLine } from './command-line.js'
import type { Console } from './console.js'
import { askQuestion } from './question.js'

const scenarios = (otherwise: string) => ({ words, values }: CommandLine): string[] => {
  if (words.length !== 1) throw new InputError('cost', 'one scenario, and --against another', words.join(' ') || undefined)
  return [words[0], values.against ?? otherwise]
}

/** `cost SCENARIO`: what it costs and brings; with `--behaviour off` what it costs before anybody reacts. */
export async function costOf(line: CommandLine, console: Console): Promise<number> {
  if (line.values.behaviour === 'off') {
    return askQuestion(line, console, { command: 'cost', scenarios: scenarios('as-enacted'), report: firstRoundReport, runs: 1,
      ask: ([scenario, against], { behaviour: _, ...options }, { parameters }) =>
        firstRoundCost(scenario, { ...options, against, parameters: parameters === undefined ? 'central' : options.parameters }) })
  }
  return askQuestion(line, console, { command: 'cost', scenarios: scenarios('frozen-2015'), report: costReport, runs: 10,
    ask: ([scenario, against], { behaviour: _, runner: __, ...options }) => cost(scenario, { ...options, against }) })
}
