import { PACKAGE_VERSION } from '../simulation/version.js'
import { OPTIONS } from './command-line.js'
import type { OptionName } from './command-line.js'
import { COMMANDS } from './commands.js'
import { wordsOfOption } from './option-words.js'
import { TAKES } from './takes.js'
import type { CommandName } from './takes.js'

const line = (left: string, right: string): string => `  ${left.padEnd(44)} ${right}`
const optionLine = (name: OptionName, command?: CommandName): string => {
  const { takes, means, otherwise } = wordsOfOption(name, command)
  return line(`--${name} ${takes}`, otherwise === undefined ? means : `${means} (default ${otherwise})`)
}
const ENDING = [
  'Results go to standard output, progress and warnings to standard error.',
  'Exit codes: 0 done; 1 failed, or stopped early; 2 the input is wrong.', '',
]

/** What there is: every command and every option. */
export const help = (): string => [
  `technopole ${PACKAGE_VERSION}: simulates a regional innovation system and compares policy scenarios`, '',
  ...Object.values(COMMANDS).map(({ usage, means }) => line(`technopole ${usage}`, means)), '',
  ...(Object.keys(OPTIONS) as OptionName[]).map((name) => optionLine(name)), '',
  'technopole COMMAND --help shows the options of a command, what they are unless given, and examples.', ...ENDING,
].join('\n')

/** One command: what it does, what it takes, and lines to try. */
export function commandHelp(name: CommandName): string {
  const { usage, means, examples } = COMMANDS[name]
  const options = TAKES[name] as readonly OptionName[]
  return [
    `technopole ${usage}`, `  ${means}`, '',
    ...(options.length > 0 ? ['Options', ...options.map((option) => optionLine(option, name)), ''] : []),
    'Examples', ...examples.map((example) => `  technopole ${example}`), '', ...ENDING,
  ].join('\n')
}
