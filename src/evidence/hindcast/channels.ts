import type { Bilingual } from '../../data/figure.js'
import type { Level } from './observed.js'

/** Value of a series in a year, of one run or as published; undefined where there is none. */
export type SeriesReader = (series: string, year: number) => number | undefined

/** A part of a series through which an error can come. */
export interface Channel {
  readonly id: string
  readonly name: Bilingual
  /** Series that it is read from, all of which must exist. */
  readonly needs: readonly string[]
  /** The part, from values of these series; `origin` and `year` bound flows that are added up. */
  readonly read: (value: (series: string, year: number) => number, origin: number, year: number) => number
  /** Exponent of a factor, or sign of a summand. */
  readonly weight: 1 | -1
}

/** How a series is made of its channels: a product of factors or a sum of parts, exactly. */
export interface ChannelRule {
  readonly series: string
  readonly levels: readonly Level[]
  readonly form: 'product' | 'sum'
  readonly channels: readonly Channel[]
}

const INDUSTRY = 'rd-expenditure-industry'
const GERD = 'rd-expenditure'
const STAFF = 'rd-personnel'
const TURNOVER = 'technology-contract-turnover'
const NUMBER = 'technology-contracts'
const STOCK = 'invention-stock'
const GRANTS = 'invention-grants'
const REVENUE = 'revenue-industry'
const INTENSITY = 'rd-intensity-industry'

const part = (id: string, en: string, zh: string, needs: readonly string[], read: Channel['read'], weight: Channel['weight'] = 1): Channel =>
  ({ id, name: { en, zh }, needs, read, weight })
/** A series as it stands. */
const itself = (id: string, en: string, zh: string, series: string, weight: Channel['weight'] = 1): Channel =>
  part(id, en, zh, [series], (value, _origin, year) => value(series, year), weight)

function sumOfYears(value: (series: string, year: number) => number, series: string, origin: number, year: number): number {
  let sum = 0
  for (let t = origin + 1; t <= year; t++) sum += value(series, t)
  return sum
}

const revenue = (weight: Channel['weight']): Channel => itself('denominator', 'nominal revenue', '名义主营业务收入', REVENUE, weight)

/** The identities by which an error is taken apart. */
export const channelRules: readonly ChannelRule[] = [
  { series: INDUSTRY, levels: ['nation'], form: 'product', channels: [
    revenue(1),
    part('intensity', 'R&D over revenue', '研发投入强度', [INDUSTRY, REVENUE], (value, _origin, year) => value(INDUSTRY, year) / value(REVENUE, year))] },
  { series: INTENSITY, levels: ['nation'], form: 'product', channels: [
    part('research', 'R&D of industry', '规上工业研发经费', [INTENSITY, REVENUE], (value, _origin, year) => value(INTENSITY, year) * value(REVENUE, year)),
    revenue(-1)] },
  { series: GERD, levels: ['nation', 'provinces'], form: 'sum', channels: [
    itself('industry', 'R&D of above-scale industry', '规上工业研发经费', INDUSTRY),
    part('other-performers', 'R&D of other performers', '其他执行单位研发经费', [GERD, INDUSTRY],
      (value, _origin, year) => value(GERD, year) - value(INDUSTRY, year))] },
  { series: 'enterprise-rd', levels: ['nation'], form: 'sum', channels: [
    itself('industry', 'R&D of above-scale industry', '规上工业研发经费', INDUSTRY),
    part('other-enterprises', 'R&D of other enterprises', '其他企业研发经费', ['enterprise-rd', INDUSTRY],
      (value, _origin, year) => value('enterprise-rd', year) - value(INDUSTRY, year))] },
  { series: STAFF, levels: ['nation', 'provinces'], form: 'product', channels: [
    itself('research', 'R&D expenditure', '研发经费', GERD),
    part('cost', 'R&D expenditure per person-year', '人均研发经费', [GERD, STAFF], (value, _origin, year) => value(GERD, year) / value(STAFF, year), -1)] },
  { series: STOCK, levels: ['nation', 'provinces'], form: 'sum', channels: [
    part('start', 'stock of the origin', '起点存量', [STOCK], (value, origin) => value(STOCK, origin)),
    part('filings', 'grants since the origin, of filings two to four years before', '起点以来的授权(两至四年前的申请)', [GRANTS],
      (value, origin, year) => sumOfYears(value, GRANTS, origin, year)),
    part('lapse', 'lapsed since the origin', '起点以来的失效', [STOCK, GRANTS],
      (value, origin, year) => value(STOCK, origin) + sumOfYears(value, GRANTS, origin, year) - value(STOCK, year), -1)] },
  { series: TURNOVER, levels: ['nation', 'provinces'], form: 'product', channels: [
    itself('number', 'number of contracts', '合同数', NUMBER),
    part('mean-value', 'mean value of a contract', '合同均值', [TURNOVER, NUMBER], (value, _origin, year) => value(TURNOVER, year) / value(NUMBER, year))] },
]
