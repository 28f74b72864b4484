import { canonicalJson, digest } from '../kernel/digest.js'
import industries from './industries.json' with { type: 'json' }
import national from './national.json' with { type: 'json' }
import places from './places.json' with { type: 'json' }
import provinces from './provinces.json' with { type: 'json' }
import sources from './sources.json' with { type: 'json' }
import { targets } from './targets.js'
import { voucherProgrammes } from './vouchers.js'

let known: string | undefined

/** Identity of the curated data, 32 hexadecimal digits; it changes with any figure, source or target. Reckoned once. */
export const dataDigest = (): string =>
  (known ??= digest(canonicalJson({ industries, national, places, provinces, sources, targets, voucherProgrammes })))
