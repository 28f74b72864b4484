// In which circumstances does the plan miss its target of R&D intensity?
// node examples/discover.mjs 0.05 200 for a real answer; without numbers a quick look at one province and a target of its own.
import { china2015, discover, discoverReport, plan, questionText } from 'technopole'
import { threads } from 'technopole/node'

const [scale, runs = 30] = process.argv.slice(2).map(Number)
const answer = await discover(plan, scale
  ? { region: china2015({ scale }), runs, runner: threads(), targets: ['rd-intensity-industry'] }
  : { region: china2015({ scale: 0.002, provinces: ['CN-NX'] }), to: 2016, runs, targets: [{ indicator: 'enterprise-rd', threshold: 1.9e9 }], resamples: 10 })
console.log(questionText(discoverReport(answer), 'en'))
