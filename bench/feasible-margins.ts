/**
 * Are the margins of 2015 jointly feasible, and how wide is the feasible set of provincial revenue? A linear programme
 * over province × division (revenue and R&D) that holds every published margin, solved for the least and greatest revenue
 * of each province; beside it the closed form that uses national and provincial margins alone.
 * Run: npx tsx bench/feasible-margins.ts          (about two minutes; writes docs/results/feasible-margins.json)
 */
import { writeFileSync } from 'node:fs'
import loadHighs from 'highs'
import { industryFigure } from '../src/data/industries.js'
import { national } from '../src/data/national.js'
import { provinceSeries, provinceSeriesInfo, provinces } from '../src/data/provinces.js'
import { ABOVE_ONE_PERCENT, feasibleRevenue } from '../src/population/china/imputation.js'
import { chinaPack } from '../src/population/china/pack.js'

const highs = await loadHighs()
const pack = chinaPack(2015)
const divisions = pack.industries.filter((i) => i.section !== 'services' && i.rd > 0)
const billion = 1e9
const total = national('revenue-industry', 2015) / billion
const recalled = Array.from(provinceSeries('revenue-industry', 2015), (x) => x / billion)
const { sd = [] } = provinceSeriesInfo('revenue-industry')
// Published R&D of a division is to 2 %, imputed to 25 %; revenue of divisions to 20 % (all recalled).
const rdWidth = (code: string): number => (industryFigure(code, 'rd2015')?.confidence === 'seen' ? 0.02 : 0.25)
const REVENUE_WIDTH = 0.2

/** The programme as text: x is revenue, q R&D of province p in division i, r revenue of a province (billion yuan). */
function programme(sense: 'Minimize' | 'Maximize', objective: string, recall: boolean, intensity: readonly [number, number]): string {
  const rows: string[] = [`sum: ${provinces.map((_, p) => `r${p}`).join(' + ')} = ${total}`]
  pack.regions.forEach(({ industry }, p) => {
    rows.push(`province${p}: ${divisions.map((_, i) => `x${p}_${i}`).join(' + ')} - r${p} = 0`)
    const highTechnology = divisions.flatMap((d, i) => (d.highTechnologyShare > 0 ? [`${d.highTechnologyShare} x${p}_${i}`] : []))
    rows.push(`high${p}: ${highTechnology.join(' + ')} = ${industry.highTechnologyRevenue / billion}`)
    rows.push(`rd${p}: ${divisions.map((_, i) => `q${p}_${i}`).join(' + ')} = ${industry.rd / billion}`)
    divisions.forEach((d, i) => {
      rows.push(`most${p}_${i}: q${p}_${i} - ${(intensity[1] * d.rd) / d.revenue} x${p}_${i} <= 0`)
      rows.push(`least${p}_${i}: q${p}_${i} - ${(intensity[0] * d.rd) / d.revenue} x${p}_${i} >= 0`)
    })
  })
  divisions.forEach((d, i) => {
    const band = (name: string, letter: string, value: number, width: number): void => {
      const sum = provinces.map((_, p) => `${letter}${p}_${i}`).join(' + ')
      rows.push(`${name}u${i}: ${sum} <= ${(value / billion) * (1 + width)}`, `${name}l${i}: ${sum} >= ${(value / billion) * (1 - width)}`)
    }
    band('revenue', 'x', d.revenue, REVENUE_WIDTH)
    band('research', 'q', d.rd, rdWidth(d.code))
  })
  const bounds = pack.regions.map(({ code, industry }, p) => {
    const above = ABOVE_ONE_PERCENT.includes(code)
    const low = Math.max(above ? 0 : (100 * industry.rd) / billion, recall ? recalled[p]! * (1 - 2 * sd[p]!) : 0)
    const high = Math.min(above ? (100 * industry.rd) / billion : total, recall ? recalled[p]! * (1 + 2 * sd[p]!) : total)
    return ` ${low} <= r${p} <= ${high}`
  })
  return `${sense}\n goal: ${objective}\nSubject To\n ${rows.join('\n ')}\nBounds\n${bounds.join('\n')}\nEnd\n`
}

