// What does the effect of the plan on R&D depend on: chance, the economy, how enterprises respond?
// node examples/sensitivity.mjs 0.05 32 for a real answer; without numbers a quick look at one province.
import { china2015, doseReport, doseResponse, asEnacted, frozen2015, plan, questionText, sensitivity, sensitivityReport } from 'technopole'
import { threads } from 'technopole/node'

const [scale, size = 4] = process.argv.slice(2).map(Number)
const region = scale ? china2015({ scale }) : china2015({ scale: 0.002, provinces: ['CN-NX'] })
const asked = scale ? { region, runner: threads() } : { region, to: 2017 }
const split = await sensitivity(plan, { ...asked, against: frozen2015, method: 'sobol', size, factors: ['chance', 'macro', 'rd', 'levers'], indicator: 'enterprise-rd' })
console.log(questionText(sensitivityReport(split), 'en'))
const dose = { lever: 'rd-super-deduction', parameter: 'extra', values: [0.75, 1, 1.5] }
console.log(questionText(doseReport(await doseResponse(asEnacted, dose, { ...asked, runs: size })), 'en'))
