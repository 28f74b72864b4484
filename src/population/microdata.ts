import { createDraws, decision } from '../kernel/draws.js'
import { gammaFrom } from '../kernel/distributions.js'
import { canonicalJson, digest } from '../kernel/digest.js'
import { InputError } from '../kernel/input-error.js'
import { onGrid, wholeYuan } from '../kernel/sums.js'
import { aboveScaleThreshold } from '../law/size-classes.js'
import { chinaPack } from './china/pack.js'
import { OWNERSHIPS, SIZES, codeOf } from './classes.js'
import { enterpriseTable } from './enterprises.js'
import type { Enterprises } from './enterprises.js'
import { MOST_RD_OVER_REVENUE, readRow } from './microdata-fields.js'
import type { MicrodataRow } from './microdata-fields.js'
import { onlyKnownOptions } from './known-options.js'
import type { Label, Population } from './population.js'
import { assemble } from './synthesis/assemble.js'
import { SEED_KNOWLEDGE } from './synthesis/history.js'
import { programmeShare } from './programme-share.js'
import type { RegionPack } from './synthesis/pack.js'
import { setTaxStatus } from './synthesis/traits.js'

const INVENTIVENESS = decision('microdata.inventiveness')
const SHAPE = 0.6

/** Where the enterprises live. */
export interface MicrodataOptions {
  /** Regions, industries, public research and markets around the enterprises; China 2015 by default. */
  readonly pack?: RegionPack
  readonly name?: Label
}

/** Most rows that are accepted. */
const MOST_ROWS = 2_000_000
const DEFAULTS = { margin: 0.06, cash: 0.08, productivity: -0.8, age: 8, depreciation: 0.15 }

/**
 * A population of a user's own enterprises: an array of plain objects with the fields of `microdataFields`. Regions are
 * those that occur in the rows; what surrounds the enterprises (public research, technology and venture markets, places)
 * comes from the pack. Throws `InputError` with the path `rows[i].field` of the first thing wrong.
 */
export function populationFrom(rows: readonly MicrodataRow[], options: MicrodataOptions = {}): Population {
  onlyKnownOptions(options, ['pack', 'name'])
  const { pack = chinaPack(2015), name } = options
  if (!Array.isArray(rows) || rows.length === 0 || rows.length > MOST_ROWS) {
    throw new InputError('rows', `an array of 1 to ${MOST_ROWS} enterprises`, Array.isArray(rows) ? rows.length : rows)
  }
  const e = enterpriseTable.create(rows.length)
  e.append(rows.length)
  const codes = { region: indexOf(pack.regions), industry: indexOf(pack.industries), place: placesByName(pack) }
  const keys = new Set<number>()
  const checked = Array.from(rows, (row, i) => readRow(row, `rows[${i}]`))
  checked.forEach((row, i) => {
    const path = `rows[${i}]`
    fillIdentity(e, i, row, path, codes, pack)
    fillEconomy(e, i, row, path)
    if (keys.has(e.key[i])) throw new InputError(`${path}.key`, 'a key no other row has', e.key[i])
    keys.add(e.key[i])
  })
  drawLastingTraits(e)
  setTaxStatus(e, pack.baseYear)
  const wanted = new Int32Array(pack.regions.length).fill(-1)
  for (let i = 0; i < e.count; i++) wanted[e.province[i]] = 0
  let next = 0
  for (let r = 0; r < wanted.length; r++) if (wanted[r] >= 0) wanted[r] = next++
  const population = assemble(pack, e, wanted, 1, digest(canonicalJson({ pack, rows: checked })))
  // A user's enterprises need not be all of a region, so the price of staff is the region's, not theirs.
  population.regions.forEach(({ code }, r) => {
    const { rd, fte } = pack.regions[codes.region.get(code) ?? 0].industry
    population.regionStates.costPerFte[r] = fte > 0 ? rd / fte : 0
  })
  let research = 0
  for (let i = 0; i < e.count; i++) research += e.weight[i] * e.effort[i]
  return { ...population, programmeShare: programmeShare(research), ...(name ? { name } : {}) }
}

interface Codes {
  readonly region: ReadonlyMap<string, number>
  readonly industry: ReadonlyMap<string, number>
  readonly place: ReadonlyMap<string, number>
}

const indexOf = (list: readonly { readonly code: string }[]): Map<string, number> => new Map(list.map(({ code }, i) => [code, i]))
const placesByName = (pack: RegionPack): Map<string, number> =>
  new Map(pack.places.map(({ kind, region, name }, i) => [`${kind} ${region} ${name.en}`, i]))

