/**
 * Studies on many machines: the runs are shared out in shards, each of which is written as a part, and the parts are put
 * together.
 * @module technopole/queue
 */
export { prepareStudy, openStudy, STUDY, type OpenStudy, type RegionDocument, type StudyQuestion } from './queue/study-file.js'
export { makeShard, type MadeShard, type ShardOptions } from './queue/make-shard.js'
export { mergeParts, type Merged, type MergeOptions } from './queue/merge.js'
export { writeTable, TABLE } from './queue/merged-table.js'
export { findParts, type FoundParts, type PartSummary } from './queue/parts.js'
export { readShard, runsOfShard, shardOfTask, partName, type RunRange, type Shard } from './queue/shards.js'
export { brokerOf, type Broker, type BrokerAddress } from './queue/broker.js'
export { submitStudy, type SubmitOptions, type Submitted } from './queue/submit.js'
export { work, type WorkOptions } from './queue/work.js'
export { statusOf, type StudyStatus } from './queue/status.js'
export { PartError } from './queue/part-footer.js'
export { InputError } from './kernel/input-error.js'
