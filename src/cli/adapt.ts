import { InputError } from '../kernel/input-error.js'
import { adapt } from '../questions/adapt.js'
import type { Rule, Surprise } from '../questions/adapt.js'
import { adaptReport } from '../reports/adapt-report.js'
import type { CommandLine } from './command-line.js'
import type { Console } from './console.js'
import { readFileDocument } from './documents.js'
import { askQuestion, targetsFrom } from './question.js'

/** `adapt SCENARIO --rule FILE --target …`: a policy that changes course, beside fixed ones. */
export const adaptCourse = (line: CommandLine, console: Console): Promise<number> => askQuestion(line, console, {
  command: 'adapt',
  scenarios: ({ words, values }) => {
    if (words.length !== 1) throw new InputError('adapt', 'one scenario', words.join(' ') || undefined)
    if (values.rule === undefined) throw new InputError('--rule', 'a file with signpost, reviews, lag and changes', undefined)
    if (values.target === undefined) throw new InputError('--target', 'at least one target', undefined)
    return words
  },
  ask: async ([scenario], options, values) => {
    const document = await readFileDocument(values.rule!)
    if (typeof document !== 'object' || document === null || Array.isArray(document)) throw new InputError(values.rule!, 'signpost, reviews, lag, changes, and surprises if any', document)
    const { surprises, ...rule } = document as Rule & { readonly surprises?: readonly Surprise[] }
    return adapt(scenario, { ...options, rule, surprises, targets: targetsFrom(values.target)! })
  },
  report: adaptReport,
})
