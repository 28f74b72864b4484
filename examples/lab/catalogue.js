// What the page must know of the library before the model is loaded, as plain data; made when the lab is built.
import { ACCOUNT_NAMES, FAMILY_NAMES, PHRASES, asEnacted, catalogue, data, differences, indicators, levers, namedScenarios } from 'technopole'
import { formatUnit, isUnit } from 'technopole/units'
import { TILES } from 'technopole/plot'
import { FIRST, LAST } from './settings.js'

const unitOf = (unit) => (isUnit(unit) ? { en: formatUnit(unit, 'en'), zh: formatUnit(unit, 'zh') } : { en: unit, zh: unit })

/** Values of a dated parameter in the years that can be changed. */
function yearly(values) {
  const years = Object.keys(values).map(Number).sort((a, b) => a - b)
  return Array.from({ length: LAST - FIRST + 1 }, (_, n) => values[years.filter((year) => year <= FIRST + n).at(-1) ?? years[0]])
}

function leverEntry({ id, name, summary, family, clause, params }) {
  const rows = catalogue('levers').find((row) => row.id === id).params
  return { id, name, summary, family, section: clause?.section ?? null, params: Object.entries(params).map(([key, p]) => {
    const { source, grade } = rows.find((row) => row.id === key)
    return { id: key, kind: p.kind, unit: p.unit, unitName: unitOf(p.unit), meaning: p.meaning, values: yearly(p.values), behaviour: p.prior !== undefined,
      ...(p.kind === 'number' ? { range: p.range } : { options: p.options }),
      source: { id: source.id, kind: source.kind, by: source.by, title: source.title, year: source.year }, grade: grade ?? null }
  }) }
}

/** Where a scenario that ships differs from the law as enacted: values by year. */
function baseEntry(scenario) {
  const values = {}
  for (const { lever, parameter, year, values: [here] } of differences([scenario, asEnacted], FIRST, LAST)) (values[`${lever}.${parameter}`] ??= {})[year] = here
  return { id: scenario.id, name: scenario.name, values }
}

export const labCatalogue = () => ({
  levers: levers.map(leverEntry), bases: namedScenarios.map(baseEntry),
  indicators: indicators.map(({ id, name, definition, unit }) => ({ id, name, definition, unit, unitName: unitOf(unit) })),
  targets: data.targets.map(({ id, name, indicator }) => ({ id, name, indicator })),
  provinces: data.provinces.map(({ code, name }) => ({ code, name, tile: TILES[code] })),
  families: FAMILY_NAMES, accounts: ACCOUNT_NAMES, unclear: PHRASES.unclear,
})
