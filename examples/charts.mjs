// Every chart of the library, in both languages: what the plan and the law as enacted bring against the law of 2015.
// node examples/charts.mjs pictures 50 0.05: fifty runs, one enterprise in twenty, into the folder pictures; without numbers a quick look.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { asEnacted, attribute, china2015, compare, doseResponse, frozen2015, plan } from 'technopole'
import {
  attainmentChart, bunchingChart, costEffectChart, doseResponseChart, effectChart, fanChart, reliabilityChart, sizeDistributionChart, tileMap, waterfallChart,
} from 'technopole/plot'
import { chartDocument } from 'technopole/node'

const [folder = 'pictures', runs = '4', scale = '0.002'] = process.argv.slice(2)
const region = china2015({ scale: Number(scale) })
const answer = await compare([plan, asEnacted, frozen2015], { region, runs: Number(runs), seed: 'charts' })
const document = await chartDocument()
const of = (rows, scenario, indicator) => rows.filter((row) => row.scenario === scenario && row.indicator === indicator && row.year === 2020 && row.group === 'all')
const byProvince = (rows, figure) => Object.fromEntries(rows.filter((row) => row.region !== 'CN').map((row) => [row.region, row[figure]]))
const { enterprises: e } = region
const everyone = Array.from({ length: e.count }, (_, i) => i)
const performers = everyone.filter((i) => e.effort[i] > 0)
const paid = (scenario) => answer.ledger.filter((row) => row.scenario === scenario && row.region === 'CN' && row.account === 'tax-cash')
  .reduce((sum, row) => sum + row.amount, 0)
const costs = ['plan', 'as-enacted'].map((id) => {
  const [{ mean: effect, low, high }] = of(answer.effects, id, 'rd-expenditure').filter((row) => row.region === 'CN')
  return { name: { plan: plan.name, 'as-enacted': asEnacted.name }[id], cost: paid(id) - paid('frozen-2015'), effect, low: low ?? effect, high: high ?? effect }
})

// Which instruments of the plan bring the research of one province, and how it follows the rate of the super-deduction.
const province = { region: china2015({ scale: Math.min(1, 2 * Number(scale)), provinces: ['CN-NX'] }), runs: Number(runs), seed: 'charts' }
const group = (id, en, zh, levers) => ({ id, name: { en, zh }, levers })
const shares = await attribute(plan, { ...province, against: frozen2015, indicators: ['enterprise-rd'], players: [
  group('tax', 'Tax relief on research', '研发税收优惠', ['rd-super-deduction', 'hnte-tax-rate', 'accelerated-depreciation']),
  group('small', 'Incubators, platforms and digital tools for small enterprises', '面向小微企业的孵化、平台与数字化', ['incubator-support', 'makerspace-support', 'sme-service-platforms', 'digital-adoption', 'internet-plus']),
  group('abroad', 'Technology from abroad', '境外技术引进与合作', ['technology-acquisitions', 'overseas-rd-support', 'foreign-rd-attraction', 'belt-and-road-transfer']),
] })
const steps = shares.contributions.filter((row) => row.region === 'CN-NX' && row.player !== 'all')
const { doses } = await doseResponse(frozen2015, { lever: 'rd-super-deduction', parameter: 'extra', values: [0, 0.25, 0.5, 0.75, 1] }, province)
const followed = doses.filter((row) => row.indicator === 'enterprise-rd' && row.year === 2020 && row.region === 'CN-NX' && row.group === 'all')

// How often intervals of the hindcast held, from the scores that ship.
const { series, attempts } = JSON.parse(readFileSync(new URL('docs/results/hindcast.json', import.meta.resolve('technopole/package.json')), 'utf8'))
const rowsOf = ({ columns, rows }) => rows.map((row) => Object.fromEntries(columns.map((name, n) => [name, row[n]])))
const scores = rowsOf(attempts.at(-1).scores).filter((row) => row.forecaster === 'model' && row.level === 'provinces' && row.macroPath === 'unknown')
const held = (id, share) => {
  const own = scores.filter((row) => row.series === id)
  return own.reduce((sum, row) => sum + row.cases * row[`cover${100 * share}`], 0) / own.reduce((sum, row) => sum + row.cases, 0)
}
const points = ['rd-expenditure', 'rd-personnel', 'invention-stock'].flatMap((id) => {
  const { en, zh } = rowsOf(series).find((row) => row.id === id)
  return [0.5, 0.8, 0.95].map((nominal) => ({ series: id, name: { en, zh }, nominal, found: held(id, nominal) }))
})

mkdirSync(folder, { recursive: true })
for (const language of ['en', 'zh']) {
  const options = { document, language }
  const charts = {
    fan: fanChart(answer.indicators, { ...options, indicator: 'rd-intensity-industry' }),
    effect: effectChart(answer.effects, { ...options, indicator: 'rd-expenditure' }),
    attainment: attainmentChart(answer.attainment.filter((row) => row.scenario !== 'frozen-2015'), options),
    'tile-map': tileMap(byProvince(of(answer.indicators, 'as-enacted', 'rd-expenditure'), 'p50'), 'CNY a year',
      { en: 'R&D expenditure expected in 2020', zh: '2020年R&D经费预期' }, options),
    'cost-effect': costEffectChart(costs, 'CNY a year', { en: 'Tax forgone in five years, and extra R&D in 2020', zh: '五年税收减免与2020年新增研发' }, options),
    bunching: bunchingChart(performers.map((i) => ({ intensity: (e.effort[i] + e.relabelled[i]) / e.revenue[i], weight: e.weight[i] })),
      { en: 'R&D intensity of performers in 2015', zh: '2015年研发企业的研发强度' }, { ...options, thresholds: [0.03, 0.04, 0.06] }),
    'size-distribution': sizeDistributionChart(everyone.map((i) => ({ size: e.revenue[i], weight: e.weight[i] })),
      { en: 'Size of enterprises in 2015', zh: '2015年企业规模' }, options),
    waterfall: waterfallChart(steps, 'CNY a year', { en: 'Which instruments bring the extra R&D of Ningxia in 2020', zh: '宁夏2020年新增研发来自哪些政策' }, options),
    'dose-response': doseResponseChart(followed.map(({ dose, mean, low, high }) => ({ dose: 100 * dose, effect: mean, low: low ?? mean, high: high ?? mean })), 'CNY a year',
      { en: 'Extra R&D of Ningxia in 2020 by rate of the super-deduction', zh: '宁夏2020年新增研发与加计扣除比例' },
      { en: 'extra deduction, % of R&D claimed', zh: '加计扣除比例，占申报研发费用的%' }, options),
    reliability: reliabilityChart(points, { en: 'Do intervals of provinces hold? Hindcast of 2013 to 2015', zh: '各省区间可靠吗？2013至2015年回测' }, options),
  }
  for (const [name, svg] of Object.entries(charts)) writeFileSync(join(folder, `${name}.${language}.svg`), svg)
}
console.log(`Ten charts in two languages are in ${folder}.`)
