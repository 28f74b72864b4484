// A process that tries one mutant after the other: it puts the changed text in place of the file, and runs the tests stage by stage
// until one fails. It keeps Vitest and all other modules; scripts/mutation.mjs ends it when a mutant does not come to an end.
import { resolve } from 'node:path'
import { createVitest } from 'vitest/node'

const silent = { onInit() {} }
const vitest = await createVitest('test', { config: 'vitest.mutation.config.ts', watch: false, reporters: [silent], onConsoleLog: () => false, update: 'none' })
await vitest.standalone()

/** Seconds of the processor and bytes that a stage may take; past them it is said not to come to an end. */
const MEMORY = 4e9
let watched
function watch(limit) {
  clearInterval(watched)
  if (limit === undefined) return
  const before = process.cpuUsage()
  watched = setInterval(() => {
    const { user, system } = process.cpuUsage(before)
    if ((user + system) / 1e6 > limit) process.send({ endless: 'time' })
    else if (process.memoryUsage.rss() > MEMORY) process.send({ endless: 'memory' })
  }, 250)
}

/** Whether a test fails, and which. */
async function failure({ files, only }) {
  if (only) vitest.setGlobalTestNamePattern(new RegExp(only))
  else vitest.resetGlobalTestNamePattern()
  vitest.state.filesMap.clear()
  vitest.state.errorsSet.clear()
  const specifications = (await vitest.globTestSpecifications(files)).filter(({ moduleId }) => files.some((file) => moduleId.endsWith(`/${file}`)))
  if (specifications.length !== files.length) throw new Error(`no such tests: ${files.join(' ')}`)
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications)
  for (const module of testModules) {
    for (const test of module.children.allTests('failed')) return `${module.relativeModuleId}: ${test.fullName}`
  }
  const unread = testModules.find((module) => module.state() === 'failed')
  return unread ? `${unread.relativeModuleId}: cannot be read` : unhandledErrors.length > 0 ? 'an error outside of every test' : undefined
}

process.on('message', async ({ file, text, stages }) => {
  Object.assign(globalThis, { changedFile: file, changedText: text })
  if (file) vitest.invalidateFile(resolve(file))
  try {
    let by
    for (const stage of stages) {
      process.send({ stage: stage.name })
      watch(stage.limit)
      by = await failure(stage)
      watch()
      if (by !== undefined) { process.send({ done: true, found: stage.name, by }); break }
    }
    if (by === undefined) process.send({ done: true })
  } catch (error) {
    watch()
    process.send({ done: true, broken: String(error?.stack ?? error) })
  }
  globalThis.changedFile = undefined
  if (file) vitest.invalidateFile(resolve(file))
})
process.send({ ready: true })
