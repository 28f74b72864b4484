import { nationalSeries, nationalIds } from '../data/national.js'
import { provinces } from '../data/provinces.js'
import { groupsOf, regionGroups } from '../data/region-groups.js'
import { sources } from '../data/sources.js'
import type { Source } from '../data/sources.js'
import { targets, threshold } from '../data/targets.js'
import { indicators } from '../indicators/index.js'
import { unknownName } from '../kernel/input-error.js'
import { BASIS } from '../levers/cost.js'
import { levers } from '../levers/index.js'
import type { Lever } from '../levers/lever.js'
import { lastKnownYear } from '../levers/parameters.js'
import type { Label } from '../population/population.js'
import { toDocument } from '../scenarios/document.js'
import { namedScenarios } from '../scenarios/named.js'
import { scenarioDigest } from '../scenarios/scenario.js'
import { parameterEntries, parametersNamed, parametersOfLever } from './parameter-entries.js'
import { pageOfPlanRow } from './page-address.js'
import { notModelled, planCoverage } from './plan-coverage.js'
import type { PlanRow } from './plan-coverage.js'

/** An entry of a catalogue: an object with an id, ready for JSON. */
export interface CatalogueRow { readonly id: string, readonly [member: string]: unknown }

/** Parameters of mechanisms that set how far a lever moves what it claims to move, each once. */
const mechanismsBehind = ({ test }: Lever): readonly string[] =>
  [...new Set(test.moves.flatMap(({ through }) => through))].filter((name) => name.includes('.'))

function leverRow(lever: Lever): CatalogueRow {
  const { id, name, summary, family, clause, equation, cost, params, centralShare, neutral, test } = lever
  return {
    id, name, summary, family, inventory: clause?.inventory ?? null, section: clause?.section ?? null,
    equation, cost: cost.map((rule) => ({ ...rule, basis: BASIS[rule.account] })), centralShare,
    lastKnownYear: lastKnownYear(params), eligible: lever.eligible, aim: lever.aim ?? 'enterprises', neutral, moves: test.moves,
    params: parametersOfLever(lever).map(({ id: full, central, range, ...entry }) => {
      const key = full.slice(id.length + 1)
      const { kind } = params[key]
      return { ...entry, id: key, kind, values: central, drawn: entry.prior !== null, ...(kind === 'number' ? { range } : { options: range }) }
    }),
    mechanismParameters: parametersNamed(mechanismsBehind(lever)),
  }
}

/** Indicators that read another series than their id says. */
const SERIES: Readonly<Record<string, string | undefined>> = {
  'innovative-clusters': undefined, 'innovative-clusters-all-tiers': 'innovative-clusters',
}

/** What was observed of an indicator in the base year, if there is a national figure of the same definition. */
function observed(id: string): object | null {
  const series = Object.hasOwn(SERIES, id) ? SERIES[id] : id
  if (series === undefined || !nationalIds.includes(series)) return null
  const figure = nationalSeries(series).figures.get(2015)
  return figure ? { year: 2015, ...figure } : null
}

function indicatorRows(): CatalogueRow[] {
  const targetOf = (id: string): object | null => {
    const target = targets.find(({ indicator }) => indicator === id)
    return target ? { id: target.id, year: target.year, wording: target.wording, threshold: threshold(target) } : null
  }
  return indicators.map(({ id, name, definition, unit, inventory, source: by, through }) =>
    ({ id, status: 'computed', name, definition, unit, inventory, source: by, observed: observed(id), target: targetOf(id),
      parameters: parametersNamed(through) }))
}

const definitionOf = (id: string): Label | undefined => indicators.find((one) => one.id === id)?.definition

/** Sources of the catalogue, and the judgements that parameters rest on. */
function sourceRows(): CatalogueRow[] {
  const judged = [...parameterEntries().values()].map((entry) => entry.source).filter(({ kind }) => kind === 'assumption')
  return [...sources(), ...new Map(judged.map((one): [string, Source] => [one.id, one])).values()].map((row) => ({ ...row }))
}

const PAGES = 'docs/pages/en/'
const pageAddress = (row: PlanRow): string | null => {
  const path = pageOfPlanRow(row)
  return path === undefined ? null : `${PAGES}${path}`
}

/** The catalogues by the word that lists them. */
const CATALOGUES = {
  levers: () => levers.map(leverRow),
  indicators: indicatorRows,
  targets: () => targets.map((target) => ({ ...target, threshold: threshold(target), definition: definitionOf(target.indicator),
    status: indicators.some(({ id }) => id === target.indicator) ? 'computed' : 'not yet computed' })),
  scenarios: () => namedScenarios.map((one) => ({ ...toDocument(one), digest: scenarioDigest(one) })),
  regions: () => [{ id: 'CN', name: { en: 'China', zh: '中国' }, groups: [] },
    ...provinces.map(({ code, name }) => ({ id: code, name, groups: groupsOf(code) })),
    ...regionGroups.map(({ id, name, provinces: members, note, source: by }) => ({ id, name, groups: [], provinces: members, note, source: by }))],
  agents: () => planCoverage().filter(({ kind }) => kind === 'agent').map((row) => ({ ...row })),
  institutions: () => planCoverage().filter(({ kind }) => kind === 'institution').map((row) => ({ ...row })),
  parameters: () => [...parameterEntries().values()].map((row) => ({ ...row })),
  sources: sourceRows,
  'not-modelled': () => notModelled().map((row) => ({ ...row })),
  plan: () => planCoverage().map((row) => ({ ...row, page: pageAddress(row) })),
} as const satisfies Readonly<Record<string, () => readonly CatalogueRow[]>>

/** Words that list a catalogue. */
export const catalogueNames = Object.keys(CATALOGUES)

/** The entries of a catalogue. Throws InputError on an unknown word. */
export function catalogue(name: string): readonly CatalogueRow[] {
  if (!Object.hasOwn(CATALOGUES, name)) throw unknownName('list', name, catalogueNames)
  return CATALOGUES[name as keyof typeof CATALOGUES]()
}

const EXPLAINED = ['levers', 'indicators', 'scenarios', 'targets', 'regions', 'parameters', 'sources', 'plan'] as const
let index: ReadonlyMap<string, { readonly kind: string, readonly row: CatalogueRow }> | undefined

/** Everything that can be explained, by id; of two entries with one id, the first kind counts. Written once, at the first question. */
function entries(): NonNullable<typeof index> {
  index ??= new Map([...EXPLAINED].reverse().flatMap((kind) => catalogue(kind).map((row) => [String(row.id), { kind, row }] as const)))
  return index
}

/** Ids of everything that can be explained. */
export const explained = (): readonly string[] => [...entries().keys()]

/** The kind and entry of whatever has this id. Throws InputError if nothing has. */
export function entryOf(id: string): { readonly kind: string, readonly row: CatalogueRow } {
  const entry = entries().get(id)
  if (entry) return { kind: entry.kind, row: { ...entry.row } }
  const close = ['levers', 'indicators', 'scenarios'].flatMap((kind) => catalogue(kind).map((row) => row.id))
  throw unknownName('explain', id, explained(), 'the id of a lever, indicator, scenario, target, region, parameter, source or plan system, '
    + `such as ${close.slice(0, 3).join(', ')}`)
}
