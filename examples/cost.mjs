// What does the plan cost before anybody reacts, and what does the money bring once everybody does?
// node examples/cost.mjs 0.05 10 for a real answer; without numbers a quick look at one province.
import { china2015, cost, costReport, firstRoundCost, firstRoundReport, plan, questionText } from 'technopole'

const [scale, runs = 2] = process.argv.slice(2).map(Number)
const region = scale ? china2015({ scale }) : china2015({ scale: 0.002, provinces: ['CN-NX'] })
console.log(questionText(firstRoundReport(await firstRoundCost(plan, { region })), 'en'))
console.log(questionText(costReport(await cost(plan, { region, runs })), 'en'))
