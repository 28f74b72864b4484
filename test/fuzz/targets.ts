import { readFileSync } from 'node:fs'
import { yamlDocument } from '../../src/cli/yaml-document.js'
import { InputError } from '../../src/kernel/input-error.js'
import { footerOf } from '../../src/queue/part-footer.js'
import { parquetReading } from '../../src/queue/optional-package.js'
import { runsOfPart } from '../../src/queue/read-part.js'
import { partName } from '../../src/queue/shards.js'
import { prepareStudy, studyDocumentIn } from '../../src/queue/study-file.js'
import { partWriter } from '../../src/queue/write-part.js'
import { readPack } from '../../src/population/population-from-pack.js'
import { project } from '../../src/questions/ask.js'
import { reproduce } from '../../src/questions/reproduce.js'
import { fromDocument, toDocument } from '../../src/scenarios/document.js'
import { compileFormula } from '../../src/scenarios/formula.js'
import { asEnacted, earlierDeduction, namedScenarios } from '../../src/scenarios/named.js'
import { inline } from '../../src/simulation/runners/inline.js'
import { tell } from '../cli/a-console.js'
import type { Chance } from './chance.js'
import { HOSTILE_TEXTS, bytesMutated, formulaLike, mutated, textMutated } from './mutations.js'

/** Something that takes input from outside. A case is taken or refused; everything else is a fault. */
export interface Target {
  readonly name: string
  /** How many of a hundred cases are for it. */
  readonly weight: number
  /** Makes a case and gives it to the target: whether it was taken. Rejects with anything but InputError when the target is at fault. */
  attack(c: Chance): Promise<boolean> | boolean
}

/** Whether something was taken; anything but an InputError goes on. */
function taken(give: () => unknown): boolean {
  try {
    give()
    return true
  } catch (error) {
    if (error instanceof InputError) return checkedError(error)
    throw error
  }
}

/** An error for a user is one line that says where, without what could forge another. */
function checkedError({ message }: InputError): false {
  if (message.length > 5000 || !/^[^\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]+: allowed [^\u0000-\u001f\u202e]+; given [^\u0000-\u001f\u202e]+$/.test(message)) throw new Error(`no sentence: ${JSON.stringify(message.slice(0, 300))}`)
  return false
}

/** A formula may take ten milliseconds, over all its years. */
const LONGEST_FORMULA = 10

function formula(c: Chance): boolean {
  const text = formulaLike(c)
  const started = performance.now()
  const ok = taken(() => {
    const value = compileFormula(text, 'f')
    for (let year = 2010; year <= 2035; year++) value(year)
  })
  const time = performance.now() - started
  // Under load a moment may be lost to others, so a slow one has three chances.
  if (time > LONGEST_FORMULA) {
    const again = [1, 2, 3].map(() => { const from = performance.now(); taken(() => compileFormula(text, 'f')(2016)); return performance.now() - from })
    if (Math.min(...again) > LONGEST_FORMULA) throw new Error(`a formula of ${Math.min(...again)} ms: ${text}`)
  }
  return ok
}

const COMMANDS = ['run', 'compare', 'list', 'explain', 'schema', 'validate', 'reproduce', 'shard', 'merge', 'submit', 'worker', 'status', 'help', '__proto__', 'toString']
const OPTIONS = ['scenario', 'region', 'scale', 'runs', 'seed', 'base', 'to', 'parameters', 'behaviour', 'revenue', 'workers', 'lang', 'format', 'out', 'only', 'shards',
  'lock', 'redis', 'postgres', '__proto__', 'constructor', 'x', '']
const WORDS = ['levers', 'plan', 'as-enacted', 'rd-super-deduction', 'scenario', 'CN-JS', '3/200', '0/0', 'x.json', 'redis://u:p@h', 'json', 'zh', '1', '-1', '1e3']

