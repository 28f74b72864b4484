// Would a roll-out of provincial R&D support in pilot provinces tell us whether it works?
// node examples/evaluate.mjs 0.05 6 for a real answer; without numbers six small provinces.
import { china2015, evaluate, evaluateReport, questionText } from 'technopole'
import { threads } from 'technopole/node'

const [scale, runs = 2] = process.argv.slice(2).map(Number)
const six = china2015({ scale: 0.002, provinces: ['CN-NX', 'CN-QH', 'CN-HI', 'CN-GZ', 'CN-GS', 'CN-XJ'] })
const answer = await evaluate({ lever: 'provincial-rd-support', params: { rate: 0.1 }, runs,
  ...(scale ? { region: china2015({ scale }), runner: threads() } : { region: six, to: 2018, lotteries: 2, pilots: 3 }) })
console.log(questionText(evaluateReport(answer), 'en'))
