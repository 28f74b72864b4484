/**
 * The full model with every lever on: enterprise-years per second and core, time by step of the year, bytes per
 * enterprise by column, and what one more neutral lever costs. Times are those of the processor, not of the clock, so
 * that other work on the machine disturbs them less; runs with and without the extra lever alternate, and each figure is
 * a median. Each scale has a process of its own; what it leaves out until the engine has compiled the model, and what the first run takes,
 * stand beside (see full-model/one-scale). Told for the engine that runs it and, with less detail,
 * for newer ones, which `test/engines` installs. Before each figure the same machine runs scalar C (full-model/speed-of-c), so that sittings can
 * be compared. Run on the built package: npm run bench -- full-model [scale …]
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { engines, installEngines } from '../test/engines/install.mjs'
import { speedOfC } from './full-model/speed-of-c.js'

const scales = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [0.01, 0.1, 1]

interface Result {
  /** Million firm-years of FRD-1 a second in scalar C, just before. */
  readonly scalarC?: number
  readonly scale: number
  readonly rows: number
  readonly runsLeftOut: number
  readonly millionEnterpriseYearsPerSecond: number
  readonly nanosecondsPerEnterpriseYear: {
    readonly firstRun: number, readonly all: number, readonly startOfTheRun: number, readonly byStep: Readonly<Record<string, number>>
  }
  readonly oneMoreNeutralLever: number
  readonly bytesPerEnterprise: { readonly all: number }
}

let levers: readonly string[] = []

async function measured(scale: number, program: readonly string[] = [process.execPath]): Promise<Result> {
  const scalarC = await speedOfC()
  const script = fileURLToPath(new URL('full-model/one-scale.mjs', import.meta.url))
  const { status, stdout } = spawnSync(program[0], [...program.slice(1), script, String(scale)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
  if (status !== 0) throw new Error(`scale ${scale} ended with ${status}`)
  const told = JSON.parse(stdout) as { levers: readonly string[], result: Result }
  levers = told.levers
  return { ...told.result, scalarC }
}

const results: Result[] = []
for (const scale of scales) {
  const result = await measured(scale)
  results.push(result)
  const { nanosecondsPerEnterpriseYear: ns } = result
  console.log(`scale ${scale}: ${result.rows} rows, ${result.millionEnterpriseYearsPerSecond} million enterprise-years per second and core (C: ${result.scalarC} million firm-years of FRD-1)`)
  console.log(`  ${ns.all} ns per enterprise-year, ${ns.startOfTheRun} of them for the start of the run (first run, not yet compiled: ${ns.firstRun} ns; `
    + `${result.runsLeftOut} runs left out); `
    + `one more neutral lever ${(100 * result.oneMoreNeutralLever).toFixed(1)} %; ${result.bytesPerEnterprise.all} bytes per enterprise`)
  for (const [step, cost] of Object.entries(ns.byStep)) console.log(`  ${String(cost).padStart(6)} ns  ${step}`)
}
const others: [string, readonly string[]][] = installEngines() ? Object.entries(engines).filter(([name]) => name.startsWith('Node')) : []
const elsewhere = []
for (const [engine, program] of others) {
  for (const scale of scales) {
    const { scalarC, millionEnterpriseYearsPerSecond: speed, nanosecondsPerEnterpriseYear: ns, oneMoreNeutralLever } = await measured(scale, program)
    console.log(`${engine}, scale ${scale}: ${speed} million enterprise-years per second and core (C: ${scalarC})`)
    elsewhere.push({ engine, scale, scalarC, millionEnterpriseYearsPerSecond: speed,
      nanosecondsPerEnterpriseYear: { firstRun: ns.firstRun, all: ns.all, startOfTheRun: ns.startOfTheRun }, oneMoreNeutralLever })
  }
}
const cost = (scale: number): number | undefined => results.find((r) => r.scale === scale)?.nanosecondsPerEnterpriseYear.all
const [small, whole] = [cost(0.01), cost(1)]
if (small && whole) console.log(`scale 1 costs ${(whole / small).toFixed(2)} times what scale .01 does`)
mkdirSync('docs/results', { recursive: true })
writeFileSync('docs/results/full-model.json', `${JSON.stringify({ command: `npm run bench -- full-model ${scales.join(' ')}`,
  machine: { processor: cpus()[0].model, cores: cpus().length, node: process.version, platform: `${process.platform} ${process.arch}` },
  levers, unit: 'nanoseconds of processor time, medians', ...(small && whole ? { scaleOneOverHundredth: Number((whole / small).toFixed(3)) } : {}),
  results, elsewhere }, null, 1)}\n`)
