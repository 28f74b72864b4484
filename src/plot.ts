/**
 * Charts of results as SVG text, for pages, notebooks and print: legible in black and white and by the colour-blind, in English and
 * Chinese; and briefs, pages that hold an answer whole. In a browser they draw in its document; elsewhere give one, such as
 * `chartDocument()` of technopole/node.
 * @module technopole/plot
 */
export { attainmentChart } from './reports/charts/attainment-chart.js'
export type { ChartDocument, ChartOptions } from './reports/charts/canvas.js'
export type { ReportedAnswer } from './reports/answer-sections.js'
export { briefHtml } from './reports/brief/brief-html.js'
export { briefMarkdown } from './reports/brief/brief-markdown.js'
export type { PastScores, ScoreTable } from './reports/brief/past-scores.js'
export type { BriefOptions } from './reports/brief/subject.js'
export { bunchingChart, sizeDistributionChart } from './reports/charts/distribution-charts.js'
export type { BunchingOptions, IntensityRow, SizeRow } from './reports/charts/distribution-charts.js'
export { effectChart } from './reports/charts/effect-chart.js'
export type { EffectOptions } from './reports/charts/effect-chart.js'
export { fanChart } from './reports/charts/fan-chart.js'
export type { FanOptions } from './reports/charts/fan-chart.js'
export { reliabilityChart } from './reports/charts/reliability-chart.js'
export type { ReliabilityPoint } from './reports/charts/reliability-chart.js'
export { costEffectChart, doseResponseChart } from './reports/charts/scatter-charts.js'
export type { CostPoint, DosePoint } from './reports/charts/scatter-charts.js'
export { tileMap, TILES } from './reports/charts/tile-map.js'
export type { TileMapOptions } from './reports/charts/tile-map.js'
export { waterfallChart } from './reports/charts/waterfall-chart.js'
export type { WaterfallStep } from './reports/charts/waterfall-chart.js'
