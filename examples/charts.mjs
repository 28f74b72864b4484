// Every chart of the library, in both languages: what the plan and the law as enacted bring against the law of 2015.
// node examples/charts.mjs pictures 50 0.05: fifty runs, one enterprise in twenty, into the folder pictures; without numbers a quick look.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseHTML } from 'linkedom'
import { asEnacted, china2015, compare, frozen2015, plan } from 'technopole'
import { attainmentChart, bunchingChart, costEffectChart, effectChart, fanChart, sizeDistributionChart, tileMap } from 'technopole/plot'

const [folder = 'pictures', runs = '4', scale = '0.002'] = process.argv.slice(2)
const region = china2015({ scale: Number(scale) })
const answer = await compare([plan, asEnacted, frozen2015], { region, runs: Number(runs), seed: 'charts' })
const { document } = parseHTML('<p>')
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
  }
  for (const [name, svg] of Object.entries(charts)) writeFileSync(join(folder, `${name}.${language}.svg`), svg)
}
console.log(`Seven charts in two languages are in ${folder}.`)
