import type { Bilingual, Confidence } from './figure.js'
import table from './vouchers.json' with { type: 'json' }

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
export const voucherProgrammes = table as readonly VoucherProgramme[]
