import { createInterface } from 'node:readline'
import type { MakeForm } from './workload.js'

/**
 * Serves a form from a process of its own, as the C program does: for every line "run" it builds the firms, clocks the
 * years in processor time and writes one line, seconds first and then the totals of every year.
 */
export function serve(make: MakeForm): void {
  const [firms, years] = process.argv.slice(2).map(Number)
  const form = make({ firms, years })
  // Spoken once before anything is compiled: the first use of a pipe changes types that compiled loops would rest on.
  process.stdout.write(`${form.bytesPerFirm ?? 0}\n`)
  createInterface({ input: process.stdin }).on('line', () => {
    form.start()
    const before = process.cpuUsage()
    const totals = form.live()
    const { user, system } = process.cpuUsage(before)
    process.stdout.write(`${(user + system) / 1e6} ${totals.join(' ')}\n`)
  })
}
