import { dated, setBy } from './dated.js'
import { recalled, seen } from './legal-reference.js'

/** Extra share of eligible R&D deducted from taxable income, all enterprises. */
export const generalDeduction = dated('share of eligible R&D', {
  '2008-01-01': setBy(0.5, seen('企业所得税法实施条例 (国务院令第512号) art. 95; 国税发〔2008〕116号')),
  '2018-01-01': setBy(0.75, seen('财税〔2018〕99号, prolonged by 公告2021年第6号')),
  '2022-10-01': setBy(1, recalled('财政部 税务总局 科技部公告2022年第28号, fourth quarter')),
  '2023-01-01': setBy(1, seen('财政部 税务总局公告2023年第7号')),
}, undefined, { within: 'days' })

/** Extra share for technology-based small and medium enterprises; 0 while they had no rate of their own. */
export const technologySmeDeduction = dated('share of eligible R&D', {
  '2017-01-01': setBy(0.75, seen('财税〔2017〕34号, to 2019, then the general rate')),
  '2022-01-01': setBy(1, recalled('财政部 税务总局 科技部公告2022年第16号')),
}, undefined, { before: 0 })

/** Extra share for manufacturing; 0 while it had no rate of its own. */
export const manufacturingDeduction = dated('share of eligible R&D', {
  '2021-01-01': setBy(1, recalled('财政部 税务总局公告2021年第13号')),
}, undefined, { before: 0 })

/** Extra share for makers of integrated circuits and of machine tools; 0 while they had no rate of their own. */
export const circuitsAndMachineToolsDeduction = dated('share of eligible R&D', {
  '2023-01-01': setBy(1.2, seen('财政部 税务总局 发展改革委 工业和信息化部公告2023年第44号, to 2027')),
}, undefined, { before: 0 })

/**
 * Divisions of GB/T 4754-2011 on the negative list of 财税〔2015〕119号, in force from 2016: tobacco; wholesale and
 * retail; accommodation and catering; real estate; leasing and business services; entertainment.
 */
export const negativeList = new Set(['16', '51', '52', '61', '62', '70', '71', '72', '89'])

/** 1 from the year in which whole industries are excluded; before, a positive list of technical fields ruled. */
export const negativeListInForce = dated('flag', { '2016-01-01': 1 }, seen('财税〔2015〕119号'), { before: 0 })

/** Who claims: everything that decides the extra share. */
export interface Claimant {
  /** Two-digit division of GB/T 4754, e.g. `'39'`. */
  readonly industry: string
  readonly technologySme?: boolean
}

/** Whether the negative list shuts the industry out in that year. */
export const isExcluded = (industry: string, year: number): boolean =>
  negativeListInForce.on(year) === 1 && negativeList.has(industry)

/** Manufacturing proper: divisions 13 to 43 of GB/T 4754. */
export const isManufacturing = (industry: string): boolean => industry >= '13' && industry <= '43'

/** Extra share of eligible R&D that the claimant may deduct in the year: the best rate open to it, 0 if excluded. */
export function extraDeduction({ industry, technologySme = false }: Claimant, year: number): number {
  if (isExcluded(industry, year)) return 0
  return Math.max(generalDeduction.on(year), technologySme ? technologySmeDeduction.on(year) : 0,
    isManufacturing(industry) ? manufacturingDeduction.on(year) : 0)
}
