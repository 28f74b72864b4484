import * as z from 'zod/mini'
import { accepts } from '../../kernel/checked.js'
import { PLAIN } from '../../kernel/plain-characters.js'
import { PLACE_KINDS } from '../classes.js'
import { namedBefore } from '../designations.js'
import { facilityKinds } from '../facility-kinds.js'

const textError = accepts('a text of 1 to 200 printable characters on one line')
const text = z.string({ error: textError })
  .check(z.minLength(1, { error: textError }), z.maxLength(200, { error: textError }), z.regex(PLAIN, { error: textError }))
const codeError = accepts('a code of at most 16 letters, digits, - and _, other than constructor and prototype')
const code = z.string({ error: codeError }).check(z.regex(/^(?!(?:constructor|prototype)$)[A-Za-z0-9][A-Za-z0-9_-]{0,15}$/, { error: codeError }))
const label = z.strictObject({ en: text, zh: text })
const money = z.number().check(z.minimum(0), z.maximum(1e15))
const count = z.int().check(z.minimum(0), z.maximum(20_000_000))
const pieces = z.number().check(z.minimum(0), z.maximum(1e8))
const share = z.number().check(z.minimum(0), z.maximum(1))
const year = z.int().check(z.minimum(1900), z.maximum(2100))
const latitude = z.number().check(z.minimum(-90), z.maximum(90))
const longitude = z.number().check(z.minimum(-180), z.maximum(180))
const yearly = z.number().check(z.minimum(-0.5), z.maximum(0.5))

/** A region and what is published of it. Money in yuan of the base year; `industry` is industry above the scale. */
const region = z.strictObject({
  code, name: label, latitude, longitude,
  industry: z.strictObject({
    enterprises: count.check(z.minimum(1)), revenue: money, rd: money, fte: pieces, inventions: pieces, highTechnologyRevenue: money,
    /** R&D one and two years before, and three (for the growth that sets the stock of R&D capital). */
    rdEarlier: z.array(money).check(z.length(3)),
    /** Inventions in force three years before. */
    inventionsEarlier: pieces,
  }),
  /** R&D of enterprises outside above-scale industry. */
  otherEnterpriseRd: money,
  certificates: count,
  public: z.strictObject({ institutes: money, higherEducation: money, other: money, fte: pieces }),
  /** Inventions in force of all domestic holders. */
  inventions: pieces,
  contracts: pieces, contractValue: money,
  ventureShare: share, governmentShare: share,
  /** Presence of foreign owners relative to the nation, 1 when nothing is known. */
  foreignTilt: z.number().check(z.minimum(0), z.maximum(100)),
  /** Growth against the nation that is expected to go on, log points a year; absent where nothing is known. */
  momentum: z.optional(z.strictObject({
    revenue: yearly, research: yearly, inventions: yearly,
    /** What the turnover of contracts of the base year owes to passing chance, log points. */
    contractsPassing: z.number().check(z.minimum(-5), z.maximum(5)),
  })),
})

const industry = z.strictObject({
  code, name: label,
  section: z.enum(['mining', 'manufacturing', 'utilities', 'services']),
  technologyClass: z.int().check(z.minimum(0), z.maximum(31)),
  highTechnologyShare: share,
  excludedFromSuperDeduction: z.boolean(),
  /** Above-scale enterprises, revenue and R&D; in services, relative weights of the service enterprises modelled. */
  enterprises: z.number().check(z.minimum(0), z.maximum(1e7)), revenue: money, rd: money,
})

const size = z.strictObject({
  enterprises: count, performers: count,
  /** Share of the revenue of above-scale industry. */
  revenueShare: share,
  /** Owners: private, state, foreign, other; relative weights. */
  owners: z.array(z.number().check(z.minimum(0))).check(z.length(4)),
})

const outside = z.strictObject({
  enterprises: count, performers: count, certificates: count,
})

