import type { GroupingName } from '../indicators/groupings.js'
import type { MeasurementModel } from '../law/revenue-definition.js'
import type { ParameterChoice } from '../mechanisms/posterior-parameters.js'

/** Questions that have a manifest. */
export type QuestionName = 'project' | 'compare' | 'attain' | 'attribute' | 'cost' | 'sensitivity' | 'dose' | 'optimise' | 'discover' | 'adapt' | 'account' | 'evaluate'

/** Where a result came from; enough to make the same bytes again, or to say which input differs. */
export interface Manifest {
  readonly package: string
  /** Version of the package and of the model; the model version changes when any output changes. */
  readonly version: string
  readonly model: string
  /** Which tables were made; not part of the identity, since the values of the runs do not depend on it. */
  readonly question: QuestionName
  /** What the question was told beside the options that all questions take; absent where there is nothing of the kind. */
  readonly settings?: Readonly<Record<string, unknown>>
  readonly seed: string
  readonly runs: number
  readonly base: number
  readonly to: number
  readonly scale: number
  readonly region: readonly string[]
  readonly parameters: ParameterChoice
  readonly behaviour: 'on' | 'off'
  /** Definition of revenue in published ratios. */
  readonly revenueDefinition: MeasurementModel
  /** What results are told by beside regions; absent where by nothing else. */
  readonly by?: GroupingName
  /** Last year whose law this version knows; in later years the last known law holds. */
  readonly lawKnownUntil: number
  /** Digests, 32 hexadecimal digits each. */
  readonly digests: {
    readonly data: string
    readonly population: string
    readonly parameterDraws: string
    readonly result: string
  }
  readonly scenarios: readonly { readonly id: string; readonly digest: string; readonly document: unknown }[]
  /** Engine the result was made on; not part of the identity, since the bytes do not depend on it. */
  readonly engine: string
}
