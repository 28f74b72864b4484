import { InputError } from '../kernel/input-error.js'
import { PACKAGE_VERSION } from '../simulation/version.js'
import { compareScenarios, run } from './ask.js'
import { accountFor } from './account.js'
import { adaptCourse } from './adapt.js'
import { attainTargets } from './attain.js'
import { attributeEffect } from './attribute.js'
import { costOf } from './cost.js'
import { whereItFails } from './discover.js'
import { cheapestWay } from './optimise.js'
import { sensitivityOf } from './sensitivity.js'
import { wouldWeKnow } from './evaluate.js'
import { explain, list, reproduceManifest, schema } from './catalogues.js'
import { status, submit, worker } from './queue.js'
import { merge, shard } from './shards.js'
import { OPTIONS, readCommandLine } from './command-line.js'
import type { CommandLine } from './command-line.js'
import type { Console } from './console.js'
import { hindcastTables } from './hindcast.js'
import { validate } from './validate.js'

interface Command {
  readonly usage: string
  readonly means: string
  readonly act: (line: CommandLine, console: Console) => Promise<number>
}

const COMMANDS: Readonly<Record<string, Command>> = {
  run: { usage: 'run [--scenario NAME|FILE]…', means: 'where the indicators go, with uncertainty', act: run },
  compare: { usage: 'compare A B …', means: 'effects against the last scenario, costs, attainment', act: compareScenarios },
  attain: { usage: 'attain [--scenario NAME|FILE]…', means: 'how likely targets are reached, alone and together, and which one binds', act: attainTargets },
  attribute: { usage: 'attribute SCENARIO [--against NAME|FILE]', means: 'which group of levers did it: Shapley values that sum to the effect', act: attributeEffect },
  cost: { usage: 'cost SCENARIO [--against …] [--behaviour off]', means: 'what it costs and what the money brings; off: before anybody reacts, in seconds', act: costOf },
  sensitivity: { usage: 'sensitivity SCENARIO [--method morris|sobol | --dose …]', means: 'what an indicator or an effect depends on, chance among it', act: sensitivityOf },
  optimise: { usage: 'optimise SCENARIO [--target …] [--probability 0.8]', means: 'its cheapest part that reaches targets, and the front of cost against attainment', act: cheapestWay },
  discover: { usage: 'discover SCENARIO [--target …]', means: 'in which circumstances a target is missed: boxes of parameters', act: whereItFails },
  account: { usage: 'account SCENARIO [--against …] [--indicator ID]', means: 'why a number changed, by channel, closing exactly', act: accountFor },
  adapt: { usage: 'adapt SCENARIO --rule FILE --target …', means: 'a change of course on a signpost beside fixed plans, in surprises too', act: adaptCourse },
  evaluate: { usage: 'evaluate LEVER [--set NAME=VALUE]…', means: 'what a roll-out in pilots would tell evaluators: power, bias, coverage', act: wouldWeKnow },
  list: { usage: 'list levers|indicators|targets|scenarios|…', means: 'what there is', act: list },
  explain: { usage: 'explain ID', means: 'everything known of one thing', act: explain },
  schema: { usage: 'schema scenario|region', means: 'JSON Schema of documents', act: schema },
  validate: { usage: 'validate [--only margins|magnitudes|facts|causal]', means: 'the population and the model beside the evidence', act: validate },
  shard: { usage: 'shard [I/N] A B … --out DIR', means: 'one share of the runs of a study, as a part in a directory', act: shard },
  merge: { usage: 'merge DIR', means: 'the answer of a study from its parts', act: merge },
  submit: { usage: 'submit A B … --out DIR --shards N', means: 'puts the shards of a study into a queue', act: submit },
  worker: { usage: 'worker DIR', means: 'makes shards from the queue until the study is done', act: worker },
  status: { usage: 'status DIR', means: 'how far a submitted study is', act: status },
  hindcast: { usage: 'hindcast [--outturns FILE]', means: 'scores beside naive forecasts, losses first', act: hindcastTables },
  reproduce: { usage: 'reproduce MANIFEST', means: 'the same bytes again, or which input differs', act: reproduceManifest },
}

function help(): string {
  const line = (left: string, right: string): string => `  ${left.padEnd(44)} ${right}`
  return [
    `technopole ${PACKAGE_VERSION}: simulates a regional innovation system and compares policy scenarios`, '',
    ...Object.values(COMMANDS).map(({ usage, means }) => line(`technopole ${usage}`, means)), '',
    ...Object.entries(OPTIONS).map(([name, { takes, means }]) => line(`--${name} ${takes}`, means)), '',
    'Results go to standard output, progress and warnings to standard error.',
    'Exit codes: 0 done; 1 failed; 2 the input is wrong.', '',
  ].join('\n')
}

/**
 * Runs a command line and returns its exit code: 0 done, 1 failed, 2 the input is wrong. Wrong input is one line on
 * standard error with the path, what is allowed and what was given.
 */
export async function main(args: readonly string[], console: Console): Promise<number> {
  try {
    const { words: [command, ...words], values } = readCommandLine(args)
    if ('version' in values) {
      await console.out(`${PACKAGE_VERSION}\n`)
      return 0
    }
    if ('help' in values || command === undefined || command === 'help') {
      await console.out(help())
      return 0
    }
    if (!Object.hasOwn(COMMANDS, command)) throw new InputError('command', `one of ${Object.keys(COMMANDS).join(', ')}`, command)
    return await COMMANDS[command].act({ words, values }, console)
  } catch (error) {
    if (error instanceof InputError) {
      console.warn(`${error.message}\n`)
      return 2
    }
    console.warn(`failed: ${error instanceof Error ? error.message : String(error)}\n`)
    return 1
  }
}
