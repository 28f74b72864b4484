import { InputError } from '../kernel/input-error.js'
import { evaluate } from '../questions/evaluate.js'
import type { WrittenParams } from '../scenarios/change.js'
import { evaluateReport } from '../reports/evaluate-report.js'
import { numberOption, onlyOnce } from './command-line.js'
import type { CommandLine } from './command-line.js'
import type { Console } from './console.js'
import { askQuestion } from './question.js'

/** Parameters as written: `rate=0.1`, a quantity or a word. */
function settingsFrom(written: readonly string[] | undefined): WrittenParams | undefined {
  return written && Object.fromEntries(written.map((text) => {
    const [, name, value] = /^([A-Za-z][A-Za-z0-9]*)=(.+)$/.exec(text) ?? []
    if (name === undefined) throw new InputError('--set', 'NAME=VALUE, such as rate=0.1', text)
    return [name, Number.isFinite(Number(value)) ? Number(value) : value]
  }))
}

/** `evaluate LEVER --set NAME=VALUE`: what a roll-out would tell. */
export const wouldWeKnow = (line: CommandLine, console: Console): Promise<number> => askQuestion(line, console, {
  command: 'evaluate',
  scenarios: ({ words }) => {
    if (words.length !== 1) throw new InputError('evaluate', 'one lever', words.join(' ') || undefined)
    return ['as-enacted']
  },
  ask: ([base], options, values) => evaluate({ ...options, base, lever: line.words[0], indicator: onlyOnce(values, 'indicator'),
    params: settingsFrom(values.set), pilots: numberOption(values, 'pilots'), waves: numberOption(values, 'waves'),
    lotteries: numberOption(values, 'lotteries'), from: numberOption(values, 'from'), line: numberOption(values, 'line') }),
  report: evaluateReport,
})
