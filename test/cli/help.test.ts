import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OPTIONS } from '../../src/cli/options.js'
import { COMMANDS } from '../../src/cli/commands.js'
import { TAKES } from '../../src/cli/takes.js'
import type { CommandName } from '../../src/cli/takes.js'
import { DEFAULT_RUNS } from '../../src/questions/defaults.js'
import { tell } from './a-console.js'

const commands = Object.keys(COMMANDS) as CommandName[]
/** These need a server; test/cluster runs them. */
const QUEUE: readonly CommandName[] = ['submit', 'worker', 'status']
const examples = commands.filter((name) => !QUEUE.includes(name)).flatMap((name) => COMMANDS[name].examples)

const home = process.cwd()
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'help-'))
  writeFileSync(join(folder, 'rule.yaml'), [
    'signpost: { indicator: enterprise-rd, threshold: 1.9e9, want: at-most }', 'reviews: [2016]', 'lag: 1',
    'changes: [{ verb: amend, lever: rd-super-deduction, params: { extra: { $year: 1 } } }]',
  ].join('\n'))
  // Figures of the user: the median of the frozen projection itself.
  const [head, ...rows] = readFileSync('docs/results/nation-2020.csv', 'utf8').trim().split(/\r?\n/).map((line) => line.split(','))
  const row = rows.find((cells) => cells[head.indexOf('indicator')] === 'rd-expenditure' && cells[head.indexOf('year')] === '2020')!
  const cell = (name: string): string => row[head.indexOf(name)]
  writeFileSync(join(folder, 'figures.csv'), `series,region,year,unit,value\nrd-expenditure,CN,2020,${cell('unit')},${cell('p50')}\n`)
  process.chdir(folder)
})
afterAll(() => {
  process.chdir(home)
  rmSync(folder, { recursive: true })
})

/** Words of an example, of which some are in quotes. */
const wordsOf = (line: string): string[] => [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare)

describe('the help of a command', () => {
  it.each(commands)('%s: says what it does, what it takes and how it ends, with examples of itself', async (name) => {
    const { code, out } = await tell([name, '--help'])
    expect(code).toBe(0)
    expect(out).toContain(`technopole ${COMMANDS[name].usage}`)
    expect([...out.matchAll(/^ {2}--([a-z-]+)/gm)].map(([, option]) => option)).toEqual([...TAKES[name]])
    expect(COMMANDS[name].examples.length).toBeGreaterThan(0)
    for (const example of COMMANDS[name].examples) {
      expect(example.split(' ')[0]).toBe(name)
      expect(out).toContain(`technopole ${example}`)
    }
    expect(out).toMatch(/Exit codes: 0 done; 1 failed, or stopped early; 2 the input is wrong\./)
    expect(await tell(['help', name])).toEqual({ code, out, errors: '' })
  })

  it.each(commands)('%s: says the same in Chinese', async (name) => {
    const { code, out } = await tell([name, '--help', '--lang', 'zh'])
    expect(code).toBe(0)
    const described = out.split('\n').filter((text) => text.startsWith('  --'))
    expect(described.map((text) => text.trim().split(' ')[0])).toEqual(TAKES[name].map((option) => `--${option}`))
    for (const text of described) expect(text.slice(46), text).toMatch(/[一-鿿]/)
    expect(out.split('\n')[1]).toMatch(/[一-鿿]|JSON Schema/)
    expect(out).toContain('退出码：0完成；1失败或提前停止；2输入有误。')
    expect(out).not.toMatch(/default|Options|Examples/)
  })

  it('and the list of commands are refused in a language that there is not', async () => {
    expect((await tell(['--help', '--lang', 'zh'])).out).toContain('各指标的走势及不确定性')
    expect(await tell(['--help', '--lang', 'fr'])).toEqual({ code: 2, out: '', errors: '--lang: allowed one of en, zh; given "fr"\n' })
  })

  it('holds for what is told on the way: progress and warnings are in the language of the answer', async () => {
    const asked = ['run', '--region', 'CN-NX', '--scale', '0.002', '--to', '2016', '--runs', '2', '--lang']
    const [zh, en] = [(await tell([...asked, 'zh'])).errors, (await tell([...asked, 'en'])).errors]
    expect(zh.trim().split('\n')).toEqual(['已完成1/2次运行，每秒2.00次，还需1秒', '已完成2/2次运行，每秒2.00次，还需0秒', expect.stringMatching(/^局部地区：/)])
    expect(en.trim().split('\n')).toEqual(['1/2 runs, 2.00 a second, 1 s left', '2/2 runs, 2.00 a second, 0 s left', expect.stringMatching(/^A part:/)])
  })

  it('holds for what is told of shards and manifests too', async () => {
    const study = ['shard', '1/2', 'plan', 'frozen-2015', '--region', 'CN-NX', '--scale', '0.002', '--to', '2016', '--runs', '2', '--out', 'in-chinese', '--lang', 'zh']
    expect((await tell(study)).out).toMatch(/：1次运行\n$/)
    expect((await tell(study)).out).toMatch(/：已完整存在\n$/)
  })

  it('says of each question how many runs it makes unless told, and what else is its own', async () => {
    const lineOf = async (command: string, option: string): Promise<string> => {
      const { out } = await tell([command, '--help'])
      return out.split('\n').find((text) => text.startsWith(`  --${option} `))!
    }
    for (const [command, runs] of Object.entries(DEFAULT_RUNS)) {
      const name = ({ project: 'run', dose: 'sensitivity' } as Readonly<Record<string, string>>)[command] ?? command
      expect(await lineOf(name, 'runs')).toContain(`(default ${runs})`)
    }
    for (const command of ['attribute', 'optimise']) expect(await lineOf(command, 'by')).toMatch(/--by chapters\|families\|levers .*\(default chapters\)/)
    for (const command of ['run', 'compare']) expect(await lineOf(command, 'by')).toContain('--by size|ownership|sector|status')
    expect(await lineOf('evaluate', 'pilots')).toContain('(default a third of the provinces)')
    expect(await lineOf('run', 'region')).toContain('yangtze-belt')
    expect(await lineOf('optimise', 'against')).toContain('(default frozen-2015)')
  })

  it('states the runs that a question makes', async () => {
    const { out } = await tell(['account', 'frozen-2015', '--region', 'CN-NX', '--scale', '0.002', '--to', '2016', '--format', 'json'])
    expect((JSON.parse(out) as { manifest: { runs: number } }).manifest.runs).toBe(DEFAULT_RUNS.account)
  })

  it('is shown for -h as for --help, and the version for -v', async () => {
    for (const words of [[], ['run'], ['compare', '--lang', 'zh']]) expect(await tell([...words, '-h'])).toEqual(await tell([...words, '--help']))
    expect(await tell(['-v'])).toEqual(await tell(['--version']))
    expect((await tell(['-x'])).code).toBe(2)
  })

  it('shows every option of the parser with some command', () => {
    const taken = new Set<string>(Object.values(TAKES).flat())
    expect(Object.keys(OPTIONS).filter((name) => !taken.has(name))).toEqual(['no-color', 'help', 'version'])
  })

  // In the order of help: what one writes another reads.
  it.each(examples)('shows a line that runs: technopole %s', async (example) => {
    const { code, out, errors } = await tell(wordsOf(example))
    expect(code, errors).toBe(0)
    expect(out.length).toBeGreaterThan(0)
    expect(`${out}${errors}`, 'no colours and no cursor movements outside of a terminal').not.toContain('\u001b')
  })
})
