#!/usr/bin/env node
import { processConsole } from './cli/console.js'
import { main } from './cli/main.js'

process.exitCode = await main(process.argv.slice(2), processConsole())
