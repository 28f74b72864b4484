import type { Label } from '../population/population.js'
import { schemaNames } from '../reports/schemas.js'
import { accountFor } from './account.js'
import { adaptCourse } from './adapt.js'
import { compareScenarios, run } from './ask.js'
import { attainTargets } from './attain.js'
import { attributeEffect } from './attribute.js'
import { explain, list, reproduceManifest, schema } from './catalogues.js'
import type { CommandLine } from './command-line.js'
import { completion } from './completion.js'
import { SHELLS } from './completion-words.js'
import type { Console } from './console.js'
import { costOf } from './cost.js'
import { whereItFails } from './discover.js'
import { wouldWeKnow } from './evaluate.js'
import { hindcastTables } from './hindcast.js'
import { cheapestWay } from './optimise.js'
import { VALIDATED } from './options.js'
import { status, submit, worker } from './queue.js'
import { sensitivityOf } from './sensitivity.js'
import { merge, shard } from './shards.js'
import type { CommandName } from './takes.js'
import { validate } from './validate.js'

/** What a command is. */
export interface Command {
  readonly usage: string
  readonly means: Label
  /** Lines that do something as they stand. */
  readonly examples: readonly string[]
  readonly act: (line: CommandLine, console: Console) => Promise<number>
}

const QUICK = '--region CN-NX --scale 0.002'

