import { dated, setBy } from './dated.js'
import { recalled, seen } from './legal-reference.js'

/** Unit value up to which equipment used only for R&D is written off at once, yuan. */
export const rdEquipmentCeiling = dated('CNY', {
  '2014-01-01': setBy(1e6, seen('财税〔2014〕75号')),
  '2018-01-01': setBy(5e6, seen('财税〔2018〕54号, to 2020, prolonged by 公告2021年第6号 and 2023年第37号')),
}, undefined, { before: 0 })

/** Unit value up to which any equipment is written off at once, yuan. */
export const anyEquipmentCeiling = dated('CNY', {
  '2014-01-01': setBy(5000, seen('财税〔2014〕75号')),
  '2018-01-01': setBy(5e6, seen('财税〔2018〕54号, to 2020, prolonged by 公告2021年第6号 and 2023年第37号')),
}, undefined, { before: 0 })

/** Shortest life as a share of the statutory one, where faster depreciation is open. */
export const shortestLifeShare = dated('share of statutory life', { '2014-01-01': 0.6 },
  seen('财税〔2014〕75号'), { before: 1 })

/**
 * Two-digit divisions whose new assets may be depreciated faster from 2014: medicines, special machinery, transport
 * equipment other than cars, electronics, instruments, software and information services.
 */
export const fasterFrom2014 = ['27', '35', '37', '39', '40', '63', '64', '65'] as const
/**
 * Divisions added in 2015: light industry, textiles, machinery, automobiles. The instrument lists them by class; the
 * division is an approximation. All manufacturing follows in 2019.
 */
export const fasterFrom2015 =
  ['13', '14', '17', '18', '19', '20', '21', '22', '23', '24', '28', '34', '36', '38'] as const
/** Instruments of the two lists and of the extension to all manufacturing. */
export const fasterReferences = {
  2014: seen('财税〔2014〕75号'), 2015: seen('财税〔2015〕106号'), 2019: recalled('财政部 税务总局公告2019年第66号'),
} as const

/** Whether new assets of the division may be depreciated over the shorter life in the year. */
export function depreciatesFaster(industry: string, year: number): boolean {
  const listed = (list: readonly string[]): boolean => list.includes(industry)
  return (year >= 2014 && listed(fasterFrom2014)) || (year >= 2015 && listed(fasterFrom2015))
    || (year >= 2019 && industry >= '13' && industry <= '43')
}

/** Whether industries on the lists of 2014 and 2015, which the base year knows, hold this one. */
export const listedByBaseYear = (industry: string): boolean => depreciatesFaster(industry, 2015)

/**
 * Present value of straight-line allowances on one yuan, first charge at once: z = (1/n) Σ_{k=0..n−1} (1 + r)^−k.
 * `life` n in whole years, `interest` r a year. Ten years at 6 % give 0.780, six give 0.869, one gives 1.
 */
export function allowanceValue(life: number, interest: number): number {
  let discount = 1
  let sum = 0
  for (let k = 0; k < life; k++) {
    sum += discount
    discount /= 1 + interest
  }
  return sum / life
}
