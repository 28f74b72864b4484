import { InputError } from '../kernel/input-error.js'
import { optimise } from '../questions/optimise.js'
import { optimiseReport } from '../reports/optimise-report.js'
import { numberOption } from './command-line.js'
import type { CommandLine } from './command-line.js'
import type { Console } from './console.js'
import type { LeverGrouping } from './options.js'
import { askQuestion, targetsFrom } from './question.js'

/** `optimise SCENARIO`: its cheapest part that reaches targets with a probability. */
export const cheapestWay = (line: CommandLine, console: Console): Promise<number> => askQuestion(line, console, {
  command: 'optimise',
  scenarios: ({ words, values }) => {
    if (words.length !== 1) throw new InputError('optimise', 'one scenario whose parts are the instruments', words.join(' ') || undefined)
    return [words[0], values.against ?? 'frozen-2015']
  },
  ask: ([scenario, against], options, values) => optimise(scenario, { ...options, against, targets: targetsFrom(values.target),
    probability: numberOption(values, 'probability'), packages: numberOption(values, 'packages'),
    instruments: values.by as LeverGrouping | undefined }),
  report: optimiseReport,
})
