#!/usr/bin/env node
import { processConsole } from './cli/console.js'
import { main } from './cli/main.js'

const console = processConsole()
let begun = false
// While nobody listens for an interrupt there is nothing to finish, so it ends the command at once; but not without a word.
for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143]] as const) {
  process.on(signal, () => {
    if (process.listenerCount(signal) > 1) return
    console.warn(begun ? 'Stopped before everything was told.\n' : 'Stopped before anything was finished: nothing new is kept.\n')
    process.exit(code)
  })
}

process.exitCode = await main(process.argv.slice(2), { ...console,
  onInterrupt(listener) {
    begun = true
    return console.onInterrupt(listener)
  } })