/** Every command, in the order in which help shows them. */
export const COMMANDS: Readonly<Record<CommandName, Command>> = {
  run: { usage: 'run [--scenario NAME|FILE]…',
    means: { en: 'where the indicators go, with uncertainty', zh: '各指标的走势及不确定性' }, act: run,
    examples: ['run --region CN-HI --runs 2 --scale 0.002', `run --scenario frozen-2015 --scenario plan ${QUICK} --runs 4 --lang zh`, `run ${QUICK} --runs 3 --to 2018 --by size --format csv`,
      `run ${QUICK} --runs 3 --to 2017 --out answer`] },
  compare: { usage: 'compare A B …',
    means: { en: 'effects against the last scenario, costs, attainment', zh: '相对于最后一个情景的效应、成本与达标情况' }, act: compareScenarios,
    examples: [`compare earlier-deduction as-enacted ${QUICK} --runs 4`, 'compare plan frozen-2015 --region yangtze-belt --scale 0.001 --runs 1 --to 2016'] },
  attain: { usage: 'attain [--scenario NAME|FILE]…',
    means: { en: 'how likely targets are reached, alone and together, and which one binds', zh: '各目标单独与同时实现的概率，以及哪项构成约束' }, act: attainTargets,
    examples: [`attain --scenario plan ${QUICK} --runs 4 --target 'enterprise-rd>=2.4e9@2018'`] },
  attribute: { usage: 'attribute SCENARIO [--against NAME|FILE]',
    means: { en: 'which group of levers did it: Shapley values that sum to the effect', zh: '哪组政策工具起了作用：相加等于总效应的Shapley值' }, act: attributeEffect,
    examples: [`attribute earlier-deduction --against frozen-2015 ${QUICK} --runs 2 --to 2017 --indicator enterprise-rd`] },
  cost: { usage: 'cost SCENARIO [--against …] [--behaviour off]',
    means: { en: 'what it costs and what the money brings; off: before anybody reacts, in seconds', zh: '成本与资金效益；off：主体不作反应时的成本，数秒可得' }, act: costOf,
    examples: [`cost plan --behaviour off ${QUICK}`, `cost earlier-deduction --against frozen-2015 ${QUICK} --runs 3 --to 2017`] },
  sensitivity: { usage: 'sensitivity SCENARIO [--method morris|sobol | --dose …]',
    means: { en: 'what an indicator or an effect depends on, chance among it', zh: '指标或效应取决于什么，包括随机性' }, act: sensitivityOf,
    examples: [`sensitivity plan ${QUICK} --to 2016 --method sobol --factor chance --factor rd --size 4`,
      `sensitivity as-enacted ${QUICK} --to 2017 --runs 2 --dose rd-super-deduction.extra=0.5,0.75,1`] },
  optimise: { usage: 'optimise SCENARIO [--target …] [--probability 0.8]',
    means: { en: 'its cheapest part that reaches targets, and the front of cost against attainment', zh: '其中达到目标的最低成本部分，以及成本与达标的前沿' }, act: cheapestWay,
    examples: [`optimise earlier-deduction ${QUICK} --to 2017 --target 'enterprise-rd>=2.4e9' --packages 6 --runs 2`] },
  discover: { usage: 'discover SCENARIO [--target …]',
    means: { en: 'in which circumstances a target is missed: boxes of parameters', zh: '目标在何种情况下落空：参数区域' }, act: whereItFails,
    examples: [`discover plan ${QUICK} --to 2016 --target 'enterprise-rd>=1.9e9' --runs 20`] },
  account: { usage: 'account SCENARIO [--against …] [--indicator ID]',
    means: { en: 'why a number changed, by channel, closing exactly', zh: '数字为何变化：按渠道分解，加总严格相等' }, act: accountFor,
    examples: [`account plan --against frozen-2015 --indicator rd-personnel ${QUICK} --to 2017 --runs 2`] },
  adapt: { usage: 'adapt SCENARIO --rule FILE --target …',
    means: { en: 'a change of course on a signpost beside fixed plans, in surprises too', zh: '按信号调整方向的政策与固定方案相比，也包括意外情形' }, act: adaptCourse,
    examples: [`adapt as-enacted --rule rule.yaml --target 'enterprise-rd>=2e9' ${QUICK} --to 2018 --runs 2`] },
  evaluate: { usage: 'evaluate LEVER [--set NAME=VALUE]…',
    means: { en: 'what a roll-out in pilots would tell evaluators: power, bias, coverage', zh: '试点推行能告诉评估者什么：检验功效、偏差、覆盖率' }, act: wouldWeKnow,
    examples: ['evaluate provincial-rd-support --set rate=0.1 --region yangtze-belt --scale 0.001 --to 2017 --runs 1 --lotteries 1'] },
  list: { usage: 'list levers|indicators|targets|scenarios|…',
    means: { en: 'what there is', zh: '列出目录' }, act: list, examples: ['list levers', 'list indicators --lang zh', 'list plan --format csv'] },
  explain: { usage: 'explain ID',
    means: { en: 'everything known of one thing', zh: '某一对象的全部信息' }, act: explain, examples: ['explain rd-super-deduction', 'explain rd-intensity-industry --lang zh'] },
  schema: { usage: `schema ${schemaNames.join('|')}`,
    means: { en: 'JSON Schema of documents', zh: '文档的JSON Schema' }, act: schema, examples: ['schema scenario'] },
  validate: { usage: `validate [--only ${VALIDATED.join('|')}]`,
    means: { en: 'the population and the model beside the evidence', zh: '企业总体与模型同证据对照' }, act: validate,
    examples: ['validate --only margins --scale 0.01'] },
  shard: { usage: 'shard [I/N] A B … --out DIR',
    means: { en: 'one share of the runs of a study, as a part in a directory', zh: '研究的一份运行，作为分片写入目录' }, act: shard,
    examples: [`shard 1/2 plan frozen-2015 ${QUICK} --to 2016 --runs 2 --out study`, 'shard 2/2 --out study'] },
  merge: { usage: 'merge DIR',
    means: { en: 'the answer of a study from its parts', zh: '由各分片合成研究的答案' }, act: merge, examples: ['merge study'] },
  submit: { usage: 'submit A B … --out DIR --shards N',
    means: { en: 'puts the shards of a study into a queue', zh: '将研究的分片放入队列' }, act: submit,
    examples: [`submit plan frozen-2015 ${QUICK} --to 2016 --runs 2 --out queued --shards 2 --redis redis://127.0.0.1`] },
  worker: { usage: 'worker DIR',
    means: { en: 'makes shards from the queue until the study is done', zh: '从队列取分片计算，直至研究完成' }, act: worker, examples: ['worker queued --redis redis://127.0.0.1'] },
  status: { usage: 'status DIR',
    means: { en: 'how far a submitted study is', zh: '已提交研究的进度' }, act: status, examples: ['status queued --redis redis://127.0.0.1'] },
  hindcast: { usage: 'hindcast [--outturns FILE]',
    means: { en: 'scores beside naive forecasts, losses first', zh: '与朴素预测并列的评分，落败者在前' }, act: hindcastTables,
    examples: ['hindcast', 'hindcast --outturns figures.csv --lang zh'] },
  reproduce: { usage: 'reproduce MANIFEST',
    means: { en: 'the same bytes again, or which input differs', zh: '再次得到相同字节，或指出哪项输入不同' }, act: reproduceManifest, examples: ['reproduce answer/manifest.json'] },
  completion: { usage: `completion ${SHELLS.join('|')}`,
    means: { en: 'what a shell needs to complete commands, options and ids', zh: '命令行外壳补全命令、选项与标识所需的脚本' }, act: completion,
    examples: ['completion bash', 'completion zsh', 'completion fish'] },
}
