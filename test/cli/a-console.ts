import type { Console } from '../../src/cli/console.js'
import { processConsole } from '../../src/cli/console.js'
import { main } from '../../src/cli/main.js'

/** What a command line said and how it ended. */
export interface Told {
  readonly code: number
  readonly out: string
  readonly errors: string
  /** Bytes of a file that standard output got. */
  readonly bytes?: Uint8Array
}

/** What the console is. */
interface ConsoleOptions {
  readonly terminal?: boolean
  /** Standard output is a terminal. */
  readonly outIsTerminal?: boolean
  /** Standard error and standard output have colours. */
  readonly coloured?: boolean
  readonly outIsColoured?: boolean
  readonly interruptAfter?: number
  /** The interrupt is a SIGINT to this process, heard as the command hears it. */
  readonly signal?: boolean
  readonly environment?: Readonly<Record<string, string>>
}

let listening: Console | undefined
/** The ear of this process, one for all. */
const ear = (): Console => (listening ??= processConsole())

/** A console that remembers what it was told; `interruptAfter` sends an interrupt after so many progress lines. */
export async function tell(args: readonly string[], options: ConsoleOptions = {}): Promise<Told> {
  const { terminal = false, outIsTerminal = false, coloured, outIsColoured, interruptAfter = Infinity, signal = false, environment = {} } = options
  let out = ''
  let errors = ''
  let bytes: Uint8Array | undefined
  let time = 0
  let lines = 0
  let interrupt = (): void => undefined
  const console: Console = {
    isTerminal: terminal,
    engine: 'test',
    environment,
    cores: 1,
    now: () => (time += 500),
    outIsTerminal,
    coloured,
    outIsColoured,
    out: (text) => {
      if (typeof text === 'string') out += text
      else bytes = text
      return Promise.resolve()
    },
    warn: (text) => {
      errors += text
      if (text.includes(' runs, ') && ++lines === interruptAfter) {
        if (signal) process.kill(process.pid, 'SIGINT')
        else interrupt()
      }
    },
    onInterrupt: signal ? ear().onInterrupt : (listener) => { interrupt = listener; return () => { interrupt = () => undefined } },
  }
  return { code: await main(args, console), out, errors, ...(bytes ? { bytes } : {}) }
}
