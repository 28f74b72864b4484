// Will the targets of the plan be reached, and which one stands in the way?
// node examples/attain.mjs 0.05 50: one enterprise in twenty, fifty runs; without numbers a quick look.
import { attain, attainReport, china2015, plan, questionText } from 'technopole'
import { threads } from 'technopole/node'

const [scale = 0.002, runs = 3] = process.argv.slice(2).map(Number)
const answer = await attain(plan, { region: china2015({ scale }), runs, runner: threads() })
console.log(questionText(attainReport(answer), 'en'))
