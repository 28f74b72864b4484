import { InputError } from '../kernel/input-error.js'
import { evaluate } from '../questions/evaluate.js'
import { evaluateReport } from '../reports/evaluate-report.js'
import type { CommandLine } from './command-line.js'
import type { Console } from './console.js'
import { askQuestion } from './question.js'

/** `evaluate LEVER`: what a roll-out in pilot provinces would tell. */
export const wouldWeKnow = (line: CommandLine, console: Console): Promise<number> => askQuestion(line, console, {
  command: 'evaluate',
  own: ['indicator'],
  runs: 6,
  scenarios: ({ words }) => {
    if (words.length !== 1) throw new InputError('evaluate', 'one lever', words.join(' ') || undefined)
    return ['as-enacted']
  },
  ask: ([base], options, values) => evaluate({ ...options, base, lever: line.words[0], indicator: values.indicator?.[0] }),
  report: evaluateReport,
})
