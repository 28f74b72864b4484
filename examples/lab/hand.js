// The hand makes a run of an answer beside the chief, and refines answers alone, so that the chief is free whenever a slider moves. It leaves
// what it is at within a step of a year when it hears of something newer.
import { compare, keptRuns } from 'technopole'
import { UNTOLD, failureOf, optionsOf, regionAt, scenariosOf, withoutRuns } from './runs.js'
import { STAGES } from './settings.js'

/** What a hand does when told `{ number, question, stage, run }`, or without a run the whole of a stage; told nothing of these it stops. */
export function beHand() {
  // Of the first stage each scenario's runs start where those of the last did; of the others one start at a time is enough.
  const runners = STAGES.map((_, stage) => keptRuns({ starts: stage === 0 ? 2 : 1 }))
  let stop = new AbortController()
  self.onmessage = async ({ data: { number, question, stage, run } }) => {
    stop.abort()
    if (!question) return
    const { signal } = stop = new AbortController()
    const say = (what) => { if (!signal.aborted) self.postMessage({ number, ...what }) }
    const one = async (study, _, calls) => {
      say({ begun: true })
      await runners[stage](study, [run], { ...calls, scenarioThrough: undefined, finished: (outcome) => { say({ outcome }) } })
      throw UNTOLD
    }
    try {
      const progress = (done, total) => { say({ progress: { stage, done, total } }) }
      const answer = await compare(scenariosOf(question), { ...optionsOf(STAGES[stage]), signal, progress, runner: run === undefined ? runners[stage] : one })
      if (!signal.aborted) say({ answer: withoutRuns(answer) })
    } catch (error) {
      if (error !== UNTOLD) say({ failed: failureOf(error) })
    }
  }
  regionAt(STAGES[0].scale)
}

/** The hand as the chief sees it. `ask` says what is to be done until the signal aborts, and gives what has begun and what will come of it. */
export function handOf(worker) {
  let number = 0
  let hear = () => {}
  worker.onmessage = ({ data }) => { if (data.number === number) hear(data) }
  worker.onerror = ({ message }) => { hear({ failed: { message } }) }
  return {
    stop() { worker.postMessage({ number: ++number }) },
    ask(what, signal, progress) {
      const asked = { begun: false }
      /** One of `outcome`, `answer`, `failed`; nothing of these when it was stopped. */
      asked.came = new Promise((resolve) => {
        hear = (data) => {
          if (data.begun) asked.begun = true
          else if (data.progress) progress?.(data.progress)
          else resolve(data)
        }
        signal.addEventListener('abort', () => {
          worker.postMessage({})
          resolve({})
        })
      })
      worker.postMessage({ ...what, number: ++number })
      return asked
    },
  }
}
