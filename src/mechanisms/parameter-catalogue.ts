import { parameterCatalogue } from '../data/parameter-catalogue.js'
import type { ParameterRow } from '../data/parameter-catalogue.js'
import { parameterGroups } from './parameters.js'

/** Every parameter of the mechanisms: what it means, unit, prior, central value, source and grade. */
export const mechanismParameters: readonly ParameterRow[] = parameterCatalogue(Object.values(parameterGroups))
