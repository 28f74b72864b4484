// Would it help to wait, look at R&D in 2016 and 2017, and raise the super-deduction only where it lags, also in a slump?
// node examples/adapt.mjs 0.05 10 for a real answer; without numbers a quick look at one province.
import { adapt, adaptReport, asEnacted, china2015, questionText } from 'technopole'
import { threads } from 'technopole/node'

const [scale, runs = 3] = process.argv.slice(2).map(Number)
const rd = (threshold, want) => ({ indicator: 'enterprise-rd', threshold, want })
const rule = { signpost: rd(scale ? 1.2e12 : 1.9e9, 'at-most'), reviews: [2016, 2017], lag: 1,
  changes: [{ verb: 'amend', lever: 'rd-super-deduction', params: { extra: { $year: 1 } } }] }
const surprises = [{ id: 'slump', name: { en: 'a slump in 2016', zh: '2016年衰退' }, growth: { 2016: -0.05, 2017: 0 } }]
const answer = await adapt(asEnacted, { rule, surprises, targets: [rd(scale ? 1.5e12 : 2.1e9, 'at-least')], runs,
  ...(scale ? { region: china2015({ scale }), runner: threads() } : { region: china2015({ scale: 0.002, provinces: ['CN-NX'] }), to: 2019 }) })
console.log(questionText(adaptReport(answer), 'en'))
