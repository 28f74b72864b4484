import { industries, industryFigure, technologyClasses } from '../../data/industries.js'
import { national, nationalSeries } from '../../data/national.js'
import { designations } from '../designations.js'
import { facilityKinds } from '../facility-kinds.js'
import type { RegionPack } from '../synthesis/pack.js'
import { readPack } from '../synthesis/read-pack.js'
import { assumed } from './assumptions.js'
import { carriedBack, industryFilingsIn } from './earlier.js'
import type { ChinaYear } from './earlier.js'
import { chinaPlaces } from './places.js'
import { priceRise } from './prices.js'
import { chinaProvinces } from './provinces.js'

const made = new Map<ChinaYear, RegionPack>()

/** China’s margins of a year as a region pack: published figures, imputed ones as `imputation.ts` lists them, and what is carried back from 2015. */
export function chinaPack(year: ChinaYear): RegionPack {
  let pack = made.get(year)
  if (pack === undefined) made.set(year, pack = readPack(build(year)))
  return pack
}

/** Kinds of which the number was known by a year; in earlier years than 2015 not all are. */
const knownIn = (series: string, year: ChinaYear): boolean => nationalSeries(series).figures.has(year)

function build(year: ChinaYear): RegionPack {
  const sized = (name: 'medium' | 'large'): number => Math.round(carriedBack(`enterprises-industry-${name}`, year, 'enterprises-industry'))
  const performing = (name: 'medium' | 'large'): number => Math.round(carriedBack(`rd-performer-share-${name}`, year, 'rd-performer-share-industry') * sized(name))
  const size = (name: 'small' | 'medium' | 'large', enterprises: number, performers: number): RegionPack['sizes']['small'] =>
    ({ enterprises, performers, revenueShare: assumed.revenueBySize[name], owners: [...assumed.ownersBySize[name]] })
  const named = { huawei: national('pct-applications-huawei', year), zte: national('pct-applications-zte', year) }
  const over2015 = (id: string): number => national(id, year) / national(id, 2015)
  const outside = (group: RegionPack['services']): RegionPack['services'] => {
    const scaled = (count: number): number => Math.round(count * over2015('hnte-count-surveyed'))
    return { enterprises: scaled(group.enterprises), performers: scaled(group.performers), certificates: scaled(group.certificates) }
  }
  const places = chinaPlaces(year)
  const others = Math.round(assumed.international.others * over2015('pct-applications'))
  const clusters = (of: RegionPack['places']): number => of.filter(({ kind }) => kind === 'cluster').length
  return {
    format: 'technopole-region-pack-1',
    name: { en: `China ${year}`, zh: `中国${year}` },
    source: `Official statistics of ${year} and recalled margins as curated in this package; see the imputation register.`,
    sources: assumed.marginSources,
    baseYear: year,
    nation: { code: 'CN', name: { en: 'China', zh: '中国' }, latitude: 39.9042, longitude: 116.4074 },
    technologyClasses: technologyClasses.map(({ name }) => name),
    regions: chinaProvinces(year),
    industries: industries.map(({ code, name, section, technologyClass, highTechnologyShare, excludedFromSuperDeduction }) => ({
      code, name, section, technologyClass, highTechnologyShare, excludedFromSuperDeduction,
      enterprises: section === 'services' ? assumed.serviceWeights[code] ?? 0 : (industryFigure(code, 'enterprises2015')?.value ?? 0) * over2015('enterprises-industry'),
      revenue: (industryFigure(code, 'revenue2015')?.value ?? 0) * over2015('revenue-industry'),
      rd: (industryFigure(code, 'rd2015')?.value ?? 0) * over2015('rd-expenditure-industry'),
    })),
    // Shares of large and medium performers are published; small ones are what the national count leaves (15.57 %).
    sizes: {
      small: size('small', national('enterprises-industry', year) - sized('medium') - sized('large'),
        national('rd-performers-industry', year) - performing('medium') - performing('large')),
      medium: size('medium', sized('medium'), performing('medium')), large: size('large', sized('large'), performing('large')),
    },
    belowScale: outside(assumed.outsideIndustry.belowScale), services: outside(assumed.outsideIndustry.services),
    belowScaleRdShare: assumed.outsideIndustry.belowScaleRdShare,
    certificateRevenue: carriedBack('hnte-revenue', year, 'hnte-count-surveyed') * (year === 2015 ? 1 : over2015('revenue-industry') / over2015('enterprises-industry')),
    profit: national('profit-industry', year),
    filings: [0, 1, 2, 3, 4].map((back) => industryFilingsIn(year - back)),
    internationalFilings: {
      enterprises: national('pct-applications', year) - named.huawei - named.zte - others,
      others,
    },
    rdPrices: pricesOverEarlier(year),
    ages: { upToFive: national('age-share-up-to-five', 2012), fiveToTen: national('age-share-five-to-ten', 2012) },
    largest: { ...assumed.largest, least: assumed.largest.least * over2015('revenue-industry') },
    specialisation: assumed.specialisation.flatMap(({ industry, factors }) =>
      Object.entries(factors).map(([region, factor]) => ({ region, industry, factor }))),
    zoneRevenue: national('high-tech-zone-revenue', year),
    clusterMembers: Math.round(assumed.clusterMembers * (clusters(places) / clusters(chinaPlaces(2015)))),
    places,
    filers: [
      { name: { en: 'Huawei', zh: '华为' }, region: 'CN-GD', pctFilings: named.huawei, trend: assumed.international.huaweiTrend },
      { name: { en: 'ZTE', zh: '中兴' }, region: 'CN-GD', pctFilings: named.zte, trend: assumed.international.zteTrend },
    ],
    venture: {
      capital: national('vc-capital', year),
      vintages: [...nationalSeries('vc-new-funds').figures].filter(([raised]) => raised <= year).map(([raised, { value }]) => ({ year: raised, weight: value })),
    },
    ...(year === 2015 ? { credit: {
      developmentLoans: national('plan-development-bank-loans', year), pilotLoans: national('plan-sme-loans-pilot-areas', year),
      transferSubFunds: national('plan-transfer-sub-funds', year),
    } } : {}),
    named: Object.fromEntries(designations.flatMap((one) => ('series' in one && knownIn(one.series, year) ? [[one.id, national(one.series, year)]] : []))),
    facilities: Object.fromEntries(facilityKinds.flatMap(({ id, series }) => (series && knownIn(series, year) ? [[id, national(series, year)]] : []))),
  }
}

/** Prices of GDP in a year over those of one, two and three years before. */
function pricesOverEarlier(year: ChinaYear): number[] {
  const ratios: number[] = []
  for (let y: number = year, ratio = 1; y > year - 3; y--) ratios.push(ratio *= priceRise(y, year))
  return ratios
}
