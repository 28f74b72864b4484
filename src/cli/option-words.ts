import { groupingNames } from '../indicators/groupings.js'
import { USUAL_PARAMETERS } from '../mechanisms/posterior-parameters.js'
import { DEFAULTS, DEFAULT_LOCK, DEFAULT_RUNS } from '../questions/defaults.js'
import { OPTIONS } from './command-line.js'
import type { OptionName } from './command-line.js'
import type { CommandName } from './takes.js'

/** What an option takes and means, and what holds where it is not given. */
export interface OptionWords {
  readonly takes: string
  readonly means: string
  readonly otherwise?: string
}

type Words = Readonly<Partial<Record<OptionName, Partial<OptionWords>>>>

/** What holds where an option is not given, in most commands that take it. */
const OTHERWISE: Words = {
  region: { otherwise: 'china' }, scale: { otherwise: '0.05' }, seed: { otherwise: 'technopole' }, base: { otherwise: 'the year of the data' }, to: { otherwise: '2020' },
  parameters: { otherwise: USUAL_PARAMETERS }, behaviour: { otherwise: 'on' }, revenue: { otherwise: 'legacy' }, lang: { otherwise: 'en' }, format: { otherwise: 'table' },
  workers: { means: 'threads that make runs', otherwise: 'as many as there are cores' }, bom: { means: 'whether CSV begins with a mark that makes spreadsheets read it as Unicode', otherwise: 'yes where --lang zh' },
  out: { means: 'also write report, tables and manifest to this directory' }, 'every-run': { otherwise: 'yes' }, level: { otherwise: String(DEFAULTS.level) }, lock: { otherwise: String(DEFAULT_LOCK) },
}

const grouped: Partial<OptionWords> = { takes: 'chapters|families|levers', means: 'how the levers of the scenario are grouped', otherwise: 'chapters' }
const byClass: Partial<OptionWords> = { takes: groupingNames.join('|'), means: 'also by class of enterprises' }
const runs = (command: keyof typeof DEFAULT_RUNS, means = 'runs of each scenario'): Words => ({ runs: { means, otherwise: String(DEFAULT_RUNS[command]) } })
const against = { against: { otherwise: 'frozen-2015' } }
const planTargets = { target: { otherwise: 'the targets of the plan that the model computes' } }
const one = { means: 'the indicator that is looked at' }
const parts = { out: { means: 'where the parts of the study are' } }

/** What the options of a command take, mean and are unless given, where that is its own. */
const OWN: Readonly<Partial<Record<CommandName, Words>>> = {
  run: { ...runs('project'), by: byClass, scenario: { otherwise: 'as-enacted' } },
  compare: { ...runs('compare'), by: byClass },
  attain: { ...runs('attain'), scenario: { otherwise: 'plan' }, ...planTargets },
  attribute: { ...runs('attribute', 'runs of each coalition of groups'), ...against, by: grouped, pairs: { otherwise: String(DEFAULTS.pairs) },
    indicator: { otherwise: 'those of the main targets of the plan' } },
  cost: { ...runs('cost'), ...against },
  sensitivity: { runs: { means: 'with --dose: runs of each dose', otherwise: String(DEFAULT_RUNS.dose) }, parameters: {
    means: 'with --dose: how parameters are drawn; else they are always drawn from their priors', otherwise: USUAL_PARAMETERS },
  against: { means: 'asks about the effect against this scenario, not the value itself' }, method: { otherwise: 'morris' }, size: { means: 'trajectories of morris, rows of sobol', otherwise: '4 for morris, 32 for sobol' },
  factor: { otherwise: 'every subject for morris; chance, macro, rd, certification, patents, levers and the rest for sobol' }, indicator: { ...one, otherwise: 'rd-intensity-industry' } },
  optimise: { ...runs('optimise', 'runs of each package in the search'), ...against, by: grouped, target: { means: 'a target of the plan, or one of your own, all to be reached in the same run; may be repeated', otherwise: 'hnte-revenue' },
    probability: { otherwise: String(DEFAULTS.probability) }, packages: { otherwise: String(DEFAULTS.packages) } },
  discover: { ...runs('discover', 'runs with parameters drawn, at least 10'), parameters: { means: 'refused: boxes are of parameters, which are drawn from their priors', otherwise: undefined },
    target: { means: 'a target of the plan, or one of your own; a run misses where it misses any; may be repeated', otherwise: 'rd-intensity-industry' } },
  account: { ...runs('account'), against: { means: 'accounts for the effect against this scenario, not the change since the base year' }, indicator: { ...one, otherwise: 'enterprise-rd' }, place: { otherwise: 'the nation' } },
  adapt: runs('adapt', 'runs of each policy in each world'),
  evaluate: { ...runs('evaluate', 'runs of each country'), indicator: { ...one, otherwise: 'enterprise-rd' }, pilots: { otherwise: 'a third of the provinces' }, waves: { otherwise: '3, or as many as years and pilots allow' },
    lotteries: { otherwise: String(DEFAULTS.lotteries) }, from: { otherwise: 'the second year after the base year' }, line: { otherwise: 'the median of those that do R&D' } },
  shard: { ...runs('compare'), ...parts }, submit: { ...runs('compare'), ...parts }, worker: parts, status: parts,
  merge: { out: { means: 'where to write the answer', otherwise: 'beside the parts' } },
  reproduce: { region: { means: 'what it was made from, where that is no part of China', otherwise: undefined } },
}

/** What an option takes, means and is unless given, in a command or, without one, in general. */
export function wordsOfOption(name: OptionName, command?: CommandName): OptionWords {
  const { takes, means } = OPTIONS[name]
  return command ? { takes, means, ...OTHERWISE[name], ...OWN[command]?.[name] } : { takes, means }
}
