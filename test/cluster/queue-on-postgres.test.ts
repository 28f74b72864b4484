import { queueLaws } from './queue-laws.js'
import { postgres } from './servers.js'

queueLaws('PostgreSQL', postgres)
