import { inLanguage } from '../reports/language.js'
import type { Language } from '../reports/language.js'
import type { Label } from '../population/population.js'
import { PACKAGE_VERSION } from '../simulation/version.js'
import { COMMANDS } from './commands.js'
import { wordsOfOption } from './option-words.js'
import { OPTIONS } from './options.js'
import type { OptionName } from './options.js'
import { TAKES } from './takes.js'
import type { CommandName } from './takes.js'

const SAID = {
  title: { en: 'simulates a regional innovation system and compares policy scenarios', zh: '模拟区域创新体系，比较政策情景' },
  more: { en: 'technopole COMMAND --help shows the options of a command, what they are unless given, and examples.',
    zh: 'technopole COMMAND --help 显示一条命令的选项、默认值与示例。' },
  streams: { en: 'Results go to standard output, progress and warnings to standard error.', zh: '结果写到标准输出，进度与提示写到标准错误。' },
  codes: { en: 'Exit codes: 0 done; 1 failed, or stopped early; 2 the input is wrong.', zh: '退出码：0完成；1失败或提前停止；2输入有误。' },
  options: { en: 'Options', zh: '选项' },
  examples: { en: 'Examples', zh: '示例' },
} as const satisfies Readonly<Record<string, Label>>

const line = (left: string, right: string): string => `  ${left.padEnd(44)} ${right}`
function optionLine(name: OptionName, language: Language, command?: CommandName): string {
  const { takes, means, otherwise } = wordsOfOption(name, command)
  const [meaning, held] = [inLanguage(means, language), otherwise === undefined ? undefined : inLanguage(otherwise, language)]
  const { short } = OPTIONS[name] as { readonly short?: string }
  return line(`${short === undefined ? '' : `-${short}, `}--${name} ${takes}`, held === undefined ? meaning : language === 'zh' ? `${meaning}（默认${held}）` : `${meaning} (default ${held})`)
}
const ending = (language: Language): string[] => [SAID.streams[language], SAID.codes[language], '']

/** Commands whose first example help shows: what somebody tries first. */
const SHOWN = ['run', 'compare', 'explain'] as const satisfies readonly CommandName[]

/** What there is: every command and every option, and lines to try. */
export const help = (language: Language): string => [
  `technopole ${PACKAGE_VERSION}${language === 'zh' ? '：' : ': '}${SAID.title[language]}`, '',
  ...Object.values(COMMANDS).map(({ usage, means }) => line(`technopole ${usage}`, means[language])), '',
  ...(Object.keys(OPTIONS) as OptionName[]).map((name) => optionLine(name, language)), '',
  SAID.examples[language], ...SHOWN.map((name) => `  technopole ${COMMANDS[name].examples[0]}`), '',
  SAID.more[language], ...ending(language),
].join('\n')

/** One command: what it does, what it takes, and lines to try. */
export function commandHelp(name: CommandName, language: Language): string {
  const { usage, means, examples } = COMMANDS[name]
  const options = TAKES[name] as readonly OptionName[]
  return [
    `technopole ${usage}`, `  ${means[language]}`, '',
    ...(options.length > 0 ? [SAID.options[language], ...options.map((option) => optionLine(option, language, name)), ''] : []),
    SAID.examples[language], ...examples.map((example) => `  technopole ${example}`), '', ...ending(language),
  ].join('\n')
}
