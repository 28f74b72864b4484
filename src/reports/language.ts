import type { Label } from '../population/population.js'

/** Languages of reports. */
export const LANGUAGES = ['en', 'zh'] as const
/** A language of reports. */
export type Language = (typeof LANGUAGES)[number]

/** Languages as pages name them (BCP 47). */
export const LANGUAGE_TAGS: Readonly<Record<Language, string>> = { en: 'en', zh: 'zh-CN' }

/** The label in a language. */
export const inLanguage = (label: Label | string, language: Language): string =>
  (typeof label === 'string' ? label : label[language])

/** Words of reports, in both languages. */
export const PHRASES = {
  indicator: { en: 'indicator', zh: '指标' },
  scenario: { en: 'scenario', zh: '情景' },
  unit: { en: 'unit', zh: '单位' },
  target: { en: 'target', zh: '目标' },
  threshold: { en: 'wanted', zh: '目标值' },
  interval: { en: '90 % interval of mean', zh: '均值的90%区间' },
  runsBetween: { en: '90 % of runs between', zh: '90%的运行介于' },
  change: { en: 'effect', zh: '效应' },
  meanChange: { en: 'mean effect', zh: '平均效应' },
  lever: { en: 'lever', zh: '政策工具' },
  account: { en: 'account', zh: '账户' },
  payer: { en: 'paid by', zh: '支付方' },
  payee: { en: 'to', zh: '收款方' },
  region: { en: 'region', zh: '地区' },
  parameter: { en: 'parameter', zh: '参数' },
  yearWord: { en: 'year', zh: '年份' },
  to: { en: 'to', zh: '至' },
  unclear: { en: 'which these runs cannot tell from nothing', zh: '这些运行尚不能将其与零区分' },
  notInForce: { en: 'not in force', zh: '未实施' },
} as const satisfies Readonly<Record<string, Label>>

/** Names of accounts of the ledger. */
export const ACCOUNT_NAMES: Readonly<Record<string, Label>> = {
  'tax-cash': { en: 'tax forgone (cash)', zh: '税收减免（收付）' },
  'tax-accrual': { en: 'tax relief earned (accrual)', zh: '税收减免（权责）' },
  grant: { en: 'grants', zh: '补助' },
  equity: { en: 'equity paid in (an asset)', zh: '股权出资（资产）' },
  'equity-returned': { en: 'equity returned', zh: '股权收回' },
  commitment: { en: 'commitments (not yet paid)', zh: '承诺出资（未支付）' },
  contingent: { en: 'contingent', zh: '或有支出' },
  administration: { en: 'administration', zh: '管理费用' },
  clawback: { en: 'clawed back', zh: '追缴' },
  feedback: { en: 'tax from higher activity', zh: '经济增长带来的税收' },
  'no-dose': { en: 'nothing booked: no dose is set', zh: '未记账：未设定力度' },
  'nothing-due': { en: 'nothing booked: nobody reached, or nothing due', zh: '未记账：无适用对象或无应付款' },
}

/** Names of those who pay and receive. */
export const PARTY_NAMES: Readonly<Record<string, Label>> = {
  central: { en: 'central budget', zh: '中央财政' },
  local: { en: 'local budgets', zh: '地方财政' },
  enterprises: { en: 'enterprises', zh: '企业' },
  funds: { en: 'funds', zh: '基金' },
  investors: { en: 'investors', zh: '投资者' },
  providers: { en: 'providers', zh: '服务机构' },
  banks: { en: 'banks', zh: '银行' },
}
