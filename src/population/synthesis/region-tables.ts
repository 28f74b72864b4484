import { financePilotShare } from '../../data/finance-pilots.js'
import { largestRemainder, wholeYuan } from '../../kernel/sums.js'
import type { Enterprises } from '../enterprises.js'
import { filerTable, labourTable, regionTable } from '../regions.js'
import type { Filers, Labour, Regions } from '../regions.js'
import { surveyedRd } from '../rd-accounts.js'
import type { PackIndustry, PackRegion, RegionPack } from './pack.js'
import { SURVEYED_SHARE_IN_BASE_YEAR } from './research.js'

/** Depreciation of public R&D capital, and its past growth a year in real terms (assumption; 9 % of institutes 2012–15). */
const DEPRECIATION = 0.15
const PUBLIC_GROWTH = 0.09
/** Least share of a region's inventions in force that universities, institutes and persons hold (assumption). */
const LEAST_OTHER_INVENTIONS = 0.15

/**
 * Public research, technology market and staff cost of each region. Staff cost is surveyed R&D of above-scale industry
 * over its person-years, so that these hold exactly; R&D staff outside enterprises is what the region's total leaves.
 */
export function regionStatesOf(regions: readonly PackRegion[], pack: RegionPack, e: Enterprises): Regions {
  const table = regionTable.create(regions.length)
  table.append(regions.length)
  const surveyed = new Float64Array(regions.length)
  const surveyedAbove = new Float64Array(regions.length)
  const inventions = new Float64Array(regions.length)
  for (let i = 0; i < e.count; i++) {
    const rd = surveyedRd(e.effort[i], e.relabelled[i], SURVEYED_SHARE_IN_BASE_YEAR) * e.weight[i]
    surveyed[e.province[i]] += rd
    if (e.aboveScale[i] === 1) surveyedAbove[e.province[i]] += rd
    inventions[e.province[i]] += e.inventions[i]
  }
  const credit = pack.credit ?? { developmentLoans: 0, pilotLoans: 0, transferSubFunds: 0 }
  const [pilotLoans, developmentLoans, transferSubFunds] = [
    sharedOut(credit.pilotLoans, pack, (one) => researchOf(one) * financePilotShare(one.code)),
    sharedOut(credit.developmentLoans, pack, researchOf), sharedOut(credit.transferSubFunds, pack, researchOf)]
  const held = pack.regions.reduce((sum, r) => sum + r.inventions, 0)
  regions.forEach((region, r) => {
    const { institutes, higherEducation, other } = region.public
    table.key[r] = r
    table.instituteRd[r] = wholeYuan(institutes)
    table.higherEducationRd[r] = wholeYuan(higherEducation)
    table.otherRd[r] = wholeYuan(other)
    table.costPerFte[r] = region.industry.fte > 0 ? surveyedAbove[r] / region.industry.fte : 0
    table.publicFte[r] = region.public.fte
    table.publicKnowledge[r] = wholeYuan((institutes + higherEducation + other) / (PUBLIC_GROWTH + DEPRECIATION))
    // Enterprises report patents held abroad too, so in some regions they report more than all domestic holders have.
    table.otherInventions[r] = Math.round(Math.max(LEAST_OTHER_INVENTIONS * region.inventions, region.inventions - inventions[r]))
    table.domesticInventionShare[r] = inventions[r] > 0 ? Math.min(1, (region.inventions - table.otherInventions[r]) / inventions[r]) : 1
    table.otherInternational[r] = held > 0 ? (pack.internationalFilings.others * region.inventions) / held : 0
    table.contracts[r] = table.contractBase[r] = region.contracts
    table.contractValue[r] = wholeYuan(region.contractValue)
    table.contractBaseValue[r] = region.contracts > 0 ? region.contractValue / region.contracts : 0
    table.ventureShare[r] = region.ventureShare
    table.pilotLoans[r] = pilotLoans.get(region.code) ?? 0
    table.developmentLoans[r] = developmentLoans.get(region.code) ?? 0
    table.transferSubFunds[r] = transferSubFunds.get(region.code) ?? 0
    table.governmentShare[r] = region.governmentShare
  })
  return table
}

/** R&D of the enterprises of a region, yuan a year: what many things of the nation are shared out by. */
export const researchOf = ({ industry, otherEnterpriseRd }: PackRegion): number => industry.rd + otherEnterpriseRd + 1

/** An amount of the nation shared out to all regions of the pack in proportion, whole yuan, by code. */
function sharedOut(amount: number, { regions }: RegionPack, weight: (region: PackRegion) => number): ReadonlyMap<string, number> {
  const weights = Float64Array.from(regions, weight)
  const parts = weights.some((w) => w > 0) ? largestRemainder(weights, wholeYuan(amount)) : weights
  return new Map(regions.map(({ code }, r) => [code, parts[r]]))
}

/** Markets for research staff, with the real R&D of the base year. */
export function labourOf(regions: number, classes: number, industries: readonly PackIndustry[], e: Enterprises): Labour {
  const table = labourTable.create(regions * classes)
  table.append(regions * classes)
  for (let x = 0; x < table.count; x++) {
    table.key[x] = x
    table.province[x] = Math.floor(x / classes)
    table.technologyClass[x] = x % classes
    table.supply[x] = 1
    table.wage[x] = 1
  }
  for (let i = 0; i < e.count; i++) {
    table.demandBase[e.province[i] * classes + industries[e.industry[i]].technologyClass] += e.effort[i] * e.weight[i]
  }
  table.demand.set(table.demandBase.subarray(0, table.count))
  return table
}

/** The applicants modelled by name, those of the regions present. */
export function filersOf(
  pack: RegionPack, regionIndex: ReadonlyMap<string, number>,
): { filers: Filers, names: readonly RegionPack['name'][] } {
  const present = pack.filers.flatMap((filer, key) => (regionIndex.has(filer.region) ? [{ filer, key }] : []))
  const filers = filerTable.create(present.length)
  filers.append(present.length)
  present.forEach(({ filer, key }, f) => {
    filers.key[f] = key
    filers.province[f] = regionIndex.get(filer.region) ?? 0
    filers.pctFilings[f] = filer.pctFilings
    filers.trend[f] = filer.trend
  })
  return { filers, names: present.map(({ filer }) => filer.name) }
}
