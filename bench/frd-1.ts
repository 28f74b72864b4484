/**
 * FRD-1, the reference workload, on the library's kernel against scalar C, typed arrays with `Math.*`, one object a firm,
 * and flocc. Every peer is a process of its own; the peers take turns, and every figure is a ratio of medians of processor
 * time in one run. Fails when two forms disagree in a count, or in the first six digits of a sum.
 *
 * npm run bench -- frd-1 [firms …] [rounds]     (default: 100000 1000000 10; a last number below 1000 means rounds)
 */
import { writeFileSync } from 'node:fs'
import { compileC, openC, openForm, workshop, type Peer } from './frd-1/peers.js'
import { median, speedOver, takeTurns, type Ratio } from './frd-1/rounds.js'
import { COUNTED, TOTALS, type Job } from './frd-1/workload.js'
import { machine } from './machine.js'

const YEARS = 20
/** flocc needs some 4 kB a firm and half a minute for every million firm-years: above 100 000 firms it plays two rounds. */
const turnsOf = (name: string, { firms }: Job): number => (name === 'flocc' && firms > 100_000 ? 2 : Infinity)

const numbers = process.argv.slice(2).map(Number)
const rounds = numbers.length > 0 && numbers[numbers.length - 1] < 1000 ? numbers.pop()! : 10
const sizes = numbers.length > 0 ? numbers : [100_000, 1_000_000]
if (![...sizes, rounds].every((n) => Number.isSafeInteger(n) && n > 0)) {
  process.stderr.write('frd-1 [firms …] [rounds]: whole numbers above 0\n')
  process.exit(2)
}

const FORMS: Record<string, readonly [file: string, form: string]> = {
  'kernel': ['./kernel.js', 'kernel'],
  'kernel, tabulated': ['./kernel.js', 'kernelTabulated'],
  'Math.* arrays': ['./math-arrays.js', 'mathArrays'],
  'objects': ['./objects.js', 'objects'],
  'flocc': ['./flocc-agents.js', 'flocc'],
}
const RIVALS = ['C', 'Math.* arrays', 'objects', 'flocc']

const shop = workshop()
const c = compileC(shop.path)
if (c === undefined) console.log('no C compiler here: the comparison with C is left out')

async function measure(job: Job) {
  const peers: Peer[] = c === undefined ? [] : [await openC(c.program, job)]
  for (const [name, [file, form]] of Object.entries(FORMS)) {
    peers.push(await openForm(shop.path, name, `import { ${form} } from '${file}'`, form, job))
  }
  const { seconds, totals } = await takeTurns(peers, rounds, (name) => turnsOf(name, job))
  const millions = (time: number): number => Math.round((job.firms * job.years) / time / 1e3) / 1e3
  const forms = peers.map(({ name, bytesPerFirm }) => {
    const times = seconds.get(name)!
    return {
      form: name, millionFirmYearsPerSecond: millions(median(times)), fastest: millions(Math.min(...times)),
      ...(bytesPerFirm > 0 ? { bytesPerFirm } : {}), seconds: times,
    }
  })
  const ratios = ['kernel', 'kernel, tabulated'].flatMap((form) => RIVALS.flatMap((over) => {
    const ratio: Ratio | undefined = speedOver(seconds, form, over)
    return ratio === undefined ? [] : [{ form, over, ...ratio }]
  }))
  const lastYear = Object.fromEntries(COUNTED.map((what, n) => [what, totals[totals.length - TOTALS + n]]))
  return { firms: job.firms, years: job.years, rounds, lastYear, forms, ratios }
}

function print({ firms, years, forms, ratios }: Awaited<ReturnType<typeof measure>>): void {
  console.log(`\n${firms} firms, ${years} years, ${rounds} rounds; million firm-years per second of processor time`)
  console.log(`${'form'.padEnd(20)} median  fastest  bytes a firm`)
  for (const { form, millionFirmYearsPerSecond, fastest, bytesPerFirm } of forms) {
    const bytes = bytesPerFirm === undefined ? '' : bytesPerFirm.toFixed(1).padStart(12)
    console.log(`${form.padEnd(20)} ${millionFirmYearsPerSecond.toFixed(2).padStart(6)} ${fastest.toFixed(2).padStart(8)}  ${bytes}`)
  }
  for (const { form, over, median, least, fastest } of ratios) {
    console.log(`${form} over ${over}: ${median.toFixed(2)} (least of a round ${least.toFixed(2)}, of the fastest ${fastest.toFixed(2)})`)
  }
}

/** Written after every size, so that an interrupt loses one size only. */
function write(results: readonly unknown[]): void {
  writeFileSync('docs/results/frd-1.json', `${JSON.stringify({
    command: `npm run bench -- frd-1 ${sizes.join(' ')} ${rounds}`, machine: machine(), compiler: c?.compiler ?? null,
    unit: 'ratios of processor time within one run, peers taking turns', results,
  }, null, 1)}\n`)
}

const results = []
try {
  for (const firms of sizes) {
    const result = await measure({ firms, years: YEARS })
    print(result)
    results.push(result)
    write(results)
  }
} finally {
  shop.clear()
}
