import { InputError } from '../kernel/input-error.js'
import { discover } from '../questions/discover.js'
import { discoverReport } from '../reports/discover-report.js'
import type { CommandLine } from './command-line.js'
import type { Console } from './console.js'
import { askQuestion, targetsFrom } from './question.js'

/** `discover SCENARIO --target …`: where in the space of parameters targets are missed. */
export const whereItFails = (line: CommandLine, console: Console): Promise<number> => askQuestion(line, console, {
  command: 'discover',
  scenarios: ({ words }) => {
    if (words.length !== 1) throw new InputError('discover', 'one scenario', words.join(' ') || undefined)
    return words
  },
  ask: ([scenario], { parameters: _, ...options }, values) => discover(scenario, { ...options, targets: targetsFrom(values.target) }),
  report: discoverReport,
})
