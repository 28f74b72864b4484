/** What a progress line needs of the terminal. */
export interface Terminal {
  /** Writes to standard error. */
  warn(text: string): void
  readonly isTerminal: boolean
  /** Milliseconds since any moment. */
  now(): number
}

const spell = (seconds: number): string => {
  const whole = Math.ceil(seconds)
  return whole < 60 ? `${whole} s` : whole < 3600 ? `${Math.floor(whole / 60)} min ${whole % 60} s` : `${(seconds / 3600).toFixed(1)} h`
}

/**
 * Shows progress with rate and time left: one line rewritten on a terminal, else a line at every tenth. `end` leaves the
 * cursor on a fresh line.
 */
export function progressLine({ warn, isTerminal, now }: Terminal): { readonly show: (done: number, total: number) => void, readonly end: () => void } {
  const started = now()
  let open = false
  let tenths = 0
  return {
    show(done, total) {
      const seconds = (now() - started) / 1000
      const rate = seconds > 0 ? done / seconds : 0
      const left = rate > 0 ? spell((total - done) / rate) : '?'
      const text = `${done}/${total} runs, ${rate.toFixed(2)} a second, ${left} left`
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
