import { InputError } from './input-error.js'

/** A name in the two languages of the project. */
export interface Label {
  readonly en: string
  readonly zh: string
}

/** Units that stand alone; a rate joins two of them with ` per ` or ` a `, as in `CNY a year`. */
export const UNITS = {
  '1': { en: 'number', zh: '无量纲' },
  number: { en: 'number', zh: '数' },
  ratio: { en: 'ratio', zh: '比率' },
  'ratio to base': { en: 'ratio to base', zh: '与基期之比' },
  index: { en: 'index', zh: '指数' },
  share: { en: 'share', zh: '份额' },
  'share of revenue': { en: 'share of revenue', zh: '占营业收入的份额' },
  'share of main business revenue': { en: 'share of main business revenue', zh: '占主营业务收入的份额' },
  'share of the nation': { en: 'share of the nation', zh: '占全国的份额' },
  'share of real R&D': { en: 'share of real R&D', zh: '占真实研发的份额' },
  'share of R&D cost': { en: 'share of R&D cost', zh: '占研发成本的份额' },
  'share of claimed R&D': { en: 'share of claimed R&D', zh: '占申报研发费用的份额' },
  'share of taxable income': { en: 'share of taxable income', zh: '占应纳税所得额的份额' },
  'share of the price': { en: 'share of the price', zh: '占价格的份额' },
  percent: { en: 'per cent', zh: '%' },
  'percentage point': { en: 'percentage points', zh: '个百分点' },
  'log point': { en: 'log point', zh: '对数点' },
  'log points': { en: 'log points', zh: '对数点' },
  'logit points': { en: 'logit points', zh: '对数几率点' },
  'standard deviations': { en: 'standard deviations', zh: '个标准差' },
  elasticity: { en: 'elasticity', zh: '弹性' },
  exponent: { en: 'exponent', zh: '指数(幂)' },
  shape: { en: 'shape', zh: '形状参数' },
  probability: { en: 'probability', zh: '概率' },
  correlation: { en: 'correlation', zh: '相关系数' },
  rate: { en: 'rate', zh: '率' },
  flag: { en: 'yes (1) or no (0)', zh: '是(1)或否(0)' },
  choice: { en: 'choice', zh: '选项' },
  code: { en: 'code', zh: '代码' },
  class: { en: 'class', zh: '类别' },
  state: { en: 'state', zh: '状态' },
  key: { en: 'key', zh: '键' },
  identity: { en: 'identity', zh: '标识' },
  year: { en: 'year', zh: '年' },
  CNY: { en: 'yuan', zh: '元' },
  'CNY of the year': { en: 'yuan of the year', zh: '当年价元' },
  'CNY of 2015': { en: 'yuan of 2015', zh: '2015年价元' },
  USD: { en: 'US dollars', zh: '美元' },
  person: { en: 'persons', zh: '人' },
  '10000 persons': { en: '10,000 persons', zh: '万人' },
  'person-year': { en: 'person-years', zh: '人年' },
  enterprise: { en: 'enterprises', zh: '家' },
  organisation: { en: 'organisations', zh: '个机构' },
  place: { en: 'places', zh: '个' },
  cluster: { en: 'clusters', zh: '个集群' },
  alliance: { en: 'alliances', zh: '个联盟' },
  centre: { en: 'centres', zh: '个中心' },
  fund: { en: 'funds', zh: '支基金' },
  piece: { en: 'pieces', zh: '件' },
  facility: { en: 'facilities', zh: '个' },
  contract: { en: 'contracts', zh: '项' },
  voucher: { en: 'vouchers', zh: '张' },
  'square metre': { en: 'square metres', zh: '平方米' },
  kilometre: { en: 'kilometres', zh: '公里' },
} as const satisfies Readonly<Record<string, Label>>

/** A unit that stands alone. */
export type BaseUnit = keyof typeof UNITS

const partsOf = (unit: string): string[] => unit.split(/ (?:per|a) /)

/** True for a unit of the vocabulary, alone or as a rate such as `CNY of 2015 per person-year`. */
export function isUnit(unit: string): boolean {
  return partsOf(unit).every((part) => Object.hasOwn(UNITS, part))
}

/** A unit in words, e.g. `CNY a year` -> `yuan per year` or `元/年`. An unknown unit is refused. */
export function formatUnit(unit: string, language: 'en' | 'zh'): string {
  if (!isUnit(unit)) throw new InputError('unit', `${Object.keys(UNITS).join(', ')}, or two of them as a rate`, unit)
  return partsOf(unit).map((part) => UNITS[part as BaseUnit][language]).join(language === 'en' ? ' per ' : '/')
}
