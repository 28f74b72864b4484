/** ISO 3166-2 codes of the provinces, for the compiler, which cannot see those of the table. */
export const PROVINCE_CODES = [
  'CN-BJ', 'CN-TJ', 'CN-HE', 'CN-SX', 'CN-NM', 'CN-LN', 'CN-JL', 'CN-HL', 'CN-SH', 'CN-JS', 'CN-ZJ', 'CN-AH', 'CN-FJ', 'CN-JX', 'CN-SD', 'CN-HA',
  'CN-HB', 'CN-HN', 'CN-GD', 'CN-GX', 'CN-HI', 'CN-CQ', 'CN-SC', 'CN-GZ', 'CN-YN', 'CN-XZ', 'CN-SN', 'CN-GS', 'CN-QH', 'CN-NX', 'CN-XJ',
] as const

/** Code of a province. */
export type ProvinceCode = (typeof PROVINCE_CODES)[number]
/** Code of a province, which an editor offers, or a text known only when the program runs. */
export type AnyProvinceCode = ProvinceCode | (string & {})
/** The code where it is one or the compiler cannot know; else a sentence that it shows. */
export type ProvinceNamed<Code extends string> = string extends Code ? Code : Code extends ProvinceCode ? Code : `${Code} is the code of no province`
