/**
 * Every question of policy teams on the scenario `plan` as its command asks it by default: the whole country, one enterprise in twenty,
 * two workers. Time by the clock, and of the processor over all threads, half of which is what two quiet cores take; and, of
 * `optimise`, what the package it returns does with seeds that took no part in its choice beside the interval stated before.
 * Run on the built package: npm run bench -- questions [scale] [question …]; those asked replace their rows in docs/results.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { machine } from './machine.js'

const [scale = '0.05', ...only] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'questions-'))
const rule = join(folder, 'rule.yaml')
writeFileSync(rule, `signpost: { indicator: enterprise-rd, threshold: 1.2e12, want: at-most }
reviews: [2016, 2017]
lag: 1
changes: [{ verb: amend, lever: rd-super-deduction, params: { extra: { $year: 1 } } }]
surprises: [{ id: slump, name: { en: a slump in 2016, zh: 2016年衰退 }, growth: { 2016: -0.05, 2017: 0 } }]
`)

/** Commands as the guide has them; what is not said is the default. */
const commands: readonly (readonly [question: string, words: string])[] = [
  ['attain', 'attain --scenario plan'],
  ['attribute', 'attribute plan'],
  ['cost', 'cost plan'],
  ['cost before anybody reacts', 'cost plan --behaviour off'],
  ['sensitivity', 'sensitivity plan'],
  ['sensitivity by Sobol', 'sensitivity plan --method sobol'],
  ['response to a dose', 'sensitivity plan --dose rd-super-deduction.extra=0.75,1,1.5'],
  ['optimise', 'optimise plan --target pilot-firms --target invention-stock-industry --probability 0.6'],
  // Which no package reaches: all that could are tried with fresh seeds.
  ['optimise in vain', 'optimise plan --target technology-contract-turnover'],
  ['discover', 'discover plan'],
  ['adapt', 'adapt plan --rule rule.yaml --target enterprise-rd>=1.5e12'],
  ['evaluate', 'evaluate rd-super-deduction --set extra=1'],
  ['account', 'account plan --against frozen-2015'],
]

interface Row {
  readonly question: string
  readonly command: string
  /** Seconds by the clock; of the processor; and half of that. */
  readonly clock: number
  readonly processor: number
  readonly onTwoCores: number
  /** Simulations of one policy over all years, as progress counts them. */
  readonly runs: number
  readonly answer: readonly string[]
}

const round = (x: number): number => Math.round(x * 10) / 10
const spentFile = join(folder, 'spent')
// The processor's time of a process with all its threads, written when it ends.
const spy = `data:text/javascript,${encodeURIComponent(`import { writeFileSync } from 'node:fs'
process.on('exit', () => {
  const { user, system } = process.cpuUsage()
  writeFileSync(${JSON.stringify(spentFile)}, String((user + system) / 1e6))
})`)}`

function ask(question: string, words: string): { row: Row, answer: Record<string, unknown> } {
  const out = join(folder, question)
  const args = [...words.replace('rule.yaml', rule).split(' '), '--scale', scale, '--workers', '2', '--out', out]
  const began = performance.now()
  const { status, stderr } = spawnSync(process.execPath, ['--import', spy, 'dist/cli.js', ...args], { encoding: 'utf8', maxBuffer: 2 ** 28 })
  const clock = (performance.now() - began) / 1000
  if (status !== 0) throw new Error(`${words}: ${stderr}`)
  const processor = Number(readFileSync(spentFile, 'utf8'))
  const answer = JSON.parse(readFileSync(join(out, 'answer.json'), 'utf8')) as Record<string, unknown>
  const runs = Number(/.*\b(\d+)\/\1 runs/s.exec(stderr)?.[1] ?? NaN)
  const row = { question, command: `technopole ${words} --scale ${scale} --workers 2`, clock: round(clock), processor: round(processor),
    onTwoCores: round(processor / 2), runs,
    answer: (answer.sentences as { en: string }[]).map(({ en }) => en).slice(0, 3) }
  console.log(`${question}: ${row.clock} s by the clock, ${row.onTwoCores} s of each of two cores, ${runs} runs`)
  return { row, answer }
}

interface Confirmation {
  readonly stage: string
  readonly levels: readonly number[]
  readonly name: { readonly en: string }
  readonly runs: number
  readonly probability: number
  readonly low: number
  readonly high: number
}
interface Results { readonly rows: readonly Row[], readonly confirmation?: object }

const file = 'docs/results/questions.json'
const before: Results = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) as Results : { rows: [] }
const rows = new Map(before.rows.map((row) => [row.question, row]))
let { confirmation } = before
mkdirSync('docs/results', { recursive: true })
for (const [question, words] of commands) {
  if (only.length > 0 && !only.includes(question)) continue
  const { row, answer } = ask(question, words)
  rows.set(question, row)
  if (question === 'optimise') {
    const confirmations = answer.confirmations as Confirmation[]
    const best = (answer.packages as { standing: string, levels: number[] }[]).find(({ standing }) => standing === 'confirmed')!
    const [stated, again] = ['first', 'second'].map((sample) => confirmations.find(({ stage, levels }) => stage === sample && levels.join() === best.levels.join())!)
    confirmation = { package: again.name.en, runs: stated.runs, attainment: stated.probability, low: stated.low, high: stated.high,
      withFreshSeeds: again.probability, within: again.probability >= stated.low && again.probability <= stated.high }
  }
  writeFileSync(file, `${JSON.stringify({ command: `npm run bench -- questions ${scale}`, machine: machine(), scale: Number(scale),
    rows: commands.flatMap(([one]) => rows.get(one) ?? []), confirmation }, null, 1)}\n`)
}
rmSync(folder, { recursive: true })
