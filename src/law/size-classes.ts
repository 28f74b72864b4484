import { dated, setBy } from './dated.js'
import { recalled, seen } from './legal-reference.js'

/** Size classes of the statistical office, smallest first. */
export type SizeClass = 'micro' | 'small' | 'medium' | 'large'

/** Least employees (persons) and revenue (yuan a year) of a class; both are needed, or the enterprise falls a class. */
export interface SizeLimits { readonly employees: number; readonly revenue: number }

const instrument = '统计上大中小微型企业划分办法 国统字〔2011〕75号, kept in 国统字〔2017〕213号'

/** The instrument behind the size classes, in force since 2011. */
export const sizeClassReference = recalled(instrument)

/** Industry: mining, manufacturing and utilities. */
export const industryLimits: Readonly<Record<Exclude<SizeClass, 'micro'>, SizeLimits>> = {
  large: { employees: 1000, revenue: 400e6 },
  medium: { employees: 300, revenue: 20e6 },
  small: { employees: 20, revenue: 3e6 },
}
/** Software and information-technology services. */
export const softwareLimits: Readonly<Record<Exclude<SizeClass, 'micro'>, SizeLimits>> = {
  large: { employees: 300, revenue: 100e6 },
  medium: { employees: 100, revenue: 10e6 },
  small: { employees: 10, revenue: 0.5e6 },
}
/** Telecommunication and internet. */
export const transmissionLimits: Readonly<Record<Exclude<SizeClass, 'micro'>, SizeLimits>> = {
  large: { employees: 2000, revenue: 1e9 },
  medium: { employees: 100, revenue: 10e6 },
  small: { employees: 10, revenue: 1e6 },
}
/** Research and technical services and other industries without limits of their own: employees alone decide. */
export const otherLimits: Readonly<Record<Exclude<SizeClass, 'micro'>, SizeLimits>> = {
  large: { employees: 300, revenue: 0 },
  medium: { employees: 100, revenue: 0 },
  small: { employees: 10, revenue: 0 },
}

/** Size class of an enterprise with so many employees and so much revenue (yuan a year). */
export function sizeClass(employees: number, revenue: number, limits = industryLimits): SizeClass {
  const reaches = (limit: SizeLimits): boolean => employees >= limit.employees && revenue >= limit.revenue
  if (reaches(limits.large)) return 'large'
  if (reaches(limits.medium)) return 'medium'
  return reaches(limits.small) ? 'small' : 'micro'
}

/** Main business revenue from which an industrial enterprise is in the above-scale survey, yuan a year. */
export const aboveScaleThreshold = dated('CNY a year', {
  '2007-01-01': setBy(5e6, recalled('规模以上工业统计范围, until 2010')),
  '2011-01-01': setBy(20e6, seen('规模以上工业统计范围, 2011 revision: China Statistical Yearbook 2015, table 13-3')),
})
