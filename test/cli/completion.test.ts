import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TAKES } from '../../src/cli/takes.js'
import { levers } from '../../src/levers/index.js'
import { namedScenarios } from '../../src/scenarios/named.js'
import { tell } from './a-console.js'

let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'completion-'))
  writeFileSync(join(folder, 'my-scenario.yaml'), '')
  for (const shell of ['bash', 'zsh', 'fish']) writeFileSync(join(folder, `script.${shell}`), (await tell(['completion', shell])).out)
})
afterAll(() => { rmSync(folder, { recursive: true }) })

function ask(program: string, args: readonly string[]): string[] {
  const { stdout, stderr, status } = spawnSync(program, args, { cwd: folder, encoding: 'utf8' })
  expect(status, stderr).toBe(0)
  return stdout.split('\n').filter((line) => line !== '').sort()
}

const quoted = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(' ')
/** What bash would do at a tab after these words; it takes `=` for a word of its own. */
const inBash = (line: string): string[] => {
  const words = line.split(' ').flatMap((word) => word.split(/(=)/))
  return ask('bash', ['--norc', '-c', `source script.bash; COMP_WORDS=(${quoted(words)}); COMP_CWORD=${words.length - 1}; _technopole; printf '%s\\n' "\${COMPREPLY[@]}"`])
}
/** What zsh offers, asked without a terminal: its `compadd` says what it is given. */
const inZsh = (line: string): string[] => {
  const words = line.split(' ')
  const setting = `words=(${quoted(words)}); CURRENT=${words.length}; PREFIX=${quoted(words.slice(-1))}`
  const standIns = 'compdef() { }; _files() { print -l -- ${PREFIX}*(N) }; compset() { PREFIX=${PREFIX#*=} }; compadd() { shift; for word; do [[ $word == $PREFIX* ]] && print -r -- $word; done; true }'
  return ask('zsh', ['-f', '-c', `${standIns}; source script.zsh; ${setting}; _technopole`])
}
const inFish = (line: string): string[] => ask('fish', ['--no-config', '-c', `source script.fish; complete -C '${line}'`]).map((offer) => offer.split('\t')[0])

const SHELLS = [['bash', inBash], ['zsh', inZsh], ['fish', inFish]] as const
const present = SHELLS.filter(([shell]) => shell === 'bash' || (process.env.PATH ?? '').split(':').some((place) => existsSync(join(place, shell))))

it('every shell is asked on the machine that tests everything', () => {
  if (process.env.CI === 'true') expect(present).toEqual(SHELLS)
  expect(present.length).toBeGreaterThan(0)
})

describe.each(present)('at a tab, %s', (_shell, offers) => {
  it('offers the commands', () => {
    expect(offers('technopole ')).toEqual(Object.keys(TAKES).sort())
    expect(offers('technopole att')).toEqual(['attain', 'attribute'])
  })

  it('offers scenarios where a command takes them, and files', () => {
    expect(offers('technopole compare ear')).toEqual(['earlier-deduction'])
    expect(offers('technopole compare plan ')).toEqual(expect.arrayContaining([...namedScenarios.map(({ id }) => id), 'my-scenario.yaml']))
    expect(offers('technopole run --scenario my')).toEqual(['my-scenario.yaml'])
  })

  it('offers the options of the command, and no other', () => {
    expect(offers('technopole explain --')).toEqual(['--bom', '--format', '--help', '--lang', '--no-color'])
    expect(offers('technopole run --sca')).toEqual(['--scale'])
    expect(offers('technopole list --sca')).toEqual([])
  })

  it('offers what an option takes: words, levers, provinces, indicators', () => {
    expect(offers('technopole run --format ')).toEqual(expect.arrayContaining(['csv', 'json', 'table']))
    expect(offers('technopole run --region CN-J')).toEqual(['CN-JL', 'CN-JS', 'CN-JX'])
    expect(offers('technopole account plan --indicator rd-int')).toEqual(['rd-intensity-industry'])
    expect(offers('technopole evaluate ').filter((word) => levers.some(({ id }) => id === word))).toHaveLength(levers.length)
    expect(offers('technopole run --seed ')).toEqual([])
  })
})

it('bash and zsh also complete a value behind =', () => {
  expect(inBash('technopole run --lang=z')).toEqual(['zh'])
  for (const [shell, offers] of present) if (shell === 'zsh') expect(offers('technopole run --lang=z')).toEqual(['zh'])
})

it('another shell is refused', async () => {
  expect(await tell(['completion', 'tcsh'])).toEqual({ code: 2, out: '', errors: 'completion: allowed one of bash, zsh, fish; given "tcsh"\n' })
})
