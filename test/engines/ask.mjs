// Run by another engine: `ENGINE ask.mjs inline|threads|processes` prints the digests.
import * as technopole from '../../dist/index.js'
import { processes, threads } from '../../dist/node.js'
import { digests } from './questions.mjs'

const runners = { inline: undefined, threads: threads({ count: 2 }), processes: processes({ count: 2 }) }
console.log(JSON.stringify(await digests(technopole, runners[process.argv[2]])))
