import { queueLaws } from './queue-laws.js'
import { redis } from './servers.js'

queueLaws('Redis', redis)
