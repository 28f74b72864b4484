import { InputError } from '../kernel/input-error.js'
import { account } from '../questions/account.js'
import { accountReport } from '../reports/account-report.js'
import { onlyOnce } from './command-line.js'
import type { CommandLine } from './command-line.js'
import type { Console } from './console.js'
import { askQuestion } from './question.js'

/** `account SCENARIO`: why an indicator changed since the base year, or differs from another scenario. */
export const accountFor = (line: CommandLine, console: Console): Promise<number> => askQuestion(line, console, {
  command: 'account',
  scenarios: ({ words, values }) => {
    if (words.length !== 1) throw new InputError('account', 'one scenario, and --against another', words.join(' ') || undefined)
    return [words[0], ...(values.against === undefined ? [] : [values.against])]
  },
  ask: ([scenario, against], { runner: _, ...options }, values) =>
    account(scenario, { ...options, against, indicator: onlyOnce(values, 'indicator'), place: values.place }),
  report: accountReport,
})
