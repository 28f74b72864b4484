// Makes shards of a study, one after the other, in one process and without a queue: what bench/queue measures a worker against. One of
// several such processes makes every so-manieth.
// node bench/queue/direct-shards.mjs DIRECTORY SHARDS [FIRST PROCESSES]
import { makeShard, openStudy } from 'technopole/queue'

const [directory, shards, first = 1, processes = 1] = process.argv.slice(2)
const open = await openStudy(directory)
for (let number = Number(first); number <= Number(shards); number += Number(processes)) await makeShard(open, { number, of: Number(shards) })
