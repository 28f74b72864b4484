import { InputError } from './input-error.js'

/** A name in the two languages of the project. */
export interface Label {
  readonly en: string
  readonly zh: string
}

/** Units that stand alone; a rate joins two of them with ` per `, as in `CNY per year`. */
export const UNITS = {
  '1': { en: 'number', zh: '无量纲' },
  share: { en: 'share', zh: '份额' },
  percent: { en: 'per cent', zh: '%' },
  'percentage point': { en: 'percentage points', zh: '个百分点' },
  flag: { en: 'yes (1) or no (0)', zh: '是(1)或否(0)' },
  code: { en: 'code', zh: '代码' },
  key: { en: 'key', zh: '键' },
  year: { en: 'year', zh: '年' },
  CNY: { en: 'yuan', zh: '元' },
  'CNY of 2015': { en: 'yuan of 2015', zh: '2015年价元' },
  USD: { en: 'US dollars', zh: '美元' },
  person: { en: 'persons', zh: '人' },
  'person-year': { en: 'person-years', zh: '人年' },
  enterprise: { en: 'enterprises', zh: '家' },
  organisation: { en: 'organisations', zh: '个机构' },
  place: { en: 'places', zh: '个' },
  fund: { en: 'funds', zh: '支基金' },
  piece: { en: 'pieces', zh: '件' },
  contract: { en: 'contracts', zh: '项' },
  voucher: { en: 'vouchers', zh: '张' },
  'square metre': { en: 'square metres', zh: '平方米' },
  kilometre: { en: 'kilometres', zh: '公里' },
  'log point': { en: 'log points', zh: '对数点' },
  '10000 persons': { en: '10,000 persons', zh: '万人' },
} as const satisfies Readonly<Record<string, Label>>

/** A unit that stands alone. */
export type BaseUnit = keyof typeof UNITS

/** True for a unit of the vocabulary, alone or as a rate such as `CNY of 2015 per person-year`. */
export function isUnit(unit: string): boolean {
  return unit.split(' per ').every((part) => Object.hasOwn(UNITS, part))
}

/** A unit in words, e.g. `CNY per year` -> `yuan per year` or `元/年`. An unknown unit is refused. */
export function formatUnit(unit: string, language: 'en' | 'zh'): string {
  if (!isUnit(unit)) throw new InputError('unit', `${Object.keys(UNITS).join(', ')}, or two joined by " per "`, unit)
  const parts = unit.split(' per ').map((part) => UNITS[part as BaseUnit][language])
  return parts.join(language === 'en' ? ' per ' : '/')
}
