import { checked } from '../../kernel/checked.js'
import { InputError } from '../../kernel/input-error.js'
import { packSchema } from './pack.js'
import type { RegionPack } from './pack.js'

/** Longest document that is looked at, characters. */
const LONGEST_DOCUMENT = 8_000_000

/**
 * Checks a region pack, given as a JSON text or as the object it says. It is hostile until checked: bounded in length,
 * strict in shape, with every number in range, every code known and every total the sum of its parts. Throws
 * `InputError` with the path of the first thing wrong, which begins with where the pack itself stands.
 */
export function readPack(document: unknown, path = 'pack'): RegionPack {
  const pack = checked(packSchema, typeof document === 'string' ? parse(document, path) : document, path)
  checkCodes(pack, path)
  checkTotals(pack, path)
  return pack
}

function parse(document: string, path: string): unknown {
  if (document.length > LONGEST_DOCUMENT) {
    throw new InputError(path, `at most ${LONGEST_DOCUMENT} characters`, document.length)
  }
  try {
    return JSON.parse(document)
  } catch {
    throw new InputError(path, 'a JSON document', document.slice(0, 40))
  }
}

function checkCodes(pack: RegionPack, at: string): void {
  const distinct = (codes: readonly string[], what: string): Set<string> => {
    const seen = new Set<string>()
    codes.forEach((code, i) => {
      if (seen.has(code)) throw new InputError(`${at}.${what}[${i}].code`, 'a code not used before', code)
      seen.add(code)
    })
    return seen
  }
  const regions = distinct(pack.regions.map((r) => r.code), 'regions')
  const industries = distinct(pack.industries.map((i) => i.code), 'industries')
  const known = (codes: Set<string>, code: string, path: string): void => {
    if (!codes.has(code)) throw new InputError(path, `a code of the pack, such as ${[...codes].slice(0, 3).join(', ')}`, code)
  }
  pack.places.forEach((place, i) => {
    known(regions, place.region, `${at}.places[${i}].region`)
    place.industries.forEach((code, k) => known(industries, code, `${at}.places[${i}].industries[${k}]`))
  })
  pack.filers.forEach((filer, i) => known(regions, filer.region, `${at}.filers[${i}].region`))
  pack.specialisation.forEach(({ region, industry }, i) => {
    known(regions, region, `${at}.specialisation[${i}].region`)
    known(industries, industry, `${at}.specialisation[${i}].industry`)
  })
  const late = pack.venture.vintages.findIndex((v) => v.year > pack.baseYear)
  if (late >= 0) throw new InputError(`${at}.venture.vintages[${late}].year`, `at most the base year ${pack.baseYear}`, pack.venture.vintages[late].year)
  pack.industries.forEach((industry, i) => {
    if (industry.technologyClass < pack.technologyClasses.length) return
    throw new InputError(`${at}.industries[${i}].technologyClass`, `0 to ${pack.technologyClasses.length - 1}`, industry.technologyClass)
  })
}

function checkTotals(pack: RegionPack, at: string): void {
  const { regions, industries, sizes } = pack
  const industrial = industries.filter((i) => i.section !== 'services')
  if (industrial.length === 0) throw new InputError(`${at}.industries`, 'at least one industry outside services', 'services only')
  const total = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)
  const agree = (path: string, what: string, given: number, wanted: number, tolerance: number): void => {
    if (Math.abs(given - wanted) > tolerance * Math.max(1, Math.abs(wanted))) {
      throw new InputError(path, `${what}: ${wanted} within ${tolerance * 100} %`, given)
    }
  }
  const enterprises = total(regions.map((r) => r.industry.enterprises))
  const bySize = [sizes.small, sizes.medium, sizes.large]
  agree(`${at}.sizes`, 'enterprises that sum to those of the regions', total(bySize.map((s) => s.enterprises)), enterprises, 0)
  agree(`${at}.sizes`, 'revenue shares that sum to 1', total(bySize.map((s) => s.revenueShare)), 1, 1e-6)
  agree(`${at}.industries`, 'enterprises near those of the regions', total(industrial.map((i) => i.enterprises)), enterprises, 0.1)
  agree(`${at}.industries`, 'revenue near that of the regions', total(industrial.map((i) => i.revenue)),
    total(regions.map((r) => r.industry.revenue)), 0.1)
  agree(`${at}.industries`, 'R&D near that of the regions', total(industrial.map((i) => i.rd)), total(regions.map((r) => r.industry.rd)), 0.1)
  agree(`${at}.regions`, 'venture shares that sum to 1', total(regions.map((r) => r.ventureShare)), 1, 1e-6)
  for (const [name, { enterprises: all, performers }] of Object.entries({ 'sizes.small': sizes.small, 'sizes.medium': sizes.medium, 'sizes.large': sizes.large, belowScale: pack.belowScale, services: pack.services })) {
    if (performers > all) throw new InputError(`${at}.${name}.performers`, `at most ${all} enterprises`, performers)
  }
  regions.forEach(({ industry: { revenue, highTechnologyRevenue, rd, enterprises: many } }, i) => {
    if (highTechnologyRevenue > revenue) {
      throw new InputError(`${at}.regions[${i}].industry.highTechnologyRevenue`, `at most the revenue ${revenue}`, highTechnologyRevenue)
    }
    if (rd > 0.3 * revenue) throw new InputError(`${at}.regions[${i}].industry.rd`, 'at most 30 % of revenue', rd)
    if (revenue < 20e6 * many) throw new InputError(`${at}.regions[${i}].industry.revenue`, `at least 20 million yuan for each of ${many} enterprises`, revenue)
  })
  if (total(regions.map((r) => r.certificates)) < pack.belowScale.certificates + pack.services.certificates) {
    throw new InputError(`${at}.services.certificates`, 'fewer certificates outside industry than in all regions', pack.services.certificates)
  }
}
