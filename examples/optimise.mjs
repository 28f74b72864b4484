// What is the cheapest part of the plan that reaches a target?
// node examples/optimise.mjs 0.05 takes some minutes on two cores; without a number two instruments in one province.
import { china2015, optimise, optimiseReport, plan, questionText } from 'technopole'
import { threads } from 'technopole/node'

const [scale] = process.argv.slice(2).map(Number)
const programmes = { id: 'programmes', name: { en: 'national programmes', zh: '国家科技计划' }, levers: ['national-programmes'] }
const deduction = { id: 'deduction', name: { en: 'R&D super-deduction', zh: '加计扣除' }, lever: 'rd-super-deduction', parameter: 'extra', values: [0.5, 0.75, 1], from: 2016 }
const answer = await optimise(plan, scale
  ? { region: china2015({ scale }), runner: threads(), targets: ['hnte-revenue', 'technology-contract-turnover'], probability: 0.75 }
  : { region: china2015({ scale: 0.002, provinces: ['CN-NX'] }), to: 2018, runs: 2, confirmRuns: 2, instruments: [programmes, deduction],
    targets: [{ indicator: 'enterprise-rd', threshold: 2.1e9 }] })
console.log(questionText(optimiseReport(answer), 'en'))
