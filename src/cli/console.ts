import { availableParallelism } from 'node:os'
import { performance } from 'node:perf_hooks'
import { paint } from './colour.js'
import type { Terminal } from './progress.js'

/** What commands need of the outside: two streams, a clock and an ear for interrupts. */
export interface Console extends Terminal {
  /** Writes to standard output. */
  out(text: string | Uint8Array): Promise<void>
  /** Whether a person reads standard output as it comes, so that bytes of a file are nothing for it. */
  readonly outIsTerminal?: boolean
  /** Whether standard output has colours. */
  readonly outIsColoured?: boolean
  /** Calls back at an interrupt; the answer ends listening. */
  onInterrupt(listener: () => void): () => void
  /** Cores that this process may use. */
  readonly cores: number
  /** Name of the engine, for the manifest. */
  readonly engine: string
  /** Variables of the environment. */
  readonly environment: Readonly<Record<string, string | undefined>>
}

/** Interrupts that come within this time of one another, in milliseconds, are one: a terminal and a parent send each theirs. */
const ONE_INTERRUPT = 1000

/** Whether a stream shows colours: a terminal that can, unless NO_COLOR or FORCE_COLOR=0 says no. Pipes and files never do. */
const hasColours = (stream: NodeJS.WriteStream): boolean => stream.isTTY && stream.hasColors()

/** Writes a report to standard output, for a person to read. */
export const tellReport = ({ out, outIsColoured = false }: Console, report: string): Promise<void> => out(outIsColoured ? paint(report) : report)

/** Whether a stream cannot be written because nobody reads it any more: of a pipe, a socket, or one already found closed. */
const readerHasGone = (error: Error): boolean =>
  ['EPIPE', 'ECONNRESET', 'EOF', 'ERR_STREAM_DESTROYED'].includes(String((error as NodeJS.ErrnoException).code))

/** The streams, clock and signals of this process. */
export function processConsole(): Console {
  // Of this process, and steady: the clock of the machine may jump.
  const now = (): number => performance.now()
  // A stream tells of a failure to whoever wrote and once more to all; to all it must not end the process: that of standard output is said by
  // whoever wrote, that of standard error has nowhere to be said.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
  return {
    now,
    cores: availableParallelism(),
    isTerminal: process.stderr.isTTY === true,
    outIsTerminal: process.stdout.isTTY === true,
    coloured: hasColours(process.stderr),
    outIsColoured: hasColours(process.stdout),
    engine: `node ${process.versions.node}`,
    environment: process.env,
    warn: (text) => { process.stderr.write(text) },
    out: (text) => new Promise((resolve, reject) => {
      process.stdout.write(text, (error) => {
        // A reader that has seen enough, such as head, is no failure.
        if (error && !readerHasGone(error)) reject(error)
        else resolve()
      })
    }),
    onInterrupt(listener) {
      let first = -Infinity
      const heard = (): void => {
        if (first === -Infinity) {
          first = now()
          listener()
        } else if (now() - first > ONE_INTERRUPT) process.exit(1)
      }
      process.on('SIGINT', heard)
      process.on('SIGTERM', heard)
      return () => {
        process.off('SIGINT', heard)
        process.off('SIGTERM', heard)
      }
    },
  }
}
