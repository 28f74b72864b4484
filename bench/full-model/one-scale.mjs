/**
 * Measures one scale of `bench/full-model.ts` in a process of its own, as a study of many runs is: without the loader of TypeScript, under
 * which the same runs take an eighth longer, and without the runs before the engine has compiled the model, of which the first is told
 * beside. Prints JSON: node bench/full-model/one-scale.mjs SCALE
 */
import { all, china2015, CommonStart, defineLever, fixed, ModelRun, rdSuperDeduction, status, timeSteps } from 'technopole'
import { everyLever, reference } from './every-lever.mjs'

const LAST_YEAR = 2020
/** Runs left out at least of each shape, with and without the extra lever: an engine compiles what they run until the eighth or so. */
const LEFT_OUT = 12
/** Rows times years to simulate at least before and while timing, so that small populations get as good a figure as large ones. */
const WARM_UP = 1.5e6
const TIMED = 2e7

/** Milliseconds that the processor has spent on this process. */
const spent = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
const median = (x) => [...x].sort((a, b) => a - b)[Math.floor(x.length / 2)]

/** Claims, take-up and a policy column, at a dose of nothing: what any further lever costs before it does anything. */
const neutral = defineLever({
  id: 'one-more-lever', name: { en: 'One more lever', zh: '另一项政策' }, summary: { en: 'A lever at a dose of nothing', zh: '零剂量政策' },
  family: 'support', clause: { inventory: 'L00', section: '0' }, centralShare: 0, neutral: {}, test: { params: {}, moves: [], leaves: [] },
  equation: { formula: '0', where: { en: '', zh: '' } }, cost: [],
  params: { dose: fixed('log points', [0, 1], 0, rdSuperDeduction.params.extra.source, { en: 'growth of productivity for who claims', zh: '申报者的生产率增长' }) },
  eligible: all(status('performs-rd')),
  takeUp: { bySize: () => [0.3, 0.3, 0.3, 0.3], provinceSpread: () => 0, persistence: () => 0.9 },
  incentive({ claimants: { rows, count }, p, write }) {
    for (let n = 0; n < count; n++) write.productivityLift.put(rows[n], p.dose)
  },
})

const oneMore = [...everyLever, { lever: neutral, changes: {} }]

/** One run from the base year to 2020: what starting costs (once for all scenarios of a run, and for each), and its years. */
function timeRun(population, enactments, observer) {
  const began = spent()
  const common = new CommonStart({ population, seed: 'full-model', to: LAST_YEAR, parameters: 'drawn', reference }, 0)
  const run = new ModelRun(common, enactments)
  run.read()
  const started = spent()
  let enterpriseYears = 0
  while (run.year < LAST_YEAR) {
    run.step(observer)
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

function measure(scale) {
  const population = china2015({ scale })
  const rows = population.enterprises.count
  const repeats = (work) => Math.max(1, Math.ceil(work / (5 * rows)))
  const first = timeRun(population, everyLever)
  const leftOut = Math.max(2 * LEFT_OUT, repeats(WARM_UP))
  for (let n = 1; n < leftOut; n++) timeRun(population, n % 2 === 0 ? everyLever : oneMore)
  const plain = []
  const extra = []
  const steps = timeSteps(spent)
  for (let n = 0; n < Math.max(5, repeats(TIMED) / 2); n++) {
    for (const more of n % 2 === 0 ? [false, true] : [true, false]) {
      if (more) extra.push(timeRun(population, oneMore))
      else plain.push(timeRun(population, everyLever))
    }
  }
  for (let n = 0; n < Math.max(3, repeats(TIMED / 4)); n++) timeRun(population, everyLever, steps)
  const { enterpriseYears, memory } = plain[0]
  const nanoseconds = (ms) => Math.round((ms * 1e6) / enterpriseYears)
  const withStart = median(plain.map((t) => t.start + t.years))
  const years = median(plain.map((t) => t.years))
  const perRow = (bytes) => Math.round((10 * bytes) / memory.capacity) / 10
  return {
    scale, rows, enterpriseYears, runs: plain.length, runsLeftOut: leftOut,
    millionEnterpriseYearsPerSecond: Number((enterpriseYears / withStart / 1000).toFixed(3)),
    nanosecondsPerEnterpriseYear: { firstRun: nanoseconds(first.start + first.years), all: nanoseconds(withStart),
      startOfTheRun: nanoseconds(withStart - years), years: nanoseconds(years),
      byStep: Object.fromEntries(steps.times().map(({ step, calls, milliseconds }) => [step, nanoseconds((5 * milliseconds) / calls)])) },
    oneMoreNeutralLever: Number((median(extra.map((t, n) => (t.start + t.years) / (plain[n].start + plain[n].years))) - 1).toFixed(4)),
    bytesPerEnterprise: { all: perRow(memory.total), roomPerRowInUse: Number((memory.capacity / memory.rows).toFixed(2)),
      byColumn: Object.fromEntries(Object.entries(memory.columns).map(([name, bytes]) => [name, perRow(bytes)])) },
  }
}

process.stdout.write(JSON.stringify({ levers: everyLever.map(({ lever }) => lever.id), result: measure(Number(process.argv[2])) }))
