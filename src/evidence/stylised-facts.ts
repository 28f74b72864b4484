import { bunchingFacts } from './bunching-facts.js'
import { carryOut } from './carry-out.js'
import type { EvidenceOptions, EvidenceRow } from './carry-out.js'
import { enterpriseFacts } from './enterprise-facts.js'
import { nationalFacts } from './national-facts.js'

/**
 * Stylised facts of simulated microdata beside the literature: China of 2015 at one fiftieth, and every enterprise of two provinces,
 * five years under the law as enacted at central parameters. Rejects with InputError on an unknown option.
 */
export const stylisedFacts = (options: EvidenceOptions = {}): Promise<EvidenceRow[]> => carryOut([nationalFacts, enterpriseFacts, bunchingFacts], options)
