import { facilityKind, facilityKinds } from '../population/facility-kinds.js'
import type { IndicatorRule } from './indicator.js'
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

/** Id of the indicator that counts the facilities of a kind: its plural. */
export const facilityIndicator = (id: string): string => (id.endsWith('y') ? `${id.slice(0, -1)}ies` : `${id}s`)

/** Numbers of facilities by kind, such as `makerspaces`. */
const numbers: readonly IndicatorRule[] = facilityKinds.filter(({ id }) => Object.hasOwn(openedBy, id)).map(({ id, systems }) => {
  const code = facilityKind(id)
  return {
    id: facilityIndicator(id),
    unit: 'facility', inventory: systems, source: 'plan', through: openedBy[id]!,
    read: ({ facilities: f }, into) => sumByProvince(into, f.count, f.province, (i) => (f.kind[i] === code ? f.number[i]! : 0)),
  }
})

/** Users of national instrument centres, which the plan counts. */
const instrumentUsers: IndicatorRule = {
  id: 'instrument-users',
  unit: 'enterprise', inventory: ['I39', 'N21'], source: 'plan', through: ['instrument-opening.duty', 'instrument-opening.subsidy'],
  read: ({ regions: g }, into) => sumOfRegions(into, (r) => g.instrumentUsers[r]!),
}

/** Services of platforms, relative to what the plan counts. */
const platformServices: IndicatorRule = {
  id: 'platform-services',
  unit: 'enterprise a year', inventory: ['I38'], source: 'plan', through: ['sharedEquipment.services', 'sharedEquipment.load'],
  read: ({ regions: g }, into) => sumOfRegions(into, (r) => g.platformUsers[r]!),
}

/** Numbers of facilities, and what is made of them. */
export const facilityIndicators: readonly IndicatorRule[] = [...numbers, instrumentUsers, platformServices]
