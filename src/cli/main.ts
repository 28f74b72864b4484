import { parseArgs } from 'node:util'
import { InputError, unknownName } from '../kernel/input-error.js'
import { inputErrorText } from '../reports/input-error-text.js'
import type { Language } from '../reports/language.js'
import { PACKAGE_VERSION } from '../simulation/version.js'
import { allowOnly, allowWords, languageOption, readCommandLine } from './command-line.js'
import { marked } from './colour.js'
import { COMMANDS } from './commands.js'
import { tellReport } from './console.js'
import type { Console } from './console.js'
import { commandHelp, help } from './help.js'
import { NOTICES } from './notices.js'
import type { CommandName } from './takes.js'

const isCommand = (word: string | undefined): word is CommandName => word !== undefined && Object.hasOwn(COMMANDS, word)

/** The language in which to say what is wrong, perhaps with the line itself. */
const languageMeant = (args: readonly string[]): Language =>
  (parseArgs({ args: [...args], options: { lang: { type: 'string' } }, strict: false }).values.lang === 'zh' ? 'zh' : 'en')

/**
 * Runs a command line and returns its exit code: 0 done, 1 failed, 2 the input is wrong. Wrong input is one line on
 * standard error with the path, what is allowed and what was given.
 */
export async function main(args: readonly string[], given: Console): Promise<number> {
  const console = args.includes('--no-color') ? { ...given, coloured: false, outIsColoured: false } : given
  try {
    const { words: [command, ...words], values } = readCommandLine(args)
    if ('version' in values) {
      await console.out(`${PACKAGE_VERSION}\n`)
      return 0
    }
    if ('help' in values || command === undefined || command === 'help') {
      const about = command === 'help' ? words[0] : command
      allowWords({ lang: values.lang })
      const language = languageOption(values)
      await tellReport(console, isCommand(about) ? commandHelp(about, language) : help(language))
      return 0
    }
    if (!isCommand(command)) throw unknownName('command', command, Object.keys(COMMANDS))
    allowOnly(values, command)
    return await COMMANDS[command].act({ words, values }, { ...console, language: languageOption(values) })
  } catch (error) {
    const language = languageMeant(args)
    if (error instanceof InputError) {
      console.warn(`${marked(inputErrorText(error, language), 'red', console)}\n`)
      return 2
    }
    console.warn(`${marked(NOTICES.failed(error instanceof Error ? error.message : String(error))[language], 'red', console)}\n`)
    return 1
  }
}
