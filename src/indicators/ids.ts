/** Ids of indicators, for the compiler, which cannot see those that are made of kinds of facilities. */
export const INDICATOR_IDS = [
  'enterprise-rd', 'hnte-count', 'hnte-revenue', 'invention-grants-enterprise', 'invention-stock', 'invention-stock-enterprise',
  'invention-stock-industry', 'pct-applications', 'rd-expenditure', 'rd-expenditure-industry', 'rd-intensity-industry', 'rd-personnel',
  'innovative-clusters-all-tiers', 'innovative-clusters', 'standards-formed', 'technology-contract-turnover', 'vc-capital', 'vc-investment',
  'incubators', 'makerspaces', 'transfer-agencies', 'technology-exchanges', 'international-transfer-centres', 'regional-platforms',
  'industrial-institutes', 'academician-stations', 'finance-centres', 'agricultural-stations', 'agricultural-centres', 'enterprise-laboratories',
  'enterprise-technology-centres', 'in-house-makerspaces', 'design-centres', 'maturation-bases', 'pilot-scale-bases', 'industrialisation-bases',
  'alliances', 'technology-innovation-centres', 'manufacturing-innovation-centres', 'foreign-rd-centres', 'foreign-service-offices',
  'regional-transfer-centres', 'informatisation-offices', 'model-worker-studios', 'instrument-users', 'platform-services', 'innovation-highlands',
  'demonstration-enterprises', 'global-top-100', 'hidden-champions', 'hundred-project-enterprises', 'leading-firms', 'little-giants',
  'overseas-rd-centres', 'pilot-firms', 'pilot-rd-intensity', 'overseas-talent', 'people-in-training', 'pct-quality', 'sector-leaders-rd',
  'development-bank-loans', 'pilot-area-loans', 'transfer-sub-funds', 'enterprises-industry', 'revenue-industry', 'core-technologies',
  'science-commissioners-in-service', 'worker-suggestions-carried-out',
] as const

/** Id of an indicator. */
export type IndicatorId = (typeof INDICATOR_IDS)[number]
/** Id of an indicator, which an editor offers, or a text known only when the program runs. */
export type AnyIndicatorId = IndicatorId | (string & {})
/** The id where it is one or the compiler cannot know; else a sentence that it shows. */
export type IndicatorNamed<Id extends string> = string extends Id ? Id : Id extends IndicatorId ? Id : `${Id} is the id of no indicator`
