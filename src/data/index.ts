/**
 * What was observed up to 2015, and who says so.
 * @module data
 */
export { baselines, cumulativeWithoutWindow, grossLeverage } from './baselines.js'
export { CONFIDENCES } from './figure.js'
export { PEER_SOURCE, peerIntensity } from './foreign-peers.js'
export { bodiesAYear, foreignProgrammes } from './foreign-programmes.js'
export type { ForeignProgramme } from './foreign-programmes.js'
export {
  technologyClasses, technologyClassSource, highTechnologySource, industries, industryIndex, industryFigure,
  impliedRevenue2012,
} from './industries.js'
export { nationalIds, nationalSeries, nationalFigure, national, otherPerformersRd } from './national.js'
export { parameterCatalogue } from './parameter-catalogue.js'
export { defineParameters } from './parameter.js'
export {
  highTechZones, demonstrationZones, demonstrationZonesBy, pilotClusters, PILOT_CLUSTERS_IN_PLAN,
  UNNAMED_PILOT_CLUSTERS,
} from './places.js'
export { triangular, uniform, normal, lognormal, beta, fixed } from './prior.js'
export {
  provinces, provinceSeriesIds, provinceIndex, provinceSeriesInfo, provinceSource, provinceSeries,
  provinceDistances,
} from './provinces.js'
export { groupsOf, regionGroup, regionGroups } from './region-groups.js'
export { SOURCE_KINDS, sourceIds, source, sources, contaminatedSources, assumption } from './sources.js'
export { targets, targetOf, threshold } from './targets.js'
export { VENTURE_SHARE_SOURCE, ventureShareYears, publishedVentureShares, ventureShares } from './venture.js'
export { voucherProgrammes } from './vouchers.js'
