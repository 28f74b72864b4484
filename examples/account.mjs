// Why is there more R&D under the plan than without it, step by step of the year?
// node examples/account.mjs 0.05 4 CN-JS for a real answer; without arguments a quick look at one province.
import { account, accountReport, china2015, frozen2015, plan, questionText } from 'technopole'

const [scale, runs = '2', place] = process.argv.slice(2)
const region = scale ? china2015({ scale: Number(scale) }) : china2015({ scale: 0.002, provinces: ['CN-NX'] })
const answer = await account(plan, { region, runs: Number(runs), against: frozen2015, indicator: 'enterprise-rd', ...(place ? { place } : {}) })
console.log(questionText(accountReport(answer), 'en'))
