import type { Label } from '../population/population.js'
import type { Indicator } from './indicator.js'
import * as economy from './economy.js'
import * as innovation from './innovation.js'
import * as institutions from './institutions.js'

/** Every indicator the model computes, in the order of reports. */
export const indicators: readonly Indicator[] =
  [...Object.values(innovation), ...Object.values(institutions), ...Object.values(economy)]

/** The indicator with this id, or undefined. */
export const indicatorById = (id: string): Indicator | undefined => indicators.find((indicator) => indicator.id === id)

/** Headline indicators of the plan that no mechanism of this version reaches: listed, never given a number. */
export const notYetComputed: readonly { readonly id: string; readonly name: Label; readonly inventory: readonly string[] }[] = [
  { id: 'pilot-firms', name: { en: 'Innovative pilot enterprises', zh: '创新型试点企业' }, inventory: ['I08'] },
  { id: 'leading-firms', name: { en: 'Leading innovative enterprises', zh: '创新型领军企业' }, inventory: ['I06'] },
  { id: 'alliances', name: { en: 'Pilot technology innovation alliances', zh: '产业技术创新战略试点联盟' }, inventory: ['I16'] },
  { id: 'technology-innovation-centres', name: { en: 'National technology innovation centres', zh: '国家技术创新中心' }, inventory: ['I12'] },
  { id: 'incubators', name: { en: 'Incubators and accelerators', zh: '孵化器和加速器' }, inventory: ['I26'] },
  { id: 'makerspaces', name: { en: 'Makerspaces', zh: '众创空间' }, inventory: ['I25'] },
]
