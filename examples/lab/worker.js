// Two of these run beside the page. The chief is asked for answers; it makes the even runs and hands the odd ones to the other, the
// hand. Both keep what they have simulated, so that a slider that moves costs one scenario: the one it is compared with is there.
import { config } from 'zod'
import { InputError, china2015, compare, fromDocument, keptRuns, scenarioById } from 'technopole'
import { LAST, SEED, STAGES } from './settings.js'
import { viewOf } from './view.js'

// The page forbids making code of text, so the library's checks must not try.
config({ jitless: true })

const populations = new Map()
const regionAt = (scale) => {
  if (!populations.has(scale)) populations.set(scale, china2015({ scale }))
  return populations.get(scale)
}
const runners = new Map(STAGES.map(({ scale }, n) => [scale, keptRuns(n === 0 ? { starts: 4 } : { starts: 1 })]))

/** The scenarios of a question. Throws InputError on a document that the library refuses. */
function scenariosOf({ document, against }) {
  const other = scenarioById(against)
  if (!other) throw new InputError('against', 'the id of a scenario that ships', against)
  return [fromDocument(document), other]
}

const failureOf = (error) => (error instanceof InputError
  ? { input: { path: error.path, allowed: error.allowed, given: error.given } } : { message: String(error?.message ?? error) })

const optionsOf = ({ scale, runs }) => ({ region: regionAt(scale), to: LAST, runs, seed: SEED, engine: 'browser' })

function beHand(chief) {
  let stop = new AbortController()
  chief.onmessage = async ({ data }) => {
    stop.abort()
    if (!data.question) return
    const { signal } = stop = new AbortController()
    const { question, stage, number } = data
    try {
      await compare(scenariosOf(question), { ...optionsOf(stage), signal, runner: (study, runs, calls) => runners.get(stage.scale)(study,
        runs.filter((run) => run % 2 === 1), { ...calls, scenarioThrough: undefined, finished: (outcome) => { chief.postMessage({ number, outcome }) } }) })
    } catch (error) {
      chief.postMessage({ number, failed: failureOf(error).message ?? 'input' })
    }
  }
}

/** A runner that makes half of the runs itself while the hand makes the others. */
const shared = (hand, question, stage, number) => (study, runs, { finished, signal }) => new Promise((resolve, reject) => {
  let left = runs.length
  const filed = (outcome) => {
    if (signal.aborted) return
    finished(outcome)
    if (--left === 0) resolve()
  }
  hand.onmessage = ({ data }) => {
    if (data.number !== number) return
    if (data.failed !== undefined) reject(new Error(data.failed))
    else filed(data.outcome)
  }
  signal.addEventListener('abort', () => {
    hand.postMessage({})
    resolve()
  })
  hand.postMessage({ question, stage, number })
  runners.get(stage.scale)(study, runs.filter((run) => run % 2 === 0), { signal, finished: filed }).catch(reject)
})

function beChief(hand) {
  let stop = new AbortController()
  let asked = 0
  let last
  const tellView = (view) => {
    if (last) self.postMessage({ answer: viewOf(last.answer, view), ask: last.ask, stage: last.stage })
  }
  self.onmessage = async ({ data }) => {
    if (data.view) tellView(data.view)
    if (data.whole) self.postMessage({ whole: last && { ...last.answer, result: undefined } })
    if (!data.question) return
    const { ask, question } = data
    stop.abort()
    const { signal } = stop = new AbortController()
    try {
      const scenarios = scenariosOf(question)
      for (const [n, stage] of STAGES.entries()) {
        const progress = (done, total) => { if (!signal.aborted) self.postMessage({ ask, progress: { stage: n, done, total } }) }
        const answer = await compare(scenarios, { ...optionsOf(stage), signal, progress, runner: shared(hand, question, stage, ++asked) })
        if (signal.aborted) return
        last = { answer, ask, stage: n }
        tellView(question.view)
      }
    } catch (error) {
      if (!signal.aborted) self.postMessage({ ask, failed: failureOf(error) })
    }
  }
}

self.onmessage = ({ data, ports }) => {
  // While the page is read: the country, so that the first answer comes sooner.
  if (data.be === 'hand') beHand(ports[0])
  else beChief(ports[0])
  regionAt(STAGES[0].scale)
  if (data.be === 'chief') self.postMessage({ ready: true })
}