const place = z.strictObject({
  kind: z.enum(PLACE_KINDS), name: label, region: code, founded: year,
  /** Size relative to the other places of its kind in the region. */
  weight: z.number().check(z.positive(), z.maximum(1e6)),
  /** Cities it lies in: a demonstration zone holds the high-tech zones of its cities. */
  cities: z.array(text).check(z.maxLength(60)),
  /** Industries a cluster draws its members from; empty is all. */
  industries: z.array(code).check(z.maxLength(60)),
})

/** Private venture funds: capital under management, and how many funds were raised in each year. */
const venture = z.strictObject({
  capital: money, vintages: z.array(z.strictObject({ year, weight: z.number().check(z.positive(), z.maximum(1e6)) })).check(z.maxLength(30)),
})

/** Margins of a country or region: everything the synthesis of a population needs, and no code. */
export const packSchema = z.strictObject({
  format: z.literal('technopole-region-pack-1'),
  name: label,
  /** Where the figures come from, in words; margins may name a source of their own. */
  source: text.check(z.maxLength(2000)),
  sources: z.record(z.string().check(z.maxLength(80)), text.check(z.maxLength(400))),
  baseYear: year,
  nation: z.strictObject({ code, name: label, latitude, longitude }),
  technologyClasses: z.array(label).check(z.minLength(1), z.maxLength(32)),
  regions: z.array(region).check(z.minLength(1), z.maxLength(255)),
  industries: z.array(industry).check(z.minLength(1), z.maxLength(255)),
  sizes: z.strictObject({ small: size, medium: size, large: size }),
  /** Industry below the scale that does science and technology, and service enterprises that do R&D. */
  belowScale: outside, services: outside,
  /** Share of the other enterprise R&D that is done below the scale and not in services. */
  belowScaleRdShare: share,
  certificateRevenue: money,
  profit: z.number().check(z.minimum(-1e15), z.maximum(1e15)),
  /** Invention applications of above-scale industry in the base year and the four years before. */
  filings: z.array(pieces).check(z.length(5)),
  /** International applications of enterprises without the named applicants, and of universities and persons. */
  internationalFilings: z.strictObject({ enterprises: pieces, others: pieces }),
  /** Prices of R&D in the base year over those of one, two and three years before. */
  rdPrices: z.array(z.number().check(z.positive(), z.maximum(10))).check(z.length(3)),
  /** Share of enterprises up to five years old and from five to ten. */
  ages: z.strictObject({ upToFive: share, fiveToTen: share }),
  /** The largest enterprises, by rank: revenue(k) = least·((n + shift)/(k + shift))^(1/exponent). */
  largest: z.strictObject({
    enterprises: z.int().check(z.minimum(0), z.maximum(10_000)), least: money,
    shift: z.number().check(z.minimum(0), z.maximum(1e4)), exponent: z.number().check(z.minimum(0.3), z.maximum(5)),
  }),
  /** How much more (or less) an industry is present in a region than its size suggests. */
  specialisation: z.array(z.strictObject({ region: code, industry: code, factor: z.number().check(z.positive(), z.maximum(100)) })).check(z.maxLength(5000)),
  zoneRevenue: money,
  clusterMembers: count,
  places: z.array(place).check(z.maxLength(254)),
  filers: z.array(z.strictObject({
    name: label, region: code, pctFilings: pieces, trend: z.number().check(z.minimum(-1), z.maximum(1)),
  })).check(z.maxLength(100)),
  venture,
  /** Facilities of the nation in the base year by kind, pieces; a kind that is not named has none. */
  facilities: z.optional(z.partialRecord(z.enum(facilityKinds.map(({ id }) => id)), pieces)),
  /** Sums of the nation by the end of the base year: loans of policy banks for science, loans of finance pilots, sub-funds. */
  credit: z.optional(z.strictObject({ developmentLoans: money, pilotLoans: money, transferSubFunds: money })),
  /** Enterprises of the nation that had been named by the base year, by designation; one that is absent has none. */
  named: z.optional(z.partialRecord(z.enum(namedBefore), count)),
})

/** A checked pack. */
export type RegionPack = z.infer<typeof packSchema>
/** A region of a pack. */
export type PackRegion = RegionPack['regions'][number]
/** An industry of a pack. */
export type PackIndustry = RegionPack['industries'][number]
