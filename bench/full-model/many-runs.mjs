/** Lives through BEFORE runs of the country, says that they are over, and lives through RUNS more: node many-runs.mjs SCALE BEFORE RUNS */
import { china2015, CommonStart, ModelRun } from 'technopole'
import { everyLever, reference } from './every-lever.mjs'

const [scale, before, runs] = process.argv.slice(2).map(Number)
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
