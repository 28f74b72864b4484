// `npm run hindcast`: makes the ensembles of docs/hindcast-protocol.md, scores them as the last attempt of docs/hindcast-attempts.json,
// and writes docs/results/hindcast.json. Finished ensembles are kept in out/hindcast, so that what was interrupted goes on.
// `npm run hindcast -- widened` scores the last attempt once more with the priors of the register of evidence after 2015 widened.
// `npm run hindcast -- score 1` makes them in one process; without a number there is one a core. `npm run hindcast -- readme`
// puts the scoreboard into README.md. The projection from 2015 is frozen by `npm run frozen`.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildIfStale, root } from './build.mjs'

const results = join(root, 'docs', 'results')
const [command = 'score', ...rest] = process.argv.slice(2)
const workers = rest.length > 0 && command !== 'ensemble' ? Number(rest[0]) : availableParallelism()

/** Identity of the code that decides the numbers: ensembles of another are not used. */
function identityOfCode() {
  const hash = createHash('sha256')
  for (const name of readdirSync(join(root, 'dist')).filter((file) => file.endsWith('.js')).sort()) hash.update(name).update(readFileSync(join(root, 'dist', name)))
  return hash.digest('hex').slice(0, 16)
}

/** Writes a file whole or not at all. */
function write(path, text) {
  writeFileSync(`${path}.part`, text)
  renameSync(`${path}.part`, path)
}

/** Ensembles on disk: what they are as JSON, their numbers beside it. */
function shelfIn(directory) {
  mkdirSync(directory, { recursive: true })
  const pathOf = ({ origin, macroPath, parameters, priors }) => join(directory, [origin, macroPath, parameters, ...(priors ? [priors] : [])].join('-'))
  return {
    find(name) {
      const path = pathOf(name)
      if (!existsSync(`${path}.json`)) return undefined
      const { digest, ...about } = JSON.parse(readFileSync(`${path}.json`, 'utf8'))
      const bytes = readFileSync(`${path}.f64`)
      if (createHash('sha256').update(bytes).digest('hex') !== digest) return undefined
      return { ...about, values: new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)) }
    },
    keep(name, { values, ...about }) {
      const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength)
      write(`${pathOf(name)}.f64`, bytes)
      write(`${pathOf(name)}.json`, JSON.stringify({ ...about, digest: createHash('sha256').update(bytes).digest('hex') }))
    },
  }
}

/** Tells every tenth of each ensemble. */
function teller() {
  const told = new Map()
  return ({ origin, macroPath, parameters }, done, total) => {
    const key = `${origin}, macro path ${macroPath}, parameters ${parameters}`
    const tenth = Math.floor((10 * done) / total)
    if (tenth <= (told.get(key) ?? 0)) return
    told.set(key, tenth)
    process.stderr.write(`${key}: ${done}/${total} runs\n`)
  }
}

/** A table a row a line, so that a change of one number is a change of one line. */
const tableText = ({ columns, rows }) => `{"columns":${JSON.stringify(columns)},"rows":[${rows.length > 0 ? '\n' : ''}${rows.map((row) => JSON.stringify(row)).join(',\n')}]}`
const isTable = (value) => value !== null && typeof value === 'object' && Array.isArray(value.columns) && Array.isArray(value.rows)
const memberText = (value) => (isTable(value) ? tableText(value) : value !== null && typeof value === 'object' && Object.values(value).some(isTable) ? documentText(value) : Array.isArray(value) ? `[\n${value.map(documentText).join(',\n')}]` : JSON.stringify(value))
const documentText = (document) => `{\n${Object.entries(document).map(([name, value]) => `${JSON.stringify(name)}:${memberText(value)}`).join(',\n')}\n}`

/** A process a core: each makes one ensemble after another from the list and keeps it; parameters of an origin cannot be sent to threads. */
async function makeAll(names) {
  const waiting = names.filter((name) => shelf.find(name) === undefined)
  const each = async () => {
    for (let name = waiting.shift(); name !== undefined && !stop.signal.aborted; name = waiting.shift()) {
      const child = spawn(process.execPath, [fileURLToPath(import.meta.url), 'ensemble', ...Object.values(name)], { stdio: ['ignore', 'inherit', 'inherit'] })
      const [code] = await once(child, 'exit')
      if (code !== 0 && !stop.signal.aborted) throw new Error(`the ensemble ${Object.values(name).join(' ')} could not be made`)
    }
  }
  await Promise.all(Array.from({ length: Math.min(workers, waiting.length) }, each))
}

