import { facilityKind, facilityKinds } from '../population/facility-kinds.js'
import type { Indicator } from './indicator.js'
import { sumByProvince, sumOfRegions } from './reading.js'

/** Parameters that set how many facilities of a kind there are, by kind; a kind that nothing opens is not an indicator. */
const openedBy: Readonly<Record<string, readonly string[]>> = {
  makerspace: ['makerspace-support.opened'],
  'finance-centre': ['finance-pilots.centres'],
  incubator: ['incubator-support.opened'],
  'regional-platform': ['sme-service-platforms.opened'],
  'agricultural-station': ['agricultural-innovation-support.stations'],
  'agricultural-centre': ['agricultural-innovation-support.centres'],
  'enterprise-laboratory': ['enterprise-research-bodies.laboratories'],
  'enterprise-technology-centre': ['enterprise-research-bodies.centres'],
  'in-house-makerspace': ['in-house-makerspace-support.opened'],
  'design-centre': ['industrial-design-centres.named'],
  'maturation-base': ['maturation-base-support.transfer'],
  'pilot-scale-base': ['maturation-base-support.generic'],
  alliance: ['consortia.dissolution', 'alliance-support.called'],
  'technology-innovation-centre': ['innovation-centre-founding.technology'],
  'manufacturing-innovation-centre': ['innovation-centre-founding.manufacturing'],
  'industrialisation-base': ['industrialisation-base-designation.named'],
  'international-transfer-centre': ['international-cooperation.centres'],
  'foreign-service-office': ['international-cooperation.branches'],
  'foreign-rd-centre': ['foreign-rd-attraction.opened'],
  'academician-station': ['expert-station-support.opened'],
  'transfer-agency': ['technology-trading-network.agencies'],
  'technology-exchange': ['technology-trading-network.exchanges'],
  'regional-transfer-centre': ['technology-trading-network.centres'],
  'industrial-institute': ['industrial-institute-support.opened'],
  'informatisation-office': ['digital-adoption.branches'],
  'model-worker-studio': ['worker-suggestions.studios'],
}

const plural = (id: string): string => (id.endsWith('y') ? `${id.slice(0, -1)}ies` : `${id}s`)

/** Numbers of facilities by kind, such as `makerspaces`. */
const numbers: readonly Indicator[] = facilityKinds.filter(({ id }) => Object.hasOwn(openedBy, id)).map(({ id, name, systems, series }) => {
  const code = facilityKind(id)
  return {
    id: plural(id), name,
    definition: series
      ? { en: `${name.en} at work at the end of the year; the number of the nation in 2015 is shared out to provinces by their enterprise R&D`,
        zh: `年末运行的${name.zh}；2015年全国数按各省企业研发分摊到省` }
      : { en: `${name.en} at work at the end of the year, of those opened or named after 2015`, zh: `2015年后新建或认定、年末运行的${name.zh}` },
    unit: 'piece', inventory: systems, source: 'plan', through: openedBy[id]!,
    read: ({ facilities: f }, into) => sumByProvince(into, f.count, f.province, (i) => (f.kind[i] === code ? f.number[i]! : 0)),
  }
})

/** Users of national instrument centres, which the plan counts. */
const instrumentUsers: Indicator = {
  id: 'instrument-users',
  name: { en: 'Enterprises that use national instrument centres', zh: '国家大型科学仪器中心和分析测试中心企业用户' },
  definition: { en: 'Enterprises served in the year; those of 2015 are shared out to provinces by their enterprise R&D', zh: '当年服务的企业用户；2015年数按各省企业研发分摊到省' },
  unit: 'enterprise', inventory: ['I39', 'N21'], source: 'plan', through: ['instrument-opening.duty', 'instrument-opening.subsidy'],
  read: ({ regions: g }, into) => sumOfRegions(into, (r) => g.instrumentUsers[r]!),
}

/** Services of platforms, relative to what the plan counts. */
const platformServices: Indicator = {
  id: 'platform-services',
  name: { en: 'Services of platforms to enterprises', zh: '科技条件平台为企业服务次数' },
  definition: {
    en: 'Enterprises served in the year by service platforms, without those who come with a voucher; the 470,000 of the plan have no window and are not a base',
    zh: '服务平台当年服务的企业(不含持券用户)；规划所列47万家次未说明时段,不作基数' },
  unit: 'enterprise a year', inventory: ['I38'], source: 'plan', through: ['sharedEquipment.services', 'sharedEquipment.load'],
  read: ({ regions: g }, into) => sumOfRegions(into, (r) => g.platformUsers[r]!),
}

/** Numbers of facilities, and what is made of them. */
export const facilityIndicators: readonly Indicator[] = [...numbers, instrumentUsers, platformServices]
