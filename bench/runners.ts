/**
 * What workers and a shared past save, as ratios within one run, peers interleaved:
 * - two threads against one, on the same comparison;
 * - five scenarios that part in 2018, together (the past computed once) against each alone.
 * Run on the built package: npm run bench -- runners [rounds] [scale]
 */
import { cpus } from 'node:os'
import { writeFileSync } from 'node:fs'
import { amend, asEnacted, china2015, compare, guidanceFund, hnteTaxRate, innovationVoucher, project, rdSuperDeduction, repeal, scenario } from 'technopole'
import { threads } from 'technopole/node'
import type { Change } from 'technopole'

const rounds = Number(process.argv[2] ?? 5)
const scale = Number(process.argv[3] ?? 0.05)
const region = china2015({ scale })
const from2018 = (en: string, ...changes: Change[]) => scenario({ name: { en, zh: en }, base: asEnacted, changes })
const scenarios = [
  from2018('more deduction', amend(rdSuperDeduction, { extra: { 2018: 1 } })),
  from2018('no vouchers', repeal(innovationVoucher, '', { from: 2018 })),
  from2018('funds end', repeal(guidanceFund, '', { from: 2018 })),
  from2018('no certificate rate', repeal(hnteTaxRate, '', { from: 2018 })),
  asEnacted,
]
const runs = 6
const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}
const median = (x: readonly number[]): number => [...x].sort((a, b) => a - b)[Math.floor(x.length / 2)]!

const two: number[] = []
const shared: number[] = []
for (let round = 0; round < rounds; round++) {
  const asked = { region, runs: 4 * runs, to: 2020, seed: `round ${round}` }
  const one = await seconds(() => compare(scenarios.slice(-2), { ...asked, runner: threads({ count: 1 }) }))
  two.push(one / await seconds(() => compare(scenarios.slice(-2), { ...asked, runner: threads({ count: 2 }) })))
  const few = { ...asked, runs }
  let alone = 0
  for (const each of scenarios) alone += await seconds(() => project(each, few))
  shared.push(alone / await seconds(() => compare(scenarios, few)))
}
const result = { command: `npm run bench -- runners ${rounds} ${scale}`, machine: { cpu: cpus()[0]!.model, cores: cpus().length, node: process.versions.node },
  scale, rounds, twoThreadsOverOne: { median: median(two), each: two }, sharedPastOverAlone: { median: median(shared), each: shared } }
console.log(`two threads against one: ${result.twoThreadsOverOne.median.toFixed(2)} × (${two.map((x) => x.toFixed(2)).join(', ')})`)
console.log(`five scenarios that part in 2018, together against alone: ${result.sharedPastOverAlone.median.toFixed(2)} × (${shared.map((x) => x.toFixed(2)).join(', ')})`)
writeFileSync('docs/results/runners.json', `${JSON.stringify(result, null, 1)}\n`)
