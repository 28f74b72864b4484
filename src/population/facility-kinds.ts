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
  /** Where each is founded by a process of its own, in answer to a call: `alliance` or `centre`. */
  readonly founded?: 'alliance' | 'centre'
}

/** `kind('incubator', …)`: one line a kind. */
const kind = (id: string, en: string, zh: string, systems: readonly string[], series?: string, founded?: FacilityKind['founded']): FacilityKind =>
  ({ id, name: { en, zh }, systems, series, founded })

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
  kind('agricultural-station', 'Comprehensive test stations of agricultural enterprises', '农业企业综合试验站', ['I37'], 'plan-agricultural-stations'),
  kind('agricultural-centre', 'Innovation centres of modern agricultural industries', '现代农业产业科技创新中心', ['N05']),
  kind('instrument-place', 'Places for enterprises at national instrument and analysis centres', '国家大型科学仪器中心和分析测试中心企业服务容量', ['N21'], 'plan-instrument-users'),
  kind('enterprise-laboratory', 'National laboratories and engineering centres in enterprises', '依托企业的国家重点实验室和工程中心', ['I40', 'N03'], 'plan-enterprise-state-laboratories'),
  kind('enterprise-technology-centre', 'National enterprise technology centres', '国家企业技术中心', ['I42', 'N19'], 'enterprise-technology-centres'),
  kind('in-house-makerspace', 'Makerspaces inside enterprises', '企业内部众创平台', ['N12']),
  kind('design-centre', 'National industrial design centres', '国家级工业设计中心', ['N10']),
  kind('maturation-base', 'Bases for maturing and transferring results', '科技成果中试熟化与转移转化示范基地', ['I46', 'N17']),
  kind('pilot-scale-base', 'Bases of generic technology and pilot-scale tests', '产业共性技术研发与中试基地', ['N04']),
  kind('industrialisation-base', 'Demonstration bases of new industrialisation', '新型工业化产业示范基地', ['N28']),
  kind('alliance', 'Pilot technology innovation alliances', '产业技术创新战略试点联盟', ['I16', 'N06'], 'alliances', 'alliance'),
  kind('technology-innovation-centre', 'National technology innovation centres', '国家技术创新中心', ['I12', 'N01'], undefined, 'centre'),
  kind('manufacturing-innovation-centre', 'National manufacturing innovation centres', '国家制造业创新中心', ['N02'], undefined, 'centre'),
  kind('foreign-rd-centre', 'R&D centres of foreign investors', '外资研发中心', ['A13'], 'foreign-rd-centres'),
  kind('foreign-service-office', 'Offices of foreign technology service providers', '国外科技服务机构分支', ['A14']),
  kind('regional-transfer-centre', 'Regional centres of technology transfer', '国家技术转移区域中心', ['N15']),
  kind('informatisation-office', 'Branches of informatisation services', '信息化服务分支机构', ['I44', 'A30'], 'plan-informatisation-branches'),
  kind('model-worker-studio', 'Innovation studios of model workers', '劳模创新工作室', ['I34'], 'plan-model-worker-studios'),
  kind('commissioner', 'Science and technology commissioners of the base year', '基期科技特派员', ['I36'], 'plan-science-commissioners'),
]

/** Code of a kind of facility in the tables. */
export function facilityKind(id: string): number {
  const code = facilityKinds.findIndex((one) => one.id === id)
  if (code < 0) throw new RangeError(`no kind of facility is called ${id}`)
  return code
}
