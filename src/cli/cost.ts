import { InputError } from '../kernel/input-error.js'
import { cost } from '../questions/cost.js'
import { firstRoundCost } from '../questions/first-round-cost.js'
import { costReport, firstRoundReport } from '../reports/cost-report.js'
import type { CommandLine } from './command-line.js'
import type { Console } from './console.js'
import { askQuestion } from './question.js'

/** `cost SCENARIO`: what it costs and brings; with `--behaviour off` what it costs before anybody reacts. Basis, runs and parameters are the same. */
export async function costOf(line: CommandLine, console: Console): Promise<number> {
  const scenarios = ({ words, values }: CommandLine): string[] => {
    if (words.length !== 1) throw new InputError('cost', 'one scenario, and --against another', words.join(' ') || undefined)
    return [words[0], values.against ?? 'frozen-2015']
  }
  if (line.values.behaviour === 'off') {
    return askQuestion(line, console, { command: 'cost', scenarios, report: firstRoundReport,
      ask: ([scenario, against], { behaviour: _, ...options }) => firstRoundCost(scenario, { ...options, against }) })
  }
  return askQuestion(line, console, { command: 'cost', scenarios, report: costReport,
    ask: ([scenario, against], { behaviour: _, runner: __, ...options }) => cost(scenario, { ...options, against }) })
}
