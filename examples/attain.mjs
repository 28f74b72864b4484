// Will the targets of the plan be reached, and which one stands in the way?
// node examples/attain.mjs 0.05 50: one enterprise in twenty, fifty runs; without numbers a quick look at one province and two targets.
import { attain, attainReport, china2015, plan, questionText } from 'technopole'
import { threads } from 'technopole/node'

const [scale, runs = 4] = process.argv.slice(2).map(Number)
const target = (indicator, threshold) => ({ indicator, threshold })
const answer = await attain(plan, scale ? { region: china2015({ scale }), runs, runner: threads() }
  : { region: china2015({ scale: 0.002, provinces: ['CN-NX'] }), runs, targets: [target('enterprise-rd', 2.4e9), target('hnte-count', 60)] })
console.log(questionText(attainReport(answer), 'en'))
