// Would a roll-out tell us whether a super-deduction of 100 % works: in pilot provinces, in waves, by lot, up to a line of revenue?
// node examples/evaluate.mjs 0.05 6 for a real answer; without numbers seven small provinces.
import { china2015, evaluate, evaluateReport, questionText } from 'technopole'
import { threads } from 'technopole/node'

const [scale, runs = 2] = process.argv.slice(2).map(Number)
const seven = china2015({ scale: 0.01, provinces: ['CN-NX', 'CN-QH', 'CN-HI', 'CN-GZ', 'CN-GS', 'CN-XJ', 'CN-NM'] })
const answer = await evaluate({ lever: 'rd-super-deduction', params: { extra: 1 }, runs,
  ...(scale ? { region: china2015({ scale }), runner: threads() } : { region: seven, to: 2018, lotteries: 2, pilots: 4 }) })
console.log(questionText(evaluateReport(answer), 'en'))
