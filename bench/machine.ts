import { cpus, loadavg, totalmem } from 'node:os'

/** What a result was measured on; `load` counts what else was running at the end. */
export const machine = () => ({
  processor: cpus()[0].model.trim(), cores: cpus().length, memoryGB: Math.round(totalmem() / 2 ** 30), node: process.version,
  load: Math.round(loadavg()[0] * 10) / 10,
})
