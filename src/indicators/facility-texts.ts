import { facilityKinds } from '../population/facility-kinds.js'
import type { IndicatorText } from './indicator.js'
import { facilityIndicator } from './facilities.js'

/** Names of kinds of facility, in the plural. */
const NAMES: Readonly<Record<string, readonly [en: string, zh: string]>> = {
  incubator: ['Incubators and accelerators', '科技企业孵化器和加速器'],
  makerspace: ['Makerspaces', '众创空间'],
  'transfer-agency': ['Demonstration agencies of technology transfer', '国家技术转移示范机构'],
  'technology-exchange': ['Exchanges of technology and property rights', '技术(产权)交易机构'],
  'international-transfer-centre': ['International technology transfer centres', '国际技术转移中心'],
  'regional-platform': ['Regional platforms of innovation services', '区域技术创新服务平台'],
  'industrial-institute': ['Industrial technology institutes and other new-type R&D bodies', '产业技术研究院等新型研发机构'],
  'academician-station': ['Academician stations', '院士专家工作站'],
  'finance-centre': ['Service centres of science and technology finance', '科技金融服务中心'],
  'agricultural-station': ['Comprehensive test stations of agricultural enterprises', '农业企业综合试验站'],
  'agricultural-centre': ['Innovation centres of modern agricultural industries', '现代农业产业科技创新中心'],
  'instrument-place': ['Places for enterprises at national instrument and analysis centres', '国家大型科学仪器中心和分析测试中心企业服务容量'],
  'enterprise-laboratory': ['National laboratories and engineering centres in enterprises', '依托企业的国家重点实验室和工程中心'],
  'enterprise-technology-centre': ['National enterprise technology centres', '国家企业技术中心'],
  'in-house-makerspace': ['Makerspaces inside enterprises', '企业内部众创平台'],
  'design-centre': ['National industrial design centres', '国家级工业设计中心'],
  'maturation-base': ['Bases for maturing and transferring results', '科技成果中试熟化与转移转化示范基地'],
  'pilot-scale-base': ['Bases of generic technology and pilot-scale tests', '产业共性技术研发与中试基地'],
  'industrialisation-base': ['Demonstration bases of new industrialisation', '新型工业化产业示范基地'],
  alliance: ['Pilot technology innovation alliances', '产业技术创新战略试点联盟'],
  'technology-innovation-centre': ['National technology innovation centres', '国家技术创新中心'],
  'manufacturing-innovation-centre': ['National manufacturing innovation centres', '国家制造业创新中心'],
  'foreign-rd-centre': ['R&D centres of foreign investors', '外资研发中心'],
  'foreign-service-office': ['Offices of foreign technology service providers', '国外科技服务机构分支'],
  'regional-transfer-centre': ['Regional centres of technology transfer', '国家技术转移区域中心'],
  'informatisation-office': ['Branches of informatisation services', '信息化服务分支机构'],
  'model-worker-studio': ['Innovation studios of model workers', '劳模创新工作室'],
  commissioner: ['Science and technology commissioners of the base year', '基期科技特派员'],
}

/** Name and definition of the number of facilities of each kind, by id of the indicator. */
export const facilityTexts: Readonly<Record<string, IndicatorText>> = Object.fromEntries(facilityKinds.map(({ id, series }) => {
  const [en, zh] = NAMES[id]!
  return [facilityIndicator(id), {
    name: { en, zh },
    definition: series
      ? { en: `${en} at work at the end of the year; the number of the nation in 2015 is shared out to provinces by their enterprise R&D`,
        zh: `年末运行的${zh}；2015年全国数按各省企业研发分摊到省` }
      : { en: `${en} at work at the end of the year, of those opened or named after 2015`, zh: `2015年后新建或认定、年末运行的${zh}` },
  }]
}))