/** A command line that asks for nothing long: it always names a region that there is not. */
async function commandLine(c: Chance): Promise<boolean> {
  const word = (): string => (c.holds(0.5) ? c.pick(WORDS) : c.pick(HOSTILE_TEXTS))
  const args = Array.from({ length: c.below(7) }, () => (c.holds(0.5) ? word() : `--${c.pick(OPTIONS)}${c.holds(0.6) ? `=${word()}` : ''}`))
  const command = c.holds(0.95) ? c.pick(COMMANDS) : word()
  const region = ['list', 'explain', 'schema', 'help', 'reproduce', 'merge', 'worker', 'status'].includes(command) ? [] : ['--region', 'CN-ZZ', '--only=margins'].slice(0, command === 'validate' ? 3 : 2)
  const { code, out, errors } = await tell([command, ...region, ...args])
  if (code === 0) return true
  if (code === 2 && out === '' && errors.endsWith('\n') && /(: allowed [^\n]+; given |：允许[^\n]+；所给为)[^\n]+\n$/.test(errors)) return false
  throw new Error(`exit ${code} of ${JSON.stringify([command, ...region, ...args]).slice(0, 500)}: ${errors.slice(0, 500)}`)
}

/** The targets, for which small sound inputs are made in a directory. */
export async function targets(directory: string): Promise<Target[]> {
  const pack = JSON.parse(readFileSync('examples/invented-region.json', 'utf8')) as unknown
  // The plan changes every lever, so a case of it takes long; one in ten is enough.
  const documents = namedScenarios.map((scenario) => toDocument(scenario))
  const short = documents.filter(({ changes }) => changes.length < 10)
  const asked = { question: 'compare', scenarios: [earlierDeduction, asEnacted], region: ['CN-NX'], scale: 0.001, to: 2016, runs: 2, seed: 'fuzz' } as const
  const open = await prepareStudy(directory, asked)
  const { options: { region } } = open
  const { manifest } = await project(asEnacted, { region, to: 2016, runs: 1, seed: 'fuzz' })
  const study = readFileSync(`${directory}/study.json`, 'utf8')
  const shard = { number: 1, of: 1 }
  const pieces: Uint8Array[] = []
  const writer = await partWriter(open, shard, (piece) => { pieces.push(piece as Uint8Array); return Promise.resolve() })
  await inline(open.study, [0, 1], { finished: (outcome) => { void writer.add(outcome) } })
  await writer.finish()
  const part = new Uint8Array(Buffer.concat(pieces))
  const reading = await parquetReading()
  const yaml = 'technopole: 1\nid: reform\nname: {en: A, zh: 甲}\nbase: as-enacted\nchanges:\n  - {verb: amend, lever: rd-super-deduction, params: {extra: &x {2016: 0.75}}}\n  - {verb: amend, lever: innovation-voucher, params: *x}\n'

  return [
    { name: 'formula', weight: 45, attack: formula },
    { name: 'scenario', weight: 15, attack: (c) => { const document = mutated(c.pick(c.holds(0.1) ? documents : short), c); return taken(() => fromDocument(document, { path: 's' })) } },
    { name: 'command line', weight: 15, attack: commandLine },
    { name: 'region', weight: 8, attack: (c) => { const document = mutated(pack, c); return taken(() => readPack(document)) } },
    { name: 'region as text', weight: 2, attack: (c) => { const text = textMutated(JSON.stringify(pack), c); return taken(() => readPack(text)) } },
    { name: 'yaml', weight: 4, attack: (c) => { const text = textMutated(textMutated(yaml, c), c); return taken(() => fromDocument(yamlDocument(text, 'f.yaml'), { path: 'f.yaml' })) } },
    { name: 'manifest', weight: 4, attack: async (c) => {
      const document = mutated(manifest, c) as { runs?: number }
      // A sound manifest of many runs is a long task and no attack.
      if (typeof document?.runs === 'number' && document.runs > 10) document.runs = 10
      return reproduce(document, { region }).then(() => true, (error: unknown) => { if (error instanceof InputError) return checkedError(error); throw error })
    } },
    { name: 'study', weight: 5, attack: (c) => { const text = c.holds(0.3) ? textMutated(study, c) : JSON.stringify(mutated(JSON.parse(study), c)); return taken(() => studyDocumentIn(text ?? '', 'study.json')) } },
    { name: 'part', weight: 2, attack: async (c) => {
      const bytes = bytesMutated(part, c)
      try {
        const file = footerOf(partName(shard), bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer, open, reading)
        for await (const outcome of runsOfPart(file, open)) void outcome
        return true
      } catch (error) {
        if (error instanceof InputError) return checkedError(error)
        throw error
      }
    } },
  ]
}
