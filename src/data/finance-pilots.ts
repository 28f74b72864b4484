import type { Bilingual } from './figure.js'
import { assumption } from './sources.js'

/** An area that tries a reform of finance: a province, some of its cities, or a zone. */
export interface PilotArea {
  readonly name: Bilingual
  /** ISO 3166-2 code of its province. */
  readonly province: string
  /** Share of the enterprises of the province that do science and technology in it, 0 to 1: judged where it is not 1. */
  readonly share: number
}

/** Why shares of areas smaller than a province are what they are. */
export const pilotShareSource = assumption('finance-pilot-shares',
  'What part of its province an area is was judged from the weight of its cities or zone; no account by pilot area was found')

const area = (en: string, zh: string, province: string, share: number): PilotArea => ({ name: { en, zh }, province, share })

/** The 16 areas of the first pilots of science and technology finance, 2011, which the plan counts. Source `law-finance-pilots`. */
export const financePilotAreas: readonly PilotArea[] = [
  area('Zhongguancun', '中关村国家自主创新示范区', 'CN-BJ', 0.6),
  area('Tianjin', '天津市', 'CN-TJ', 1),
  area('Shanghai', '上海市', 'CN-SH', 1),
  area('Jiangsu', '江苏省', 'CN-JS', 1),
  area('Hangzhou, Wenzhou, Huzhou, Ningbo', '浙江“杭温湖甬”', 'CN-ZJ', 0.6),
  area('Hefei, Wuhu, Bengbu', '安徽合芜蚌自主创新综合试验区', 'CN-AH', 0.55),
  area('Wuhan', '武汉市', 'CN-HB', 0.5),
  area('Changsha high-tech zone', '长沙高新区', 'CN-HN', 0.25),
  area('Guangzhou, Foshan, Dongguan', '广东“广佛莞”', 'CN-GD', 0.4),
  area('Chongqing', '重庆市', 'CN-CQ', 1),
  area('Shenzhen', '深圳市', 'CN-GD', 0.35),
  area('Chengdu high-tech zone', '成都高新区', 'CN-SC', 0.3),
  area('Mianyang', '绵阳市', 'CN-SC', 0.1),
  area('Guanzhong-Tianshui', '关中—天水经济区(陕西)', 'CN-SN', 0.85),
  area('Dalian', '大连市', 'CN-LN', 0.35),
  area('Qingdao', '青岛市', 'CN-SD', 0.2),
]

/** The five zones in which ten banks may lend and invest at once, 2016. Source `law-investment-loan-linkage`. */
export const linkagePilotAreas: readonly PilotArea[] = [
  area('Zhongguancun', '中关村', 'CN-BJ', 0.6),
  area('Wuhan East Lake', '武汉东湖', 'CN-HB', 0.3),
  area('Shanghai Zhangjiang', '上海张江', 'CN-SH', 0.4),
  area('Tianjin Binhai', '天津滨海', 'CN-TJ', 0.4),
  area("Xi'an", '西安', 'CN-SN', 0.5),
]

const shareIn = (areas: readonly PilotArea[], province: string): number =>
  areas.reduce((sum, one) => sum + (one.province === province ? one.share : 0), 0)

/** Share of a province, by code, in the pilot areas of science and technology finance. */
export const financePilotShare = (province: string): number => shareIn(financePilotAreas, province)

/** Share of a province, by code, in the pilot zones of investment–loan linkage. */
export const linkagePilotShare = (province: string): number => shareIn(linkagePilotAreas, province)
