import { line } from '../../kernel/plain-characters.js'
import { array, boolean, int, number, object, oneOf, optional, record, someOf, string } from '../../kernel/schema.js'
import type { Read } from '../../kernel/schema.js'
import { PLACE_KINDS } from '../classes.js'
import { namedBefore } from '../designations.js'
import { facilityKinds } from '../facility-kinds.js'

const text = string(line(1, 200))
const code = string({
  forms: [[/^(?!(?:constructor|prototype)$)[A-Za-z0-9][A-Za-z0-9_-]{0,15}$/]], words: 'a code of at most 16 letters, digits, - and _, other than constructor and prototype',
})
const label = object({ en: text, zh: text })
const money = number({ least: 0, most: 1e15 })
const count = int({ least: 0, most: 20_000_000 })
const pieces = number({ least: 0, most: 1e8 })
const share = number({ least: 0, most: 1 })
const year = int({ least: 1900, most: 2100 })
const latitude = number({ least: -90, most: 90 })
const longitude = number({ least: -180, most: 180 })
const yearly = number({ least: -0.5, most: 0.5 })

/** A region and what is published of it. Money in yuan of the base year; `industry` is industry above the scale. */
const region = object({
  code, name: label, latitude, longitude,
  industry: object({
    enterprises: int({ least: 1, most: 20_000_000 }), revenue: money, rd: money, fte: pieces, inventions: pieces, highTechnologyRevenue: money,
    /** R&D one and two years before, and three (for the growth that sets the stock of R&D capital). */
    rdEarlier: array(money, { least: 3, most: 3 }),
    /** Inventions in force three years before. */
    inventionsEarlier: pieces,
  }),
  /** R&D of enterprises outside above-scale industry. */
  otherEnterpriseRd: money,
  certificates: count,
  public: object({ institutes: money, higherEducation: money, other: money, fte: pieces }),
  /** Inventions in force of all domestic holders. */
  inventions: pieces,
  contracts: pieces, contractValue: money,
  ventureShare: share, governmentShare: share,
  /** Presence of foreign owners relative to the nation, 1 when nothing is known. */
  foreignTilt: number({ least: 0, most: 100 }),
  /** Growth against the nation that is expected to go on, log points a year; absent where nothing is known. */
  momentum: optional(object({
    revenue: yearly, research: yearly, inventions: yearly,
    /** What the turnover of contracts of the base year owes to passing chance, log points. */
    contractsPassing: number({ least: -5, most: 5 }),
  })),
})

const industry = object({
  code, name: label,
  section: oneOf('mining', 'manufacturing', 'utilities', 'services'),
  technologyClass: int({ least: 0, most: 31 }),
  highTechnologyShare: share,
  excludedFromSuperDeduction: boolean(),
  /** Above-scale enterprises, revenue and R&D; in services, relative weights of the service enterprises modelled. */
  enterprises: number({ least: 0, most: 1e7 }), revenue: money, rd: money,
})

const size = object({
  enterprises: count, performers: count,
  /** Share of the revenue of above-scale industry. */
  revenueShare: share,
  /** Owners: private, state, foreign, other; relative weights. */
  owners: array(number({ least: 0 }), { least: 4, most: 4 }),
})

const outside = object({
  enterprises: count, performers: count, certificates: count,
})

const place = object({
  kind: oneOf(...PLACE_KINDS), name: label, region: code, founded: year,
  /** Size relative to the other places of its kind in the region. */
  weight: number({ above: 0, most: 1e6 }),
  /** Cities it lies in: a demonstration zone holds the high-tech zones of its cities. */
  cities: array(text, { most: 60 }),
  /** Industries a cluster draws its members from; empty is all. */
  industries: array(code, { most: 60 }),
})

/** Private venture funds: capital under management, and how many funds were raised in each year. */
const venture = object({
  capital: money, vintages: array(object({ year, weight: number({ above: 0, most: 1e6 }) }), { most: 30 }),
})

/** Margins of a country or region: everything the synthesis of a population needs, and no code. */
export const packSchema = object({
  format: oneOf('technopole-region-pack-1'),
  name: label,
  /** Where the figures come from, in words; margins may name a source of their own. */
  source: text,
  sources: record(string({ most: 80 }), text),
  baseYear: year,
  nation: object({ code, name: label, latitude, longitude }),
  technologyClasses: array(label, { least: 1, most: 32 }),
  regions: array(region, { least: 1, most: 255 }),
  industries: array(industry, { least: 1, most: 255 }),
  sizes: object({ small: size, medium: size, large: size }),
  /** Industry below the scale that does science and technology, and service enterprises that do R&D. */
  belowScale: outside, services: outside,
  /** Share of the other enterprise R&D that is done below the scale and not in services. */
  belowScaleRdShare: share,
  certificateRevenue: money,
  profit: number({ least: -1e15, most: 1e15 }),
  /** Invention applications of above-scale industry in the base year and the four years before. */
  filings: array(pieces, { least: 5, most: 5 }),
  /** International applications of enterprises without the named applicants, and of universities and persons. */
  internationalFilings: object({ enterprises: pieces, others: pieces }),
  /** Prices of R&D in the base year over those of one, two and three years before. */
  rdPrices: array(number({ above: 0, most: 10 }), { least: 3, most: 3 }),
  /** Share of enterprises up to five years old and from five to ten. */
  ages: object({ upToFive: share, fiveToTen: share }),
  /** The largest enterprises, by rank: revenue(k) = least·((n + shift)/(k + shift))^(1/exponent). */
  largest: object({
    enterprises: int({ least: 0, most: 10_000 }), least: money,
    shift: number({ least: 0, most: 1e4 }), exponent: number({ least: 0.3, most: 5 }),
  }),
  /** How much more (or less) an industry is present in a region than its size suggests. */
  specialisation: array(object({ region: code, industry: code, factor: number({ above: 0, most: 100 }) }), { most: 5000 }),
  zoneRevenue: money,
  clusterMembers: count,
  places: array(place, { most: 254 }),
  filers: array(object({
    name: label, region: code, pctFilings: pieces, trend: number({ least: -1, most: 1 }),
  }), { most: 100 }),
  venture,
  /** Facilities of the nation in the base year by kind, pieces; a kind that is not named has none. */
  facilities: optional(someOf(facilityKinds.map(({ id }) => id), pieces)),
  /** Sums of the nation by the end of the base year: loans of policy banks for science, loans of finance pilots, sub-funds. */
  credit: optional(object({ developmentLoans: money, pilotLoans: money, transferSubFunds: money })),
  /** Enterprises of the nation that had been named by the base year, by designation; one that is absent has none. */
  named: optional(someOf(namedBefore, count)),
})

/** A checked pack. */
export type RegionPack = Read<typeof packSchema>
/** A region of a pack. */
export type PackRegion = RegionPack['regions'][number]
/** An industry of a pack. */
export type PackIndustry = RegionPack['industries'][number]
