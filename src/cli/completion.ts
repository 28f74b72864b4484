import { groups } from 'd3-array'
import { unknownName } from '../kernel/input-error.js'
import { wordsOfOption } from './option-words.js'
import { OPTIONS } from './options.js'
import type { CommandLine } from './command-line.js'
import type { OptionName } from './options.js'
import { SHELLS, valuesOf, wordsOf } from './completion-words.js'
import type { Candidates } from './completion-words.js'
import type { Console } from './console.js'
import { TAKES } from './takes.js'
import type { CommandName } from './takes.js'

const commands = Object.keys(TAKES) as CommandName[]
const everywhere: readonly OptionName[] = ['help', 'version', 'no-color']
const optionsOf = (command: CommandName): readonly OptionName[] => [...TAKES[command], 'help', 'no-color']
const taking = (Object.keys(OPTIONS) as OptionName[]).filter((name) => OPTIONS[name].type === 'string')
const dashed = (names: readonly string[]): string => names.map((name) => `--${name}`).join(' ')
const quoted = (text: string): string => `'${text.replaceAll('\'', '\'\\\'\'')}'`

/** Cases of a shell that sets `candidates` and, where files may stand, `files`; those that say the same in one. */
function cases(places: readonly (readonly [pattern: string, what: Candidates])[]): string[] {
  const byWhat = new Map<string, string[]>()
  for (const [pattern, { words, files }] of places) {
    const sets = `candidates=${quoted(words.join(' '))}${files ? '; files=1' : ''}`
    byWhat.set(sets, [...(byWhat.get(sets) ?? []), pattern])
  }
  return [...byWhat].map(([sets, patterns]) => `${patterns.join('|')}) ${sets} ;;`)
}

interface Offer { readonly takers: readonly CommandName[], readonly what: Candidates }

/** What may follow an option, and the commands of which that is true; no command where an option stands alone. */
function offersOf(option: OptionName): readonly Offer[] {
  const byWhat = groups(commands.filter((name) => optionsOf(name).includes(option)), (command) => JSON.stringify(valuesOf(option, command)))
  const offers = byWhat.map(([, takers]): Offer => ({ takers, what: valuesOf(option, takers[0]) }))
  return offers.length > 0 ? offers : [{ takers: [], what: valuesOf(option) }]
}

/** Patterns of a command and an option after which an offer holds. */
const patternOf = (option: OptionName, { takers }: Offer, alone: boolean): string =>
  (alone ? `*' --${option}'` : takers.map((command) => `'${command} --${option}'`).join('|'))

const afterOptions = cases(taking.flatMap((option) =>
  offersOf(option).map((offer, _, { length }) => [patternOf(option, offer, length === 1), offer.what] as const)))
const afterCommands = cases(commands.map((name) => [name, wordsOf(name)]))
const optionCases = commands.map((name) => `${name}) candidates=${quoted(dashed(optionsOf(name)))} ;;`)

/** What bash and zsh do alike, from `current`, `previous` and `command`. */
const choose = [
  '  case "$command $previous" in', ...afterOptions.map((line) => `    ${line}`), '    *)',
  '      if [[ $current == -* ]]; then', '        case $command in', ...optionCases.map((line) => `          ${line}`),
  `          *) candidates=${quoted(dashed(everywhere))} ;;`, '        esac', '      else', '        case $command in',
  ...afterCommands.map((line) => `          ${line}`), `          *) candidates=${quoted(commands.join(' '))} ;;`, '        esac', '      fi ;;', '  esac',
]

const bash = [
  '# Completion of technopole for bash: source <(technopole completion bash)', '_technopole() {',
  '  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command= candidates= files= word',
  // Bash takes --name=value for three words.
  '  if [[ $current == "=" ]]; then current=; elif [[ $previous == "=" ]]; then previous=${COMP_WORDS[COMP_CWORD-2]}; fi',
  '  for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do if [[ $word != -* ]]; then command=$word; break; fi; done',
  ...choose,
  '  COMPREPLY=($(compgen -W "$candidates" -- "$current"))',
  '  if [[ $files ]]; then compopt -o filenames 2> /dev/null; COMPREPLY+=($(compgen -f -- "$current")); fi',
  '  if [[ ${#COMPREPLY[@]} == 1 && ${COMPREPLY[0]} == *= ]]; then compopt -o nospace 2> /dev/null; fi',
  '}', 'complete -F _technopole technopole', '',
]

const zsh = [
  '#compdef technopole', '# Completion of technopole for zsh: source <(technopole completion zsh)', '_technopole() {',
  '  local current=$PREFIX previous=${words[CURRENT-1]} command= candidates= files= word',
  '  if [[ $PREFIX == --*=* ]]; then previous=${PREFIX%%=*}; compset -P "*="; current=$PREFIX; fi',
  '  for word in ${words[2,CURRENT-1]}; do if [[ $word != -* ]]; then command=$word; break; fi; done',
  ...choose,
  '  compadd -- ${=candidates}', '  if [[ -n $files ]]; then _files; fi', '}', 'compdef _technopole technopole', '',
]

const among = (names: readonly CommandName[]): string => quoted(`__fish_seen_subcommand_from ${names.join(' ')}`)
const said = ({ words, files }: Candidates): string => quoted([...words, ...(files ? ['(__fish_complete_path (commandline -ct))'] : [])].join(' '))
const fish = [
  '# Completion of technopole for fish: technopole completion fish | source', 'complete -c technopole -f',
  `complete -c technopole -n __fish_use_subcommand -a ${quoted(commands.join(' '))}`,
  ...(Object.keys(OPTIONS) as OptionName[]).flatMap((name) => offersOf(name).map(({ takers, what }) => {
    const condition = takers.length > 0 ? among(takers) : '__fish_use_subcommand'
    const says = quoted(wordsOfOption(name, takers[0]).means.en)
    return `complete -c technopole -n ${condition} -l ${name} -d ${says}${OPTIONS[name].type === 'string' ? ` -x -a ${said(what)}` : ''}`
  })),
  ...commands.filter((command) => wordsOf(command).files || wordsOf(command).words.length > 0)
    .map((command) => `complete -c technopole -n ${among([command])} -a ${said(wordsOf(command))}`), '',
]

const SCRIPTS: Readonly<Record<(typeof SHELLS)[number], readonly string[]>> = { bash, zsh, fish }

/** `completion SHELL`: prints what the shell needs to complete commands, options and ids. */
export async function completion({ words }: CommandLine, console: Console): Promise<number> {
  const shell = SHELLS.find((name) => name === words[0])
  if (shell === undefined || words.length !== 1) throw unknownName('completion', words.length === 0 ? undefined : words.join(' '), SHELLS)
  await console.out(SCRIPTS[shell].join('\n'))
  return 0
}
