/**
 * Findings that miss, measured again with a parameter that their stated cause blames at a value that takes the cause away. Nothing is set by it.
 * npm run bench -- causes-by-parameter        (a minute; writes docs/results/causes-by-parameter.json)
 */
import { writeFileSync } from 'node:fs'
import { enactedEvidence } from '../src/evidence/enacted-studies.js'
import { enterpriseFacts } from '../src/evidence/enterprise-facts.js'
import { laboratory } from '../src/evidence/experiment.js'
import type { Experiment } from '../src/evidence/experiment.js'
import { overrideParameters } from '../src/mechanisms/parameters.js'

type Values = Record<string, Record<string, number>>

/** What an experiment measures of one finding, with other values of parameters. */
function measured(experiment: Experiment, id: string, values: Values): number {
  const going = experiment.perform(laboratory('technopole', (base) => overrideParameters(values, base)))
  for (;;) {
    const { done, value } = going.next()
    if (done) return value[experiment.measures.findIndex((measure) => measure.id === id)]!
  }
}

const trials: [experiment: Experiment, id: string, values: Values][] = [
  [enterpriseFacts, 'filing-state-over-private', { patents: { statePropensity: 1 } }],
  [enactedEvidence, 'rd-doubling-productivity', {}],
  [enactedEvidence, 'rd-doubling-productivity', { knowledge: { seedStock: 0 } }],
  [enactedEvidence, 'rd-doubling-productivity', { rd: { shock: 0 } }],
  [enactedEvidence, 'rd-doubling-productivity', { knowledge: { seedStock: 0 }, rd: { shock: 0 } }],
]
const rows = trials.map(([experiment, id, values]) => {
  const row = { id, values, measured: measured(experiment, id, values) }
  console.log(JSON.stringify(row))
  return row
})
writeFileSync('docs/results/causes-by-parameter.json', `${JSON.stringify({ command: 'npm run bench -- causes-by-parameter', rows }, null, 1)}\n`)
