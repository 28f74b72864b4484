// The chief answers: alone until its hand is ready, which costs less than two engines that compile the same model at the same time, and then
// with half of the runs made by the hand. It keeps what it has simulated, so that a slider that moves costs one scenario. It does nothing else,
// so that it is free when a slider moves.
import { compare, keptRuns } from 'technopole'
import { handOf } from './hand.js'
import { UNTOLD, failureOf, optionsOf, regionAt, scenariosOf, withoutRuns } from './runs.js'
import { STAGES } from './settings.js'
import { viewOf } from './view.js'

/** Milliseconds without a newer question before an answer is refined: as long as somebody still moves sliders, nothing else is computed. */
const IDLE = 2500

/** Milliseconds in which the page shows an answer before anything else is computed. */
const SHOWN = 120

/**
 * Scenarios that are lived through beside the first answer, as soon as that is shown, here and then by the hand: many compare with the first next,
 * the second has all levers at work, and meanwhile the engine compiles what the first move of a slider needs. It stops when a question comes.
 */
const REHEARSED = ['frozen-2015', 'plan']

/**
 * What the hand lives through before it is relied on: its run of an answer, by itself and beside those; and of the last stage a run that is kept,
 * since making that stage's country is the one thing that cannot be broken off.
 */
const PREPARATION = [...[undefined, ...REHEARSED].map((against) => ({ stage: 0, run: STAGES[0].runs - 1, against })), { stage: STAGES.length - 1, run: 0 }]

const after = (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds) })

/** What a chief does; `start` makes the worker that is its hand. */
export function beChief(start) {
  const first = STAGES[0]
  const runner = keptRuns({ starts: first.runs })
  let stop = new AbortController()
  let last
  const hand = handOf(start())
  let rehearsed = 0
  /** How much of its preparation the hand has done; when that is all, it has compiled the model and is a help. */
  let prepared = 0

  /** Makes the runs of an answer; the hand makes the last, unless it is busy until all others are made. */
  const together = (question) => async (study, runs, { finished, signal }) => {
    const make = (some) => runner(study, some, { finished, signal })
    if (prepared < PREPARATION.length) return make(runs)
    const theirs = runs.at(-1)
    const asked = hand.ask({ question, stage: 0, run: theirs }, signal)
    await make(runs.slice(0, -1))
    const { outcome } = asked.begun ? await asked.came : {}
    if (outcome) return finished(outcome)
    if (signal.aborted) return
    hand.stop()
    await make([theirs])
  }

  /** Lives through a scenario here without telling of it, in all runs or the first of them. */
  const rehearse = async (question, signal, most = first.runs) => {
    await compare(scenariosOf(question), { ...optionsOf(first), signal, runner: async (study, runs, { finished }) => {
      await runner(study, runs.slice(0, most), { finished, signal })
      throw UNTOLD
    } }).catch((error) => { if (error !== UNTOLD) throw error })
  }

  /** Rehearses as long as the signal does not abort: the chief first, that it may answer alone. */
  const prepare = async (question, signal) => {
    for (; rehearsed < REHEARSED.length && !signal.aborted; rehearsed++) {
      await rehearse({ ...question, against: REHEARSED[rehearsed] }, signal)
      if (signal.aborted) return
    }
    for (; prepared < PREPARATION.length && !signal.aborted; prepared++) {
      const { stage, run, against } = PREPARATION[prepared]
      const { outcome } = await hand.ask({ question: { ...question, ...(against ? { against } : {}) }, stage, run }, signal).came
      if (!outcome) return
    }
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
    const told = (answer, stage) => {
      last = { answer, ask, stage }
      tellView(question.view, true)
    }
    try {
      // A sixth of a second later than could be, so that whoever has a slider in hand by then is not kept waiting.
      if (!last) await rehearse({ ...question, against: REHEARSED[0] }, signal, 1)
      const answer = await compare(scenariosOf(question), { ...optionsOf(first), signal, runner: together(question) })
      if (signal.aborted) return
      told(answer, 0)
      await after(SHOWN)
      await prepare(question, signal)
      if (signal.aborted) return
      // A slider that is still being moved is not kept waiting by what nobody will look at.
      await after(IDLE)
      for (let stage = 1; stage < STAGES.length; stage++) {
        if (signal.aborted) return
        const came = await hand.ask({ question, stage }, signal, (progress) => { self.postMessage({ ask, progress }) }).came
        if (came.failed) self.postMessage({ ask, failed: came.failed })
        if (!came.answer) return
        told(came.answer, stage)
      }
    } catch (error) {
      if (!signal.aborted) self.postMessage({ ask, failed: failureOf(error) })
    }
  }
  // While the page is read: the country, so that the first answer comes sooner.
  regionAt(first.scale)
}
