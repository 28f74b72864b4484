import { assumption } from './sources.js'
import table from './innovation-domains.json' with { type: 'json' }
import type { Bilingual } from './figure.js'

/** Why a domain is chosen: an advantage to extend, a bottleneck to remove, a frontier to reach. */
export const DOMAIN_CLASSES = ['advantage', 'bottleneck', 'frontier'] as const
/** Class of a domain of a national centre. */
export type DomainClass = (typeof DOMAIN_CLASSES)[number]

/** A field in which a national centre may be founded. */
export interface InnovationDomain {
  readonly name: Bilingual
  readonly class: DomainClass
  /** Two-digit divisions whose enterprises work in it; our reading. */
  readonly industries: readonly string[]
}

/** The judgement behind the divisions of a domain. */
export const domainSource = assumption('innovation-domains', 'The plan names fields, not divisions; each field has the divisions that its name suggests')

const domains = table as { readonly technology: readonly InnovationDomain[], readonly manufacturing: readonly InnovationDomain[] }

/** The fields that box 1 of the plan names for national technology innovation centres. */
export const technologyDomains = domains.technology
/** The ten fields of Made in China 2025, for national manufacturing innovation centres. */
export const manufacturingDomains = domains.manufacturing