function found(known: ReadonlyMap<string, number>, code: string, path: string, what: string): number {
  const index = known.get(code)
  if (index === undefined) throw new InputError(path, what, code)
  return index
}

function fillIdentity(e: Enterprises, i: number, row: MicrodataRow, path: string, codes: Codes, pack: RegionPack): void {
  const example = (list: readonly { readonly code: string }[]): string => list.slice(0, 3).map((x) => x.code).join(', ')
  e.key[i] = row.key ?? i + 1
  e.weight[i] = row.weight ?? 1
  e.province[i] = found(codes.region, row.region, `${path}.region`, `a region of the pack, such as ${example(pack.regions)}`)
  e.industry[i] = found(codes.industry, row.industry, `${path}.industry`, `an industry of the pack, such as ${example(pack.industries)}`)
  e.size[i] = codeOf(SIZES, row.size)
  e.ownership[i] = codeOf(OWNERSHIPS, row.ownership ?? 'private')
  e.founded[i] = row.founded ?? pack.baseYear - DEFAULTS.age
  if (e.founded[i] > pack.baseYear) throw new InputError(`${path}.founded`, `at most the base year ${pack.baseYear}`, row.founded)
  const services = pack.industries[e.industry[i]].section === 'services'
  e.aboveScale[i] = row.aboveScale ?? (!services && row.revenue >= aboveScaleThreshold.on(pack.baseYear)) ? 1 : 0
  e.hnteUntil[i] = row.hnteUntil !== undefined && row.hnteUntil >= pack.baseYear ? row.hnteUntil : 0
  for (const [field, kind] of [['zone', 'high-tech-zone'], ['cluster', 'cluster']] as const) {
    const place = row[field]
    if (place !== undefined) {
      e[field][i] = 1 + found(codes.place, `${kind} ${row.region} ${place}`, `${path}.${field}`, `the English name of a ${kind} of ${row.region}`)
    }
  }
}

function fillEconomy(e: Enterprises, i: number, row: MicrodataRow, path: string): void {
  e.revenue[i] = wholeYuan(row.revenue)
  e.profit[i] = wholeYuan(row.profit ?? DEFAULTS.margin * row.revenue)
  e.margin[i] = row.revenue > 0 ? e.profit[i] / row.revenue : 0
  e.cash[i] = wholeYuan(row.cash ?? DEFAULTS.cash * row.revenue)
  e.productivity[i] = row.productivity ?? DEFAULTS.productivity
  e.effort[i] = wholeYuan(row.rd ?? 0)
  e.performsRd[i] = e.effort[i] > 0 ? 1 : 0
  e.extraEffort[i] = wholeYuan(row.rdForCertificate ?? 0)
  if (e.extraEffort[i] > e.effort[i]) throw new InputError(`${path}.rdForCertificate`, `at most its R&D ${e.effort[i]}`, row.rdForCertificate)
  if (e.effort[i] > 0 && e.revenue[i] === 0) throw new InputError(`${path}.revenue`, 'more than 0 where there is R&D', row.revenue)
  if (e.effort[i] > MOST_RD_OVER_REVENUE * row.revenue) {
    throw new InputError(`${path}.rd`, `at most ${MOST_RD_OVER_REVENUE} times its revenue ${row.revenue}`, row.rd)
  }
  e.propensity[i] = e.revenue[i] > 0 ? (e.effort[i] - e.extraEffort[i]) / e.revenue[i] : 0
  e.effortOneYearAgo[i] = wholeYuan(row.rdOneYearAgo ?? e.effort[i])
  e.effortTwoYearsAgo[i] = wholeYuan(row.rdTwoYearsAgo ?? e.effortOneYearAgo[i])
  e.relabelled[i] = wholeYuan(row.relabelled ?? 0)
  e.knowledge[i] = Math.max(1, wholeYuan(SEED_KNOWLEDGE * row.revenue), wholeYuan(row.knowledge ?? e.effort[i] / DEFAULTS.depreciation))
  e.inventions[i] = onGrid(row.inventions ?? 0)
  e.pctFilings[i] = row.pctFilings ?? 0
  const columns = [e.filings, e.filingsOneYearAgo, e.filingsTwoYearsAgo, e.filingsThreeYearsAgo, e.filingsFourYearsAgo]
  row.filings?.forEach((filed, back) => { columns[back][i] = filed })
}

/** Inventiveness that no register records, drawn by key, so that it stays with the enterprise whatever the order of rows. */
function drawLastingTraits(e: Enterprises): void {
  const stream = createDraws('technopole: microdata', 0).stream(INVENTIVENESS)
  for (let i = 0; i < e.count; i++) e.inventiveness[i] = gammaFrom(stream.uniform(e.key[i]), SHAPE) / SHAPE
}