const solve = (...given: Parameters<typeof programme>): number | undefined => {
  const answer = highs.solve(programme(...given))
  return answer.Status === 'Optimal' ? answer.ObjectiveValue : undefined
}

/** How closely provinces could all follow the national intensity of each division: the tightest band that is feasible. */
const bands = [[0.2, 3], [0.33, 2], [0.4, 1.7], [0.5, 1.5], [0.6, 1.4], [0.7, 1.3], [0.8, 1.2]] as const
const feasibleBands = bands.map((band) => ({ band, feasible: solve('Minimize', 'r0', true, band) !== undefined }))

const wide = bands[0]
const closed = [feasibleRevenue(false), feasibleRevenue(true)]
const rows = provinces.map(({ code, name }, p) => {
  const range = (recall: boolean): readonly number[] =>
    (['Minimize', 'Maximize'] as const).map((sense) => solve(sense, `r${p}`, recall, wide) ?? NaN)
  const relative = (x: number): number => Math.round((x / recalled[p]! - 1) * 1000) / 1000
  return { code, name: name.en, recalled: recalled[p]!, sd: sd[p]!,
    rdIntensity: Math.round((pack.regions[p]!.industry.rd / billion / recalled[p]!) * 1e5) / 1e5,
    withoutRecall: range(false).map(relative), withRecall: range(true).map(relative),
    closedWithRecall: [closed[1]![p]!.low, closed[1]![p]!.high].map((x) => relative(x / billion)) }
})

/** Least R&D that the thresholds of the certificate ask of holders, beside the R&D there is. */
const enterpriseRd = national('enterprise-rd', 2015) / billion
const certified = national('hnte-revenue', 2015) / billion
const performers = ['large', 'medium', 'small'].map((size) =>
  national(`rd-performer-share-${size}`, 2015) * national(`enterprises-industry-${size}`, 2015))
const identities = {
  enterprisesBySize: ['large', 'medium', 'small'].reduce((sum, size) => sum + national(`enterprises-industry-${size}`, 2015), 0),
  enterprises: national('enterprises-industry', 2015),
  performersFromShares: performers.reduce((a, b) => a + b, 0), performers: national('rd-performers-industry', 2015),
  provincesOverNation: { enterprises: provinceSeries('enterprises-industry', 2015).reduce((a, b) => a + b, 0) / national('enterprises-industry', 2015),
    revenue: recalled.reduce((a, b) => a + b, 0) / total, certificates: provinceSeries('hnte-count', 2015).reduce((a, b) => a + b, 0) / national('hnte-count', 2015) },
  divisionsOverNation: { enterprises: divisions.reduce((a, d) => a + d.enterprises, 0) / national('enterprises-industry', 2015),
    revenue: divisions.reduce((a, d) => a + d.revenue, 0) / billion / total,
    rd: divisions.reduce((a, d) => a + d.rd, 0) / national('rd-expenditure-industry', 2015),
    highTechnologyRevenue: divisions.reduce((a, d) => a + d.highTechnologyShare * d.revenue, 0) / national('high-technology-revenue', 2015) },
  leastCertifiedRdAt3Percent: { billion: 0.03 * certified, shareOfEnterpriseRd: (0.03 * certified) / enterpriseRd },
}
for (const r of rows) {
  const show = ([low, high]: readonly number[]): string => `${(low! * 100).toFixed(1).padStart(7)} … ${(high! * 100).toFixed(1).padStart(7)} %`
  console.log(`${r.name.padEnd(16)} ${(r.rdIntensity * 100).toFixed(3)} %  without recall ${show(r.withoutRecall)}   with ${show(r.withRecall)}`)
}
console.log(JSON.stringify({ identities, feasibleBands }, null, 1))
writeFileSync('docs/results/feasible-margins.json', `${JSON.stringify({ command: 'npx tsx bench/feasible-margins.ts', identities, feasibleBands, rows }, null, 2)}\n`)
