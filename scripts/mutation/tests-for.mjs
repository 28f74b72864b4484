// The tests that a mutant of a file has to pass, in stages: those that are nearest to the file and quickest come first. `limit` is
// several times what a stage takes on the code as it is, seconds of the processor: a mutant that takes more never comes to an end.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { filesBelow } from './mutants.mjs'

const read = (file) => readFileSync(file, 'utf8')
const importsOf = (file) => [...read(file).matchAll(/(?:import|export)\b[^'"]*?from '(\.[^']+)'|import '(\.[^']+)'/g)]
  .map(([, one, two]) => join(dirname(file), (one ?? two).replace(/\.js$/, '.ts'))).filter((path) => existsSync(path))

/** How many imports lie between a file and each that it sees. */
function distances(file) {
  const seen = new Map([[file, 0]])
  for (const [at, far] of seen) for (const next of importsOf(at)) if (!seen.has(next)) seen.set(next, far + 1)
  return seen
}

const tests = (folder) => filesBelow(folder).filter((file) => file.endsWith('.test.ts'))
const known = new Map()
const sees = (test) => known.get(test) ?? known.set(test, distances(test)).get(test)

// Two of them hold every mechanism and every lever of the plan.
const golden = { name: 'golden files', files: ['test/laws/golden.test.ts'], only: ' of (as-enacted|plan) are what', limit: 30 }
// Documents and data are how the outer world meets the kernel: what it refuses, and in which words.
const input = [...tests('test/data'), 'test/laws/messages.test.ts', 'test/scenarios/document.test.ts', 'test/scenarios/formula.test.ts', 'test/scenarios/quantity.test.ts']

/** Stages for a file of the kernel: tests of the kernel by the number of imports between, tests of input, golden files. */
function kernelStages(file) {
  const of = tests('test/kernel').filter((test) => sees(test).has(file))
  const nearest = Math.min(...of.map((test) => sees(test).get(file)))
  const near = of.filter((test) => sees(test).get(file) === nearest)
  const far = of.filter((test) => !near.includes(test))
  const outer = input.filter((test) => sees(test).has(file))
  return [{ name: 'own tests', files: near, limit: 20 }, { name: 'tests of the room', files: far, limit: 60 }, { name: 'tests of input', files: outer, limit: 30 }, golden]
    .filter(({ files }) => files.length > 0)
}

const shared = ['rd-super-deduction', 'innovation-voucher', 'national-programmes', 'cluster-support', 'guidance-fund', 'brand-building', 'transfer-loan-risk']
const catalogue = ['test/reports/catalogue.test.ts', 'test/reports/plan-coverage.test.ts', 'test/reports/explain-text.test.ts', 'test/scenarios/named.test.ts', 'test/scenarios/document.test.ts']

/** Stages for a file of the levers: tests of the room, and the laws for its lever, or for one of each kind when all share it. */
function leverStages(file) {
  const ids = [...read(file).matchAll(/\bid: '([a-z0-9-]+)',\n\s+name: /g)].map(([, id]) => id)
  const names = [...read(file).matchAll(/export const (\w+) = defineLever/g)].map(([, name]) => name)
  const room = tests('test/levers')
  const own = room.filter((test) => (ids.length === 0 ? importsOf(test).includes(file) : [...ids, ...names].some((name) => new RegExp(`\\b${name}\\b`).test(read(test)))))
  const only = `\\b(${(ids.length > 0 ? ids : shared).join('|')})\\b`
  const law = (name, ...files) => ({ name, files: files.map((one) => `test/laws/${one}.test.ts`), only, limit: 90 })
  const declaration = law('laws: declared, felt, booked, explained', 'levers-are-declared', 'parameters-are-felt', 'dearer-never-costs-less', 'levers-explain-themselves')
  const nearest = { name: 'own tests', files: own, limit: 20 }
  return [...(ids.length > 0 ? [declaration, golden, nearest] : [nearest, golden, declaration]),
    { name: 'tests of the room', files: room.filter((test) => !own.includes(test)), limit: 30 },
    { name: 'catalogue and documents', files: catalogue, limit: 30 }, law('law: keeps its word', 'levers-keep-their-word'),
    law('law: the same world', 'same-world'), law('law: what moves indicators', 'what-moves-indicators')].filter(({ files }) => files.length > 0)
}

const stages = new Map()
/** The stages of tests for a source file. */
export const stagesFor = (file) => stages.get(file)
  ?? stages.set(file, file.startsWith('src/kernel/') ? kernelStages(file) : leverStages(file)).get(file)
