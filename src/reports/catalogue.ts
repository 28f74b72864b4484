import type { ParameterRow } from '../data/parameter.js'
import { nationalSeries, nationalIds } from '../data/national.js'
import { provinces } from '../data/provinces.js'
import { source, sources } from '../data/sources.js'
import type { Source } from '../data/sources.js'
import { targets, threshold } from '../data/targets.js'
import { indicators, notYetComputed } from '../indicators/index.js'
import { measurementParameters } from '../indicators/measurement.js'
import { InputError } from '../kernel/input-error.js'
import { levers } from '../levers/index.js'
import type { Lever } from '../levers/lever.js'
import { lastKnownYear } from '../levers/parameters.js'
import { mechanismParameters } from '../mechanisms/parameters.js'
import { toDocument } from '../scenarios/document.js'
import { namedScenarios } from '../scenarios/named.js'
import { scenarioDigest } from '../scenarios/scenario.js'
import { notModelled, planCoverage } from './plan-coverage.js'

/** An entry of a catalogue: an object with an id, ready for JSON. */
export interface CatalogueRow { readonly id: string, readonly [member: string]: unknown }

const sourceOf = (given: string | Source): Source => (typeof given === 'string' ? source(given) : given)

function leverRow(lever: Lever): CatalogueRow {
  const { id, name, summary, family, clause, params, centralShare, neutral, test } = lever
  return {
    id, name, summary, family, inventory: clause?.inventory ?? null, section: clause?.section ?? null, centralShare,
    lastKnownYear: lastKnownYear(params), eligible: lever.eligible, neutral, moves: test.moves,
    params: Object.entries(params).map(([key, p]) => ({
      id: key, kind: p.kind, unit: p.unit, meaning: p.meaning, values: p.values,
      ...(p.kind === 'number' ? { range: p.range, drawn: p.prior !== undefined } : { options: p.options }),
      ...(p.grade ? { grade: p.grade } : {}), source: sourceOf(p.source),
    })),
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
  return [
    ...indicators.map(({ id, name, definition, unit, inventory, source: by }) =>
      ({ id, status: 'computed', name, definition, unit, inventory, source: by, observed: observed(id), target: targetOf(id) })),
    ...notYetComputed.map(({ id, name, inventory }) => ({ id, status: 'not yet computed', name, inventory })),
  ]
}

const parameterRow = ({ id, ...row }: ParameterRow): CatalogueRow => ({ id, ...row })

function leverParameterRows(): CatalogueRow[] {
  return levers.flatMap((lever) => Object.entries(lever.params).map(([key, p]) => ({
    id: `${lever.id}.${key}`, meaning: p.meaning, unit: p.unit, range: p.kind === 'number' ? p.range : p.options,
    prior: p.kind === 'number' && p.prior ? { kind: p.prior.kind, arguments: p.prior.arguments } : null,
    central: p.values, grade: p.grade ?? null, source: sourceOf(p.source),
  })))
}

/** The catalogues by the word that lists them. */
const CATALOGUES = {
  levers: () => levers.map(leverRow),
  indicators: indicatorRows,
  targets: () => targets.map((target) => ({ ...target, threshold: threshold(target),
    status: indicators.some(({ id }) => id === target.indicator) ? 'computed' : 'not yet computed' })),
  scenarios: () => namedScenarios.map((one) => ({ ...toDocument(one), digest: scenarioDigest(one) })),
  regions: () => [{ id: 'CN', name: { en: 'China', zh: '中国' }, groups: [] },
    ...provinces.map(({ code, name, groups }) => ({ id: code, name, groups }))],
  agents: () => planCoverage().filter(({ kind }) => kind === 'agent').map((row) => ({ ...row })),
  institutions: () => planCoverage().filter(({ kind }) => kind === 'institution').map((row) => ({ ...row })),
  parameters: () => [...mechanismParameters, ...measurementParameters.rows()].map(parameterRow).concat(leverParameterRows()),
  sources: () => sources().map((row) => ({ ...row })),
  'not-modelled': () => notModelled().map((row) => ({ ...row })),
  plan: () => planCoverage().map((row) => ({ ...row })),
} as const satisfies Readonly<Record<string, () => readonly CatalogueRow[]>>

/** Words that list a catalogue. */
export const catalogueNames = Object.keys(CATALOGUES)

/** The entries of a catalogue. Throws InputError on an unknown word. */
export function catalogue(name: string): readonly CatalogueRow[] {
  if (!Object.hasOwn(CATALOGUES, name)) throw new InputError('list', `one of ${catalogueNames.join(', ')}`, name)
  return CATALOGUES[name as keyof typeof CATALOGUES]()
}

/** The kind and entry of whatever has this id. Throws InputError if nothing has. */
export function entryOf(id: string): { readonly kind: string, readonly row: CatalogueRow } {
  for (const kind of ['levers', 'indicators', 'scenarios', 'targets', 'regions', 'parameters', 'sources', 'plan']) {
    const row = catalogue(kind).find((one) => one.id === id)
    if (row) return { kind, row }
  }
  const close = ['levers', 'indicators', 'scenarios'].flatMap((kind) => catalogue(kind).map((row) => row.id))
  throw new InputError('explain', 'the id of a lever, indicator, scenario, target, region, parameter, source or plan system, '
    + `such as ${close.slice(0, 3).join(', ')}`, id)
}
