import { carryOut } from './carry-out.js'
import type { EvidenceOptions, EvidenceRow } from './carry-out.js'
import { certificateNotch } from './certificate-notch.js'
import { deductionResponse } from './deduction-response.js'
import { instituteGrants } from './institute-grants.js'
import { massInnovation } from './mass-innovation.js'
import type { Experiment, Measure } from './experiment.js'
import { fundRaising } from './fund-raising.js'
import { instituteOutput } from './institute-output.js'
import { performerShares } from './performer-shares.js'
import { voucherLottery } from './voucher-lottery.js'

const experiments: readonly Experiment[] = [deductionResponse, certificateNotch, voucherLottery, fundRaising, instituteOutput,
  performerShares, instituteGrants, massInnovation]

/** Everything the experiments measure, in the order of their rows. */
export const measures: readonly Measure[] = experiments.flatMap((experiment) => experiment.measures)

/**
 * Does every experiment on provinces of China of 2015, at central parameters, and compares what came out with the
 * evidence. Takes a few seconds. Rejects with InputError on an unknown option.
 */
export const magnitudes = (options: EvidenceOptions = {}): Promise<EvidenceRow[]> => carryOut(experiments, options)
