// `npm run calibrate`: from priors to the posterior that the package ships, and the tables that say whether to believe it.
// Stopped by Ctrl-C or killed, the same command goes on where it was; `--fresh` begins anew. Same bytes every time.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildIfStale, root } from './build.mjs'

const SEED = 'calibrate'
const FROM = 2012
const TO = 2015
const SCALE = 0.02
const options = { seed: SEED, most: 16, leastSignal: 0.5, budget: 400, worlds: 200, tournamentWorlds: 10, draws: 600 }

await buildIfStale({ types: false })
const { calibration, chinaAt } = await import('../dist/index.js')
const { evaluationsIn } = await import('../dist/node.js')

// What is kept belongs to one build: whoever changes a rule starts anew.
const built = createHash('sha256')
for (const name of readdirSync(join(root, 'dist')).filter((name) => name.endsWith('.js')).sort()) built.update(readFileSync(join(root, 'dist', name)))
const identity = built.digest('hex').slice(0, 32)
const folder = join(root, 'out', 'calibrate', identity)
if (process.argv.includes('--fresh')) rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })

const population = chinaAt(FROM, { scale: SCALE })
const problemOf = (parameters) => calibration.growthProblem({ population, to: TO, parameters, identity, seed: SEED })
const stop = new AbortController()
process.once('SIGINT', () => stop.abort())

let last
const progress = (stage, done) => {
  if (stage === last && done % 25 !== 0) return
  last = stage
  process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${stage}: ${done}\n`)
}
const journals = []
const journal = (of) => {
  const file = evaluationsIn(join(folder, `${of}.jsonl`))
  journals.push(file)
  return file
}
try {
  const report = await calibration.calibrationChain(problemOf, { ...options, journal, progress, signal: stop.signal })
  const head = calibration.calibrationHead('npm run calibrate', SEED, population, TO)
  const write = (path, text) => writeFileSync(join(root, path), text)
  write('docs/results/identifiability.json', calibration.identifiabilityDocument(report, head))
  write('docs/results/calibration-tournament.json', calibration.tournamentDocument(report, head))
  write('docs/results/sbc.json', calibration.ranksDocument(report, head))
  write('src/data/posterior.json', calibration.posteriorDocument(report, head))
  const guide = join(root, 'docs', 'guide-calibration.md')
  const [before, rest] = readFileSync(guide, 'utf8').split('<!-- tables -->')
  writeFileSync(guide, `${before}<!-- tables -->\n\n${calibration.calibrationTables(report)}\n\n<!-- end of tables -->${rest.split('<!-- end of tables -->')[1]}`)
  for (const file of journals) file.discard()
  process.stderr.write(`picked ${report.picked}; identified: ${report.identified.join(', ')}\n`)
} catch (error) {
  if (!stop.signal.aborted) throw error
  process.stderr.write('stopped; the same command goes on from here\n')
  process.exitCode = 130
}
