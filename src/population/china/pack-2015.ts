import { industries, industryFigure, technologyClasses } from '../../data/industries.js'
import { national, nationalSeries } from '../../data/national.js'
import { designations } from '../designations.js'
import { facilityKinds } from '../facility-kinds.js'
import type { RegionPack } from '../synthesis/pack.js'
import { readPack } from '../synthesis/read-pack.js'
import {
  clusterMembers, international, largest, outsideIndustry, ownersBySize, revenueBySize, serviceWeights, specialisation,
} from './assumptions.js'
import { chinaPlaces } from './places.js'
import { chinaProvinces } from './provinces.js'

const YEAR = 2015
let made: RegionPack | undefined

/** China’s margins of 2015 as a region pack: published figures, and imputed ones as `imputation.ts` lists them. */
export function chinaPack2015(): RegionPack {
  made ??= readPack(build())
  return made
}

function build(): RegionPack {
  const performers = national('rd-performers-industry', YEAR)
  const share = (size: 'medium' | 'large'): number =>
    Math.round(national(`rd-performer-share-${size}`, YEAR) * national(`enterprises-industry-${size}`, YEAR))
  const size = (name: 'small' | 'medium' | 'large', performing: number): RegionPack['sizes']['small'] => ({
    enterprises: national(`enterprises-industry-${name}`, YEAR), performers: performing,
    revenueShare: revenueBySize[name], owners: [...ownersBySize[name]],
  })
  const named = { huawei: national('pct-applications-huawei', YEAR), zte: national('pct-applications-zte', YEAR) }
  return {
    format: 'technopole-region-pack-1',
    name: { en: 'China 2015', zh: '中国2015' },
    source: 'Official statistics of 2015 and recalled margins as curated in this package; see the imputation register.',
    sources: marginSources,
    baseYear: YEAR,
    nation: { code: 'CN', name: { en: 'China', zh: '中国' }, latitude: 39.9042, longitude: 116.4074 },
    technologyClasses: technologyClasses.map(({ name }) => name),
    regions: chinaProvinces(),
    industries: industries.map(({ code, name, section, technologyClass, highTechnologyShare, excludedFromSuperDeduction }) => ({
      code, name, section, technologyClass, highTechnologyShare, excludedFromSuperDeduction,
      enterprises: section === 'services' ? serviceWeights[code] ?? 0 : industryFigure(code, 'enterprises2015')?.value ?? 0,
      revenue: industryFigure(code, 'revenue2015')?.value ?? 0,
      rd: industryFigure(code, 'rd2015')?.value ?? 0,
    })),
    // Shares of large and medium performers are published; small ones are what the national count leaves (15.57 %).
    sizes: {
      small: size('small', performers - share('medium') - share('large')),
      medium: size('medium', share('medium')), large: size('large', share('large')),
    },
    ...outsideIndustry,
    certificateRevenue: national('hnte-revenue', YEAR),
    profit: national('profit-industry', YEAR),
    filings: [0, 1, 2, 3, 4].map((back) => national('invention-applications-industry', YEAR - back)),
    internationalFilings: {
      enterprises: national('pct-applications', YEAR) - named.huawei - named.zte - international.others,
      others: international.others,
    },
    rdPrices: pricesOverEarlier(),
    ages: { upToFive: national('age-share-up-to-five', 2012), fiveToTen: national('age-share-five-to-ten', 2012) },
    largest: { ...largest },
    specialisation: specialisation.flatMap(({ industry, factors }) =>
      Object.entries(factors).map(([region, factor]) => ({ region, industry, factor }))),
    zoneRevenue: national('high-tech-zone-revenue', YEAR),
    clusterMembers,
    places: chinaPlaces(),
    filers: [
      { name: { en: 'Huawei', zh: '华为' }, region: 'CN-GD', pctFilings: named.huawei, trend: international.huaweiTrend },
      { name: { en: 'ZTE', zh: '中兴' }, region: 'CN-GD', pctFilings: named.zte, trend: international.zteTrend },
    ],
    venture: {
      capital: national('vc-capital', YEAR),
      vintages: [...nationalSeries('vc-new-funds').figures].map(([year, { value }]) => ({ year, weight: value })),
    },
    credit: {
      developmentLoans: national('plan-development-bank-loans', YEAR), pilotLoans: national('plan-sme-loans-pilot-areas', YEAR),
      transferSubFunds: national('plan-transfer-sub-funds', YEAR),
    },
    named: Object.fromEntries(designations.flatMap((one) => ('series' in one ? [[one.id, national(one.series, YEAR)]] : []))),
    facilities: Object.fromEntries(facilityKinds.flatMap(({ id, series }) => (series ? [[id, national(series, YEAR)]] : []))),
  }
}

/** Prices of GDP in 2015 over those of 2014, 2013 and 2012, from nominal and real growth. */
function pricesOverEarlier(): number[] {
  const ratios: number[] = []
  for (let year = YEAR, ratio = 1; year > YEAR - 3; year--) {
    ratio *= national('gdp-revised', year) / national('gdp-revised', year - 1) / (1 + national('gdp-growth', year))
    ratios.push(ratio)
  }
  return ratios
}

/** Source ids of the margins that `margins` reports. */
const marginSources: Record<string, string> = {
  enterprises: 'yearbook-recalled', revenue: 'yearbook-recalled', rd: 'industrial-rd-2015', 'rd by region': 'industrial-science-by-province',
  enterpriseRd: 'rd-communique-2015', fte: 'industrial-rd-2015', 'fte by region': 'industrial-science-by-province',
  inventions: 'yearbook-recalled', 'inventions by region': 'industrial-science-by-province',
  certificates: 'plan', certificateRevenue: 'torch-recalled', highTechnologyRevenue: 'science-yearbook-high-technology',
  contracts: 'science-yearbook-technology-market', contractValue: 'science-yearbook-technology-market',
  'performers, small': 'industrial-rd-2015', 'performers, medium': 'industrial-rd-2015',
  'performers, large': 'industrial-rd-2015', zoneRevenue: 'torch-recalled', regionsAboveOnePercent: 'industrial-rd-2015',
}
