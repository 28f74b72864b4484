// Which chapter of the plan did it, and which two work together?
// node examples/attribute.mjs 0.05 2 takes some minutes on two cores; without numbers three groups of levers in one province.
import { attribute, attributeReport, china2015, plan, questionText } from 'technopole'
import { threads } from 'technopole/node'

const [scale, runs = 2] = process.argv.slice(2).map(Number)
const group = (id, zh, ...levers) => ({ id, name: { en: id, zh }, levers })
const three = [group('tax', '税收', 'rd-super-deduction', 'hnte-tax-rate'), group('grants', '补助', 'national-programmes')]
const answer = await attribute(plan, scale ? { region: china2015({ scale }), runs, runner: threads() }
  : { region: china2015({ scale: 0.002, provinces: ['CN-NX'] }), to: 2018, runs, players: three })
console.log(questionText(attributeReport(answer), 'en'))
