import { accountFor } from './account.js'
import { adaptCourse } from './adapt.js'
import { compareScenarios, run } from './ask.js'
import { attainTargets } from './attain.js'
import { attributeEffect } from './attribute.js'
import { explain, list, reproduceManifest, schema } from './catalogues.js'
import type { CommandLine } from './command-line.js'
import { completion } from './completion.js'
import type { Console } from './console.js'
import { costOf } from './cost.js'
import { whereItFails } from './discover.js'
import { wouldWeKnow } from './evaluate.js'
import { hindcastTables } from './hindcast.js'
import { cheapestWay } from './optimise.js'
import { status, submit, worker } from './queue.js'
import { sensitivityOf } from './sensitivity.js'
import { merge, shard } from './shards.js'
import type { CommandName } from './takes.js'
import { validate } from './validate.js'

/** What a command is. */
export interface Command {
  readonly usage: string
  readonly means: string
  /** Lines that do something as they stand. */
  readonly examples: readonly string[]
  readonly act: (line: CommandLine, console: Console) => Promise<number>
}

const QUICK = '--region CN-NX --scale 0.002'

/** Every command, in the order in which help shows them. */
export const COMMANDS: Readonly<Record<CommandName, Command>> = {
  run: { usage: 'run [--scenario NAME|FILE]…', means: 'where the indicators go, with uncertainty', act: run,
    examples: ['run --region CN-HI --runs 2 --scale 0.002', `run --scenario frozen-2015 --scenario plan ${QUICK} --runs 4 --lang zh`, `run ${QUICK} --runs 3 --to 2018 --by size --format csv`,
      `run ${QUICK} --runs 3 --to 2017 --out answer`] },
  compare: { usage: 'compare A B …', means: 'effects against the last scenario, costs, attainment', act: compareScenarios,
    examples: [`compare earlier-deduction as-enacted ${QUICK} --runs 4`, 'compare plan frozen-2015 --region yangtze-belt --scale 0.001 --runs 1 --to 2016'] },
  attain: { usage: 'attain [--scenario NAME|FILE]…', means: 'how likely targets are reached, alone and together, and which one binds', act: attainTargets,
    examples: [`attain --scenario plan ${QUICK} --runs 4 --target 'enterprise-rd>=2.4e9@2018'`] },
  attribute: { usage: 'attribute SCENARIO [--against NAME|FILE]', means: 'which group of levers did it: Shapley values that sum to the effect', act: attributeEffect,
    examples: [`attribute earlier-deduction --against frozen-2015 ${QUICK} --runs 2 --to 2017 --indicator enterprise-rd`] },
  cost: { usage: 'cost SCENARIO [--against …] [--behaviour off]', means: 'what it costs and what the money brings; off: before anybody reacts, in seconds', act: costOf,
    examples: [`cost plan --behaviour off ${QUICK}`, `cost earlier-deduction --against frozen-2015 ${QUICK} --runs 3 --to 2017`] },
  sensitivity: { usage: 'sensitivity SCENARIO [--method morris|sobol | --dose …]', means: 'what an indicator or an effect depends on, chance among it', act: sensitivityOf,
    examples: [`sensitivity plan ${QUICK} --to 2016 --method sobol --factor chance --factor rd --size 4`,
      `sensitivity as-enacted ${QUICK} --to 2017 --runs 2 --dose rd-super-deduction.extra=0.5,0.75,1`] },
  optimise: { usage: 'optimise SCENARIO [--target …] [--probability 0.8]', means: 'its cheapest part that reaches targets, and the front of cost against attainment', act: cheapestWay,
    examples: [`optimise earlier-deduction ${QUICK} --to 2017 --target 'enterprise-rd>=2.4e9' --packages 6 --runs 2`] },
  discover: { usage: 'discover SCENARIO [--target …]', means: 'in which circumstances a target is missed: boxes of parameters', act: whereItFails,
    examples: [`discover plan ${QUICK} --to 2016 --target 'enterprise-rd>=1.9e9' --runs 20`] },
  account: { usage: 'account SCENARIO [--against …] [--indicator ID]', means: 'why a number changed, by channel, closing exactly', act: accountFor,
    examples: [`account plan --against frozen-2015 --indicator rd-personnel ${QUICK} --to 2017 --runs 2`] },
  adapt: { usage: 'adapt SCENARIO --rule FILE --target …', means: 'a change of course on a signpost beside fixed plans, in surprises too', act: adaptCourse,
    examples: [`adapt as-enacted --rule rule.yaml --target 'enterprise-rd>=2e9' ${QUICK} --to 2018 --runs 2`] },
  evaluate: { usage: 'evaluate LEVER [--set NAME=VALUE]…', means: 'what a roll-out in pilots would tell evaluators: power, bias, coverage', act: wouldWeKnow,
    examples: ['evaluate provincial-rd-support --set rate=0.1 --region yangtze-belt --scale 0.001 --to 2017 --runs 1 --lotteries 1'] },
  list: { usage: 'list levers|indicators|targets|scenarios|…', means: 'what there is', act: list, examples: ['list levers', 'list indicators --lang zh', 'list plan --format csv'] },
  explain: { usage: 'explain ID', means: 'everything known of one thing', act: explain, examples: ['explain rd-super-deduction', 'explain rd-intensity-industry --lang zh'] },
  schema: { usage: 'schema scenario|region', means: 'JSON Schema of documents', act: schema, examples: ['schema scenario'] },
  validate: { usage: 'validate [--only margins|magnitudes|facts|causal]', means: 'the population and the model beside the evidence', act: validate,
    examples: ['validate --only margins --scale 0.01'] },
  shard: { usage: 'shard [I/N] A B … --out DIR', means: 'one share of the runs of a study, as a part in a directory', act: shard,
    examples: [`shard 1/2 plan frozen-2015 ${QUICK} --to 2016 --runs 2 --out study`, 'shard 2/2 --out study'] },
  merge: { usage: 'merge DIR', means: 'the answer of a study from its parts', act: merge, examples: ['merge study'] },
  submit: { usage: 'submit A B … --out DIR --shards N', means: 'puts the shards of a study into a queue', act: submit,
    examples: [`submit plan frozen-2015 ${QUICK} --to 2016 --runs 2 --out queued --shards 2 --redis redis://127.0.0.1`] },
  worker: { usage: 'worker DIR', means: 'makes shards from the queue until the study is done', act: worker, examples: ['worker queued --redis redis://127.0.0.1'] },
  status: { usage: 'status DIR', means: 'how far a submitted study is', act: status, examples: ['status queued --redis redis://127.0.0.1'] },
  hindcast: { usage: 'hindcast [--outturns FILE]', means: 'scores beside naive forecasts, losses first', act: hindcastTables,
    examples: ['hindcast', 'hindcast --outturns figures.csv --lang zh'] },
  reproduce: { usage: 'reproduce MANIFEST', means: 'the same bytes again, or which input differs', act: reproduceManifest, examples: ['reproduce answer/manifest.json'] },
  completion: { usage: 'completion bash|zsh|fish', means: 'what a shell needs to complete commands, options and ids', act: completion,
    examples: ['completion bash', 'completion zsh', 'completion fish'] },
}
