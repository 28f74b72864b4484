import { progressInWords } from './notices.js'
import type { Listener } from './notices.js'

/** What a progress line needs of the terminal. */
export interface Terminal extends Listener {
  readonly isTerminal: boolean
  /** Milliseconds since any moment. */
  now(): number
}

/**
 * Shows progress with rate and time left: one line rewritten on a terminal, else a line at every tenth. `end` leaves the
 * cursor on a fresh line.
 */
export function progressLine({ warn, isTerminal, now, language = 'en' }: Terminal): { readonly show: (done: number, total: number) => void, readonly end: () => void } {
  const started = now()
  let open = false
  let tenths = 0
  return {
    show(done, total) {
      const seconds = (now() - started) / 1000
      const text = progressInWords(done, total, seconds > 0 ? done / seconds : 0, language)
      if (isTerminal) {
        warn(`\r${text}\u001b[K`)
        open = true
      } else if (Math.floor((done * 10) / total) > tenths) {
        tenths = Math.floor((done * 10) / total)
        warn(`${text}\n`)
      }
    },
    end() {
      if (open) warn('\n')
      open = false
    },
  }
}
