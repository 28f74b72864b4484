// Makes all shards of a study, one after the other, in one process and without a queue: what bench/queue measures a worker against.
// node bench/queue/direct-shards.mjs DIRECTORY SHARDS
import { makeShard, openStudy } from 'technopole/queue'

const [directory, shards] = process.argv.slice(2)
const open = await openStudy(directory)
for (let number = 1; number <= Number(shards); number++) await makeShard(open, { number, of: Number(shards) })
