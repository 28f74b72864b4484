import type { Label } from './population.js'

/** A kind of body that serves enterprises; single bodies of it are not told apart. */
export interface FacilityKind {
  /** Singular, as in `incubator`; the indicator that counts them is its plural. */
  readonly id: string
  readonly name: Label
  /** Rows of the plan's inventory that it stands for. */
  readonly systems: readonly string[]
  /** National series with its number in the base year; without one there were none of this kind. */
  readonly series?: string
}

/** `kind('incubator', …)`: one line a kind. */
const kind = (id: string, en: string, zh: string, systems: readonly string[], series?: string): FacilityKind =>
  ({ id, name: { en, zh }, systems, series })

/** Every kind of facility. The order is part of the data format: append, never reorder. */
export const facilityKinds: readonly FacilityKind[] = [
  kind('incubator', 'Incubators and accelerators', '科技企业孵化器和加速器', ['I26'], 'incubators'),
  kind('makerspace', 'Makerspaces', '众创空间', ['I25', 'N11'], 'makerspaces'),
  kind('transfer-agency', 'Demonstration agencies of technology transfer', '国家技术转移示范机构', ['I29'], 'transfer-demonstration-institutions'),
  kind('technology-exchange', 'Exchanges of technology and property rights', '技术(产权)交易机构', ['I30', 'N16'], 'plan-technology-exchanges'),
  kind('international-transfer-centre', 'International technology transfer centres', '国际技术转移中心', ['I31', 'N27'], 'plan-international-transfer-centres'),
  kind('regional-platform', 'Regional platforms of innovation services', '区域技术创新服务平台', ['I43', 'N09'], 'plan-regional-platforms'),
  kind('industrial-institute', 'Industrial technology institutes and other new-type R&D bodies', '产业技术研究院等新型研发机构', ['I41', 'N13'], 'plan-industrial-institutes'),
  kind('academician-station', 'Academician stations', '院士专家工作站', ['I35', 'N20'], 'plan-academician-stations'),
  kind('finance-centre', 'Service centres of science and technology finance', '科技金融服务中心', ['N25']),
]

/** Code of a kind of facility in the tables. */
export function facilityKind(id: string): number {
  const code = facilityKinds.findIndex((one) => one.id === id)
  if (code < 0) throw new RangeError(`no kind of facility is called ${id}`)
  return code
}
