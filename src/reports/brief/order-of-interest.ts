/** Headline indicators of the plan, in the order in which briefs and pictures go through them. */
export const ORDER_OF_INTEREST: readonly string[] = [
  'rd-intensity-industry', 'rd-expenditure', 'enterprise-rd', 'rd-personnel', 'hnte-count', 'hnte-revenue', 'invention-stock', 'invention-stock-industry',
  'pct-applications', 'technology-contract-turnover', 'pilot-firms', 'leading-firms', 'alliances', 'technology-innovation-centres',
  'innovative-clusters', 'vc-investment', 'vc-capital', 'incubators', 'makerspaces',
]
