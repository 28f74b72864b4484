// Two of these run beside the page: the chief is asked, makes the even runs and hands the odd ones to the other, the hand. They refine an answer
// while nobody waits, and leave what they are at within a step of a year when a newer question comes. Both keep what they have simulated: a
// slider that moves costs one scenario, since the one it is compared with is there.
import { config } from 'zod/mini'
import { InputError, china2015, compare, fromDocument, inputErrorText, keptRuns, scenarioById } from 'technopole'
import { LAST, SEED, STAGES } from './settings.js'
import { viewOf } from './view.js'

/** Milliseconds without a newer question before an answer is refined: as long as somebody still moves sliders, nothing else is computed. */
const IDLE = 2500

/**
 * The scenario that is simulated beside the first answer, as soon as that is shown: many compare with it next, and while it is lived through the
 * engine compiles what the first move of a slider needs. It stops when a question comes.
 */
const REHEARSED = 'frozen-2015'

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

/** An answer for a brief, which reads tables and names and not the value of every run. */
const withoutRuns = ({ result: { values: _, ledgers: __, ...result }, ...answer }) => ({ ...answer, result })

const failureOf = (error) => (error instanceof InputError
  ? { input: { en: inputErrorText(error, 'en'), zh: inputErrorText(error, 'zh') } } : { message: String(error?.message ?? error) })

const optionsOf = ({ scale, runs }) => ({ region: regionAt(scale), to: LAST, runs, seed: SEED, engine: 'browser' })

/** Ends a question before tables are made of it: those of the hand, which the chief makes, and those that nobody will look at. */
const UNTOLD = new Error('untold')

function beHand(chief) {
  let stop = new AbortController()
  chief.onmessage = async ({ data }) => {
    stop.abort()
    if (!data.question) return
    const { signal } = stop = new AbortController()
    const { question, stage, number } = data
    try {
      await compare(scenariosOf(question), { ...optionsOf(stage), signal, runner: async (study, runs, calls) => {
        await runners.get(stage.scale)(study, runs.filter((run) => run % 2 === 1), { ...calls, scenarioThrough: undefined,
          finished: (outcome) => { chief.postMessage({ number, outcome }) } })
        throw UNTOLD
      } })
    } catch (error) {
      if (error !== UNTOLD) chief.postMessage({ number, failed: failureOf(error).message ?? 'input' })
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
  // Nobody will look at what is there so far: no time is spent on its tables.
  signal.addEventListener('abort', () => {
    hand.postMessage({})
    reject(signal.reason)
  })
  hand.postMessage({ question, stage, number })
  runners.get(stage.scale)(study, runs.filter((run) => run % 2 === 0), { signal, finished: filed }).catch(reject)
})

function beChief(hand) {
  let stop = new AbortController()
  let asked = 0
  let last
  let rehearsed = false
  const runnerOf = (question, stage) => shared(hand, question, stage, ++asked)
  /** Lives through a scenario without telling of it. */
  const rehearse = async (question, stage, signal) => {
    const runner = runnerOf(question, stage)
    await compare(scenariosOf(question), { ...optionsOf(stage), signal, runner: async (study, runs, calls) => {
      await runner(study, runs, calls)
      throw UNTOLD
    } }).catch((error) => { if (error !== UNTOLD) throw error })
  }
  const tellView = (view, fresh) => {
    if (last) self.postMessage({ answer: viewOf(last.answer, view), ask: last.ask, stage: last.stage, fresh })
  }
  self.onmessage = async ({ data }) => {
    if (data.view) tellView(data.view, false)
    if (data.whole) self.postMessage({ ask: last.ask, whole: withoutRuns(last.answer) })
    if (!data.question) return
    stop.abort()
    const { ask, question } = data
    const { signal } = stop = new AbortController()
    try {
      for (const [n, stage] of STAGES.entries()) {
        const progress = (done, total) => { if (!signal.aborted) self.postMessage({ ask, progress: { stage: n, done, total } }) }
        const answer = await compare(scenariosOf(question), { ...optionsOf(stage), signal, progress, runner: runnerOf(question, stage) })
        if (signal.aborted) return
        last = { answer, ask, stage: n }
        tellView(question.view, true)
        if (!rehearsed) {
          rehearsed = true
          await rehearse({ ...question, against: REHEARSED }, stage, signal)
        }
        // A slider that is still being moved is not kept waiting by what nobody will look at.
        await new Promise((resolve) => { setTimeout(resolve, IDLE) })
        if (signal.aborted) return
      }
    } catch (error) {
      if (!signal.aborted) self.postMessage({ ask, failed: failureOf(error) })
    }
  }
}

self.onmessage = ({ data: { be }, ports }) => {
  if (be === 'hand') beHand(ports[0])
  else beChief(ports[0])
  // While the page is read: the country, so that the first answer comes sooner.
  regionAt(STAGES[0].scale)
}
