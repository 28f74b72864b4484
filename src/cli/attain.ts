import { InputError } from '../kernel/input-error.js'
import { attain } from '../questions/attain.js'
import { attainReport } from '../reports/attain-report.js'
import { numberOption } from './command-line.js'
import type { CommandLine } from './command-line.js'
import type { Console } from './console.js'
import { askQuestion, targetsFrom } from './question.js'

/** `attain`: how likely targets are reached, alone and together, and which one binds. */
export const attainTargets = (line: CommandLine, console: Console): Promise<number> => askQuestion(line, console, {
  command: 'attain',
  scenarios: ({ words, values }) => {
    if (words.length > 0) throw new InputError('attain', 'scenarios as --scenario NAME|FILE', words[0])
    return values.scenario ?? ['plan']
  },
  ask: (scenarios, options, values) => attain(scenarios, { ...options, targets: targetsFrom(values.target), level: numberOption(values, 'level') }),
  report: attainReport,
})
