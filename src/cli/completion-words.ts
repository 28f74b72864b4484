import { provinces } from '../data/provinces.js'
import { regionGroups } from '../data/region-groups.js'
import { targets } from '../data/targets.js'
import { indicatorRules } from '../indicators/rules.js'
import { levers } from '../levers/index.js'
import { mechanismParameters } from '../mechanisms/parameter-catalogue.js'
import { subjects } from '../questions/subjects.js'
import { catalogueNames, explained } from '../reports/catalogue.js'
import { schemaNames } from '../reports/schemas.js'
import { namedScenarios } from '../scenarios/named.js'
import { wordsOfOption } from './option-words.js'
import type { OptionName } from './options.js'
import type { CommandName } from './takes.js'

/** What may stand in a place: words, and the names of files where `files`. */
export interface Candidates {
  readonly words: readonly string[]
  readonly files: boolean
}

/** Shells that can be told. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const

const idsOf = (things: readonly { readonly id: string }[]): string[] => things.map(({ id }) => id)
const words = (...lists: readonly (readonly string[])[]): Candidates => ({ words: lists.flat(), files: false })
const orFiles = (...lists: readonly (readonly string[])[]): Candidates => ({ words: lists.flat(), files: true })

const scenarios = orFiles(idsOf(namedScenarios))
const codes = ['CN', ...provinces.map(({ code }) => code)]
const doses = levers.flatMap(({ id, params }) => Object.entries(params).flatMap(([name, { kind }]) => (kind === 'number' ? [`${id}.${name}=`] : [])))

/** Values of options that are ids or files. */
const VALUES: Readonly<Partial<Record<OptionName, Candidates>>> = {
  scenario: scenarios, against: scenarios, region: orFiles(['china'], codes, idsOf(regionGroups)), place: words(codes),
  target: words(idsOf(targets)), indicator: words(idsOf(indicatorRules)),
  factor: words(['chance', 'levers', 'data'], subjects, idsOf(mechanismParameters)), dose: words(doses),
  out: orFiles(), rule: orFiles(), outturns: orFiles(),
}

/** What may follow an option of a command, or without one of any; nothing where it takes a number or a text. */
export const valuesOf = (option: OptionName, command?: CommandName): Candidates => VALUES[option] ?? words(wordsOfOption(option, command).among ?? [])

const ABOUT_SCENARIOS: readonly CommandName[] = ['compare', 'attribute', 'cost', 'sensitivity', 'optimise', 'discover', 'account', 'adapt', 'shard', 'submit']

/** What may follow a command. */
export function wordsOf(command: CommandName): Candidates {
  if (ABOUT_SCENARIOS.includes(command)) return scenarios
  switch (command) {
    case 'evaluate': return words(idsOf(levers))
    case 'list': return words(catalogueNames)
    case 'explain': return words(explained().filter((id) => /^[\w.-]+$/.test(id)))
    case 'schema': return words(schemaNames)
    case 'completion': return words(SHELLS)
    case 'merge': case 'worker': case 'status': case 'reproduce': return orFiles()
    default: return words()
  }
}
