#!/usr/bin/env node
export {}

let begun = false
// While nobody listens for an interrupt there is nothing to finish, so it ends the command at once; but not without a word. What
// the command needs is loaded only then, which takes the longest where it does little.
for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143]] as const) {
  process.on(signal, () => {
    if (process.listenerCount(signal) > 1) return
    process.stderr.write(begun ? 'Stopped before everything was told.\n' : 'Stopped before anything was finished: nothing new is kept.\n')
    process.exit(code)
  })
}

const { processConsole } = await import('./cli/console.js')
const { main } = await import('./cli/main.js')
const console = processConsole()
process.exitCode = await main(process.argv.slice(2), { ...console,
  onInterrupt(listener) {
    begun = true
    return console.onInterrupt(listener)
  } })
