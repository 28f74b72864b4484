import { carryOut } from './carry-out.js'
import type { EvidenceOptions, EvidenceRow } from './carry-out.js'
import { deductionEvidence } from './deduction-studies.js'
import { enactedEvidence } from './enacted-studies.js'
import { grantEvidence } from './grant-studies.js'
import { incubatorEvidence } from './incubator-studies.js'
import { notchEvidence } from './notch-studies.js'
import { spilloverEvidence } from './spillover-studies.js'
import { voucherEvidence } from './voucher-studies.js'

/**
 * Studies of causes done again on simulated microdata, China of 2015 at one fiftieth at central parameters, by the estimators of the
 * studies. Rejects with InputError on an unknown option.
 */
export const causalEvidence = (options: EvidenceOptions = {}): Promise<EvidenceRow[]> => carryOut(
  [deductionEvidence, notchEvidence, enactedEvidence, voucherEvidence, spilloverEvidence, incubatorEvidence, grantEvidence], options)
