/**
 * The full model with every lever on: enterprise-years per second and core, time by step of the year, bytes per
 * enterprise by column, and what one more neutral lever costs. Times are those of the processor, not of the clock, so
 * that other work on the machine disturbs them less; runs with and without the extra lever alternate, and each figure is
 * a median. Run on the built package: npm run bench -- full-model [scale …]
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { all, asEnacted, china2015, CommonStart, defineLever, enactmentsOf, fixed, levers, ModelRun, rdSuperDeduction, status, timeSteps } from 'technopole'
import type { Enactment, Lever, Population } from 'technopole'

const scales = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [0.01, 0.1, 1]
const LAST_YEAR = 2020
/** Rows times years to simulate before and while timing, so that small populations get as good a figure as large ones. */
const WARM_UP = 1.5e6
const TIMED = 2e7

/** Milliseconds that the processor has spent on this process. */
const spent = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
const median = (x: readonly number[]): number => [...x].sort((a, b) => a - b)[Math.floor(x.length / 2)]

/** Claims, take-up and a policy column, at a dose of nothing: what any further lever costs before it does anything. */
const neutral = defineLever({
  id: 'one-more-lever', name: { en: 'One more lever', zh: '另一项政策' }, summary: { en: 'A lever at a dose of nothing', zh: '零剂量政策' },
  family: 'support', clause: { inventory: 'L00', section: '0' }, centralShare: 0, neutral: {}, test: { params: {}, moves: [], leaves: [] },
  equation: { formula: '0', where: { en: '', zh: '' } }, cost: [],
  params: { dose: fixed('log points', [0, 1], 0, rdSuperDeduction.params.extra.source, { en: 'growth of productivity for who claims', zh: '申报者的生产率增长' }) },
  eligible: all(status('performs-rd')),
  takeUp: { bySize: () => [0.3, 0.3, 0.3, 0.3] as const, provinceSpread: () => 0, persistence: () => 0.9 },
  incentive({ claimants: { rows, count }, p, write }) {
    for (let n = 0; n < count; n++) write.productivityLift.put(rows[n], p.dose)
  },
}) as unknown as Lever

/** Every lever the library has: as enacted where it is, at its own values where it is not. */
const reference = enactmentsOf(asEnacted)
const everyLever: Enactment[] = levers.map((lever) => reference.find((x) => x.lever.id === lever.id) ?? { lever, changes: {} })
const oneMore: Enactment[] = [...everyLever, { lever: neutral, changes: {} }]

interface Timing {
  readonly start: number
  readonly years: number
  readonly enterpriseYears: number
  readonly memory: { readonly rows: number; readonly capacity: number; readonly total: number; readonly columns: Readonly<Record<string, number>> }
}

/** One run from the base year to 2020: what starting costs (once for all scenarios of a run, and for each), and its years. */
function timeRun(population: Population, enactments: readonly Enactment[], observer?: ReturnType<typeof timeSteps>): Timing {
  const began = spent()
  const common = new CommonStart({ population, seed: 'full-model', to: LAST_YEAR, parameters: 'drawn', reference }, 0)
  const run = new ModelRun(common, enactments)
  run.read()
  const started = spent()
  let enterpriseYears = 0
  while (run.year < LAST_YEAR) {
    run.step(observer as never)
    run.read()
    enterpriseYears += run.world.enterprises.count
  }
  const finished = spent()
  const { enterprises: e } = run.world
  const memory = { rows: e.count, capacity: e.capacity, ...e.bytes() }
  run.release()
  common.release()
  return { start: started - began, years: finished - started, enterpriseYears, memory }
}

function measure(scale: number) {
  const population = china2015({ scale })
  const rows = population.enterprises.count
  const repeats = (work: number): number => Math.max(1, Math.ceil(work / (5 * rows)))
  for (let n = 0; n < repeats(WARM_UP); n++) timeRun(population, n % 2 === 0 ? everyLever : oneMore)
  const plain: Timing[] = []
  const extra: Timing[] = []
  const steps = timeSteps(spent)
  for (let n = 0; n < Math.max(5, repeats(TIMED) / 2); n++) {
    for (const more of n % 2 === 0 ? [false, true] : [true, false]) {
      if (more) extra.push(timeRun(population, oneMore))
      else plain.push(timeRun(population, everyLever))
    }
  }
  for (let n = 0; n < Math.max(3, repeats(TIMED / 4)); n++) timeRun(population, everyLever, steps)
  const { enterpriseYears, memory } = plain[0]
  const nanoseconds = (ms: number): number => Math.round((ms * 1e6) / enterpriseYears)
  const withStart = median(plain.map((t) => t.start + t.years))
  const years = median(plain.map((t) => t.years))
  const perRow = (bytes: number): number => Math.round((10 * bytes) / memory.capacity) / 10
  return {
    scale, rows, enterpriseYears, runs: plain.length,
    millionEnterpriseYearsPerSecond: Number((enterpriseYears / withStart / 1000).toFixed(3)),
    nanosecondsPerEnterpriseYear: { all: nanoseconds(withStart), startOfTheRun: nanoseconds(withStart - years), years: nanoseconds(years),
      byStep: Object.fromEntries(steps.times().map(({ step, calls, milliseconds }) => [step, nanoseconds((5 * milliseconds) / calls)])) },
    oneMoreNeutralLever: Number((median(extra.map((t, n) => (t.start + t.years) / (plain[n].start + plain[n].years))) - 1).toFixed(4)),
    bytesPerEnterprise: { all: perRow(memory.total), roomPerRowInUse: Number((memory.capacity / memory.rows).toFixed(2)),
      byColumn: Object.fromEntries(Object.entries(memory.columns).map(([name, bytes]) => [name, perRow(bytes)])) },
  }
}

const results = scales.map((scale) => {
  const result = measure(scale)
  const { nanosecondsPerEnterpriseYear: ns } = result
  console.log(`scale ${scale}: ${result.rows} rows, ${result.millionEnterpriseYearsPerSecond} million enterprise-years per second and core`)
  console.log(`  ${ns.all} ns per enterprise-year, ${ns.startOfTheRun} of them for the start of the run; `
    + `one more neutral lever ${(100 * result.oneMoreNeutralLever).toFixed(1)} %; ${result.bytesPerEnterprise.all} bytes per enterprise`)
  for (const [step, cost] of Object.entries(ns.byStep)) console.log(`  ${String(cost).padStart(6)} ns  ${step}`)
  return result
})
const cost = (scale: number): number | undefined => results.find((r) => r.scale === scale)?.nanosecondsPerEnterpriseYear.all
const [small, whole] = [cost(0.01), cost(1)]
if (small && whole) console.log(`scale 1 costs ${(whole / small).toFixed(2)} times what scale .01 does`)
mkdirSync('docs/results', { recursive: true })
writeFileSync('docs/results/full-model.json', `${JSON.stringify({ command: `npm run bench -- full-model ${scales.join(' ')}`,
  machine: { processor: cpus()[0].model, cores: cpus().length, node: process.version, platform: `${process.platform} ${process.arch}` },
  levers: everyLever.map(({ lever }) => lever.id), unit: 'nanoseconds of processor time, medians', ...(small && whole ? { scaleOneOverHundredth: Number((whole / small).toFixed(3)) } : {}),
  results }, null, 1)}\n`)
