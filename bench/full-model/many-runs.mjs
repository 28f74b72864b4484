/** Lives through runs of the country of `scale`, and says between them that those before are over: node many-runs.mjs SCALE BEFORE RUNS */
import { asEnacted, china2015, CommonStart, enactmentsOf, levers, ModelRun } from 'technopole'

const [scale, before, runs] = process.argv.slice(2).map(Number)
const reference = enactmentsOf(asEnacted)
const everyLever = levers.map((lever) => reference.find((x) => x.lever.id === lever.id) ?? { lever, changes: {} })
const population = china2015({ scale })
for (let n = 0; n < before + runs; n++) {
  if (n === before) console.log('= the engine has compiled the model')
  const common = new CommonStart({ population, seed: 'full-model', to: 2020, parameters: 'drawn', reference }, n)
  const run = new ModelRun(common, everyLever)
  run.read()
  while (run.year < 2020) {
    run.step()
    run.read()
  }
  run.release()
  common.release()
}