/** Puts the scoreboard of the committed results into README.md and README.zh-CN.md. */
function writeScoreboard() {
  const [before, after] = SCOREBOARD_MARKS
  const document = JSON.parse(readFileSync(join(results, 'hindcast.json'), 'utf8'))
  for (const [name, language] of [['README.md', 'en'], ['README.zh-CN.md', 'zh']]) {
    const readme = join(root, name)
    const [head, rest] = readFileSync(readme, 'utf8').split(before)
    const tail = rest.split(after)[1]
    write(readme, `${head}${before}\n${scoreboard(document, language)}${after}${tail}`)
  }
}

const stop = new AbortController()
process.once('SIGINT', () => {
  if (command !== 'ensemble') process.stderr.write('Stopping; finished ensembles are kept, the same command goes on.\n')
  stop.abort()
})

if (command !== 'ensemble') await buildIfStale({ types: false })
const packageVersion = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version
const { hindcasting, scoreboard, SCOREBOARD_MARKS } = await import('../dist/index.js')
const { protocol } = hindcasting
const shelf = shelfIn(join(root, 'out', 'hindcast', identityOfCode()))
const project = hindcasting.projectOrigin

if (command === 'ensemble') {
  const [origin, macroPath, parameters, priors] = rest
  const name = { origin: Number(origin), macroPath, parameters, ...(priors ? { priors } : {}) }
  const tell = teller()
  const { runs, nestedRuns, scale, seed } = protocol.ENSEMBLE
  const ensemble = await project(name.origin, { macroPath, parameters, priors, scale, seed, runs: parameters === 'drawn' ? runs : nestedRuns, signal: stop.signal,
    progress: (done, total) => tell(name, done, total) })
  if (stop.signal.aborted) process.exit(1)
  shelf.keep(name, ensemble)
} else if (command === 'score') {
  const attempts = JSON.parse(readFileSync(join(root, 'docs', 'hindcast-attempts.json'), 'utf8'))
  if (attempts.length > protocol.MOST_ATTEMPTS) throw new Error(`the protocol allows ${protocol.MOST_ATTEMPTS} attempts`)
  await makeAll(hindcasting.ensembleNames())
  const found = await hindcasting.hindcast({ project, shelf, signal: stop.signal })
  if (found === undefined || stop.signal.aborted) process.exit(1)
  const path = join(results, 'hindcast.json')
  const kept = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined
  const before = kept?.attempts ?? []
  const attempt = hindcasting.attemptOf(found, { ...attempts.at(-1), version: packageVersion, settings: protocol.ENSEMBLE })
  // Widened scores are of the same model; another digest makes them those of another.
  const widened = kept?.widened && before.at(-1)?.digest === found.digest ? { widened: kept.widened } : {}
  write(path, `${documentText({ ...hindcasting.withAttempt(before, attempt), ...widened })}\n`)
  process.stderr.write(`${found.passLines.seriesWon} series won; 80 % intervals cover ${(100 * found.passLines.cover80).toFixed(1)} %. Written to docs/results/hindcast.json\n`)
  writeScoreboard()
} else if (command === 'widened') {
  await makeAll(hindcasting.widenedNames())
  const path = join(results, 'hindcast.json')
  const document = JSON.parse(readFileSync(path, 'utf8'))
  const widened = await hindcasting.widenedScores(document.attempts.at(-1).attempt, { project, shelf, signal: stop.signal })
  if (widened === undefined || stop.signal.aborted) process.exit(1)
  write(path, `${documentText({ ...document, widened })}\n`)
  process.stderr.write(`${widened.summary.seriesWon} series won; 80 % intervals cover ${(100 * widened.summary.cover80).toFixed(1)} %. Written to docs/results/hindcast.json\n`)
} else if (command === 'readme') {
  writeScoreboard()
} else {
  process.stderr.write(`There is no ${[command, ...rest].join(' ')}: score, score PROCESSES, widened, or readme\n`)
  process.exitCode = 2
}
