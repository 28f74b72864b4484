import type { Bilingual, Confidence } from './figure.js'

/** A voucher programme as reported by the end of 2015. Amounts in yuan. */
export interface VoucherProgramme {
  /** ISO 3166-2 code of the province. */
  readonly province: string
  readonly area: Bilingual
  readonly level: 'province' | 'city' | 'county'
  readonly since: number
  /** Issued in the year `since`. */
  readonly issued?: number
  /** Most that an enterprise gets in a year. */
  readonly cap?: number
  /** Largest public share of the service price. */
  readonly publicShare?: number
  readonly source: string
  readonly confidence: Confidence
  readonly note: string
}

/** What is known of voucher programmes until 2015. Outturns of later years are left out. */
export const voucherProgrammes: readonly VoucherProgramme[] = [
  {
    province: 'CN-ZJ', area: { en: 'Zhejiang', zh: '浙江' }, level: 'province', since: 2015,
    source: 'vouchers-zhejiang', confidence: 'seen',
    note: 'Service action since February 2015; the amount is not known.',
  },
  {
    province: 'CN-ZJ', area: { en: 'Qingtian county', zh: '青田县' }, level: 'county', since: 2015, issued: 500_000,
    source: 'vouchers-qingtian', confidence: 'seen',
    note: 'The quota of 2015, issued June to August, was used up.',
  },
  {
    province: 'CN-GD', area: { en: 'Guangzhou', zh: '广州' }, level: 'city', since: 2015,
    cap: 3_000_000, publicShare: 0.7, source: 'vouchers-guangzhou', confidence: 'seen',
    note: 'As announced in July 2015.',
  },
]
