import { unknownName } from '../kernel/input-error.js'
import type { Bilingual } from './figure.js'

/** Provinces that belong together: a statistical region, or one that policy treats alike. */
export interface RegionGroup {
  readonly id: string
  readonly name: Bilingual
  /** Rows of the plan's inventory. */
  readonly systems: readonly string[]
  /** ISO 3166-2 codes. */
  readonly provinces: readonly string[]
  /** Which of the places named lie where; cities stand for the province they lie in. */
  readonly note: Bilingual
  readonly source: string
}

const codes = (text: string): string[] => text.split(' ').map((code) => `CN-${code}`)
const group = (id: string, name: Bilingual, systems: readonly string[], provinces: string, source: string, note: Bilingual): RegionGroup =>
  ({ id, name, systems, provinces: codes(provinces), note, source })

const statistical: Bilingual = { en: 'as the statistical office groups provinces', zh: '按国家统计局划分' }

/** Groups of provinces: the four of the statistical office, and those that the plan or programmes it builds on name. */
export const regionGroups: readonly RegionGroup[] = [
  group('east', { en: 'East', zh: '东部' }, [], 'BJ TJ HE SH JS ZJ FJ SD GD HI', 'yearbook-recalled', statistical),
  group('central', { en: 'Central', zh: '中部' }, [], 'SX AH JX HA HB HN', 'yearbook-recalled', statistical),
  group('west', { en: 'West', zh: '西部' }, [], 'NM GX CQ SC GZ YN XZ SN GS QH NX XJ', 'yearbook-recalled', statistical),
  group('northeast', { en: 'Northeast', zh: '东北' }, [], 'LN JL HL', 'yearbook-recalled', statistical),
  group('yangtze-belt', { en: 'Yangtze Economic Belt', zh: '长江经济带' }, ['R06'], 'SH JS ZJ AH JX HB HN CQ SC GZ YN', 'plan',
    { en: 'the eleven provinces along the river', zh: '沿江十一省市' }),
  group('jing-jin-ji', { en: 'Beijing, Tianjin and Hebei', zh: '京津冀' }, ['R07'], 'BJ TJ HE', 'plan',
    { en: 'where the plan asks alliances to work together', zh: '规划要求联盟协同的地区' }),
  group('innovation-project-pilots', { en: 'Pilot provinces of the technological innovation project', zh: '技术创新工程试点省市' }, ['R08'], 'JS ZJ GD SC SD', 'plan',
    { en: 'those whose experience the plan tells: Jiangsu, Zhejiang, Guangdong, Sichuan, and Shandong for Qingdao', zh: '规划介绍其经验的江苏、浙江、广东、四川,以及青岛所在的山东' }),
  group('innovative-provinces', { en: 'Pilot innovative provinces', zh: '创新型省份建设试点' }, ['R09'], 'JS AH SN ZJ HB GD FJ SC SD HN', 'pilot-regions-recalled',
    { en: 'named one after the other from 2013 to 2016; recalled', zh: '2013至2016年陆续批准,凭记忆' }),
  group('comprehensive-reform-pilots', { en: 'Comprehensive innovation reform pilots', zh: '全面创新改革试验区' }, ['R10'], 'BJ TJ HE SH GD AH SC HB SN LN', 'pilot-regions-recalled',
    { en: 'eight areas of 2015; Wuhan, Xi\'an and Shenyang stand for Hubei, Shaanxi and Liaoning', zh: '2015年确定的八个区域;武汉、西安、沈阳以所在省计' }),
  group('science-finance-pilots', { en: 'Science and finance pilot areas', zh: '科技金融结合试点地区' }, ['R11'], 'BJ TJ SH JS ZJ AH HB HN GD CQ SC SN LN SD', 'pilot-regions-recalled',
    { en: 'sixteen areas of 2011 in fourteen provinces; cities such as Dalian, Qingdao, Shenzhen and Mianyang stand for their provinces', zh: '2011年确定的16个地区分布于14个省市;大连、青岛、深圳、绵阳等以所在省计' }),
]

/** The group with this id. Throws `InputError` if there is none. */
export function regionGroup(id: string): RegionGroup {
  const found = regionGroups.find((one) => one.id === id)
  if (!found) throw unknownName('region group', id, regionGroups.map((one) => one.id))
  return found
}

/** Ids of the groups a province belongs to. */
export const groupsOf = (code: string): string[] => regionGroups.filter(({ provinces }) => provinces.includes(code)).map(({ id }) => id)
