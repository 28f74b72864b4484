import type { AnyProvinceCode, ProvinceNamed } from '../data/province-codes.js'
import { national, nationalSeries } from '../data/national.js'
import { imputedFigures } from './china/imputation.js'
import { onlyKnownOptions } from './known-options.js'
import type { Population } from './population.js'
import { synthesise } from './synthesis/synthesise.js'
import { enterpriseRdOf, programmeShare } from './programme-share.js'
import { InputError } from '../kernel/input-error.js'
import { CHINA_YEARS } from './china/earlier.js'
import type { ChinaYear } from './china/earlier.js'
import { chinaPack } from './china/pack.js'

/** Which part of China, and how finely. */
export interface ChinaOptions<Code extends string = string> {
  /** Sampling fraction of ordinary enterprises, 0.001 to 1; 1 is everybody. Default 0.05. */
  readonly scale?: number
  /** ISO 3166-2 codes, e.g. `['CN-JS']`; all 31 provinces by default. */
  readonly provinces?: readonly ProvinceNamed<Code>[]
  /** Which of the countries that fit the published margins equally well, 0 to 9999; 0 by default. */
  readonly sample?: number
}

/**
 * China at the end of 2015: above-scale industrial enterprises, technology enterprises below the scale and service
 * enterprises with R&D, by province, division, size and owner, with the places, markets and funds around them. Large
 * enterprises and the 200 largest are always in; a row stands for at most five certificate holders. Throws `InputError`
 * on a scale or province that cannot be, and on an option that is none.
 */
export const china2015 = <const Code extends AnyProvinceCode>(options: ChinaOptions<Code> = {}): Population => chinaAt(2015, options)

/**
 * The same at the end of an earlier year, 2012 to 2015, from what was published by then; what is only known for 2015 is carried back
 * (`population/china/earlier.ts`). Throws `InputError` on another year.
 */
export function chinaAt<const Code extends AnyProvinceCode>(year: ChinaYear, options: ChinaOptions<Code> = {}): Population {
  if (!CHINA_YEARS.includes(year)) throw new InputError('year', `one of ${CHINA_YEARS.join(', ')}`, year)
  onlyKnownOptions(options, ['scale', 'provinces', 'sample'])
  const { scale, provinces, sample } = options
  const pack = chinaPack(year)
  const population = synthesise(pack, { scale, regions: provinces, sample })
  const { funds, regionStates } = population
  let invested = 0
  for (let i = 0; i < funds.count; i++) invested += funds.investedThisYear[i]
  let ventureShare = 0
  for (let r = 0; r < regionStates.count; r++) ventureShare += regionStates.ventureShare[r]
  const disclosed = nationalSeries('vc-investment').figures.get(year)?.value
  const ventureDisclosed = invested > 0 && disclosed !== undefined ? (disclosed * ventureShare) / invested : 1
  const overRegions = (id: string, sum: number): number => (provinces === undefined ? national(id, year) / sum : 1)
  return { ...population, programmeShare: provinces === undefined ? 1 : programmeShare(enterpriseRdOf(pack, provinces)), published: {
    contractsOverRegions: overRegions('technology-contract-turnover', pack.regions.reduce((sum, r) => sum + r.contractValue, 0)),
    inventionsOverRegions: overRegions('invention-stock', pack.regions.reduce((sum, r) => sum + r.inventions, 0)),
    ventureDisclosed, imputed: imputedFigures(),
  } }
}
