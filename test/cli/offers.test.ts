import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { valuesOf, wordsOf } from '../../src/cli/completion-words.js'
import { OPTIONS } from '../../src/cli/options.js'
import type { OptionName } from '../../src/cli/options.js'
import { wordsOfOption } from '../../src/cli/option-words.js'
import { TAKES } from '../../src/cli/takes.js'
import type { CommandName } from '../../src/cli/takes.js'
import { tell } from './a-console.js'

const folder = mkdtempSync(join(tmpdir(), 'offers-'))
afterAll(() => { rmSync(folder, { recursive: true }) })

const commands = Object.keys(TAKES) as CommandName[]
const takenBy = (command: CommandName): readonly OptionName[] => TAKES[command]

/** Something that ends a command for want of a scenario, file or word, after its options were read and before any work. */
const END: Readonly<Partial<Record<CommandName, readonly string[]>>> = {
  run: ['--scenario', 'nowhere'], attain: ['--scenario', 'nowhere'], compare: ['nowhere', 'nowhere'], adapt: ['nowhere', '--rule', 'no.json', '--target', 'hnte-revenue'],
  submit: ['nowhere', 'nowhere', '--out', join(folder, 'study'), '--shards', '1'], shard: ['1/1', 'nowhere', 'nowhere', '--out', join(folder, 'study')],
  evaluate: ['nowhere', '--region', 'CN-ZZ'], hindcast: ['nowhere'], validate: ['nowhere'],
}
/** Of two questions in one command each has options of its own. */
const FORMS: Readonly<Partial<Record<CommandName, readonly (readonly string[])[]>>> = { sensitivity: [[], ['--dose', 'rd-super-deduction.extra=1']] }

const without = (args: readonly string[], option: string): string[] => args.filter((word, n) => word !== option && args[n - 1] !== option)
/** What a command says to an option, in the form of it that has least against it. */
async function objection(command: CommandName, option: string, value: string): Promise<string | undefined> {
  const said: string[] = []
  for (const form of FORMS[command] ?? [[]]) {
    const { code, errors } = await tell([command, ...without([...END[command] ?? ['nowhere'], ...form], option), option, value])
    expect(code, errors).not.toBe(0)
    if (!errors.startsWith(`${option}: `)) return undefined
    said.push(errors)
  }
  return said[0]
}

describe('what the help of a command shows', () => {
  const choices = commands.flatMap((command) => takenBy(command).flatMap((option) => {
    const { among } = wordsOfOption(option, command)
    return among ? [[command, option, among] as const] : []
  }))

  it.each(choices)('%s --%s: is what a tab offers, and what is accepted; nothing else is', async (command, option, among) => {
    const { out } = await tell([command, '--help'])
    expect(out).toContain(`  --${option} ${among.join('|')} `)
    expect(valuesOf(option, command)).toEqual({ words: among, files: false })
    for (const word of among) expect(await objection(command, `--${option}`, word), word).toBeUndefined()
    const others = [...wordsOfOption(option).among!, 'nonsense'].filter((word) => !among.includes(word))
    for (const word of others) expect(await objection(command, `--${option}`, word), word).toMatch(/^--[a-z-]+: allowed (one of|one or more of) [^;]+; given "/)
  })

  it.each(commands)('%s: is every option it takes', async (command) => {
    for (const option of Object.keys(OPTIONS) as OptionName[]) {
      if (['no-color', 'help', 'version'].includes(option)) continue
      const given = OPTIONS[option].type === 'string' ? [`--${option}`, '1'] : [`--${option}`]
      const { errors } = await tell([command, ...without(END[command] ?? ['nowhere'], `--${option}`), ...given])
      expect(errors.includes(`an option that technopole ${command} --help shows`), `--${option}`).toBe(!takenBy(command).includes(option))
    }
  })
})

describe('an id that a tab offers', () => {
  // A question of no run is refused when its ids have been read.
  const none = ['--scale', '0.001', '--to', '2016', '--runs', '0']
  it.each([
    ['scenario', 'run', []], ['region', 'account', ['plan', ...none]], ['place', 'account', ['plan', ...none]], ['against', 'account', ['plan', ...none]],
    ['indicator', 'account', ['plan', '--region', 'CN-NX', ...none]], ['target', 'attain', none], ['factor', 'sensitivity', ['plan', '--region', 'CN-NX', '--scale', '0.001', '--to', '2016', '--factor', 'nonsense']],
    ['dose', 'sensitivity', ['plan', '--region', 'CN-NX', ...none]],
  ] as const)('as --%s of %s is known, and no other', async (option, command, more) => {
    const { words } = valuesOf(option, command)
    expect(words.length).toBeGreaterThan(5)
    const given = async (id: string): Promise<string> => (await tell([command, `--${option}`, id, ...more, ...option === 'scenario' ? none : []])).errors
    for (const id of [words[0], words.at(-1)!]) expect(await given(option === 'dose' ? `${id}1e99` : id), id).not.toContain(`given "${id.split('.')[0]}`)
    expect(await given(option === 'dose' ? 'nonsense.x=1' : 'nonsense')).toMatch(/: allowed .*; given "nonsense"/)
  })

  it.each(['list', 'schema', 'completion', 'explain'] as const)('and a word that it offers to %s', async (command) => {
    const { words } = wordsOf(command)
    expect(words.length).toBeGreaterThan(1)
    for (const word of command === 'explain' ? words.slice(-3) : words) expect((await tell([command, word])).code, word).toBe(0)
    expect((await tell([command, 'nonsense'])).code).toBe(2)
  })
})
