import { InputError } from '../kernel/input-error.js'
import { attribute } from '../questions/attribute.js'
import { attributeReport } from '../reports/attribute-report.js'
import { numberOption } from './command-line.js'
import type { CommandLine } from './command-line.js'
import type { Console } from './console.js'
import type { LeverGrouping } from './options.js'
import { askQuestion } from './question.js'

/** `attribute SCENARIO`: shares its effect out among groups of levers. */
export const attributeEffect = (line: CommandLine, console: Console): Promise<number> => askQuestion(line, console, {
  command: 'attribute',
  scenarios: ({ words, values }) => {
    if (words.length !== 1) throw new InputError('attribute', 'one scenario, and --against another', words.join(' ') || undefined)
    return [words[0], values.against ?? 'frozen-2015']
  },
  ask: ([scenario, against], options, values) => attribute(scenario, { ...options, against, indicators: values.indicator, pairs: numberOption(values, 'pairs'),
    players: values.by as LeverGrouping | undefined }),
  report: attributeReport,
})
