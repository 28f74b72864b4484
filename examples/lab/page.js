// The page: what it is about, who computes it, and what is shown when.
import { byId, h, say, speak } from './dom.js'
import { drawLevers, markChanges, searchLevers } from './levers.js'
import { BadLink, isLink, readLink, writeLink } from './link.js'
import { drawAgain, drawAttainment, drawCards, drawCharts, drawCost, drawMap, sentenceOf, stageWords } from './results.js'
import { documentOf, fresh } from './scenario.js'
import { SCENARIO, STAGES } from './settings.js'
import { WORDS } from './words.js'

/** How long a slider that was moved again and again rests before the scenario is simulated, milliseconds; a first move is simulated at once. */
const REST = 30

/** Changes that follow one another within this time are one step of the browser's Back, milliseconds. */
const STEP = 1000

const preferred = navigator.language.startsWith('zh') ? 'zh' : 'en'
let state
let plot
let answer
let ask = 0
let fromLink = false
let resting
let changedAt = -REST
let rememberedAt = -STEP

// The address first: it says the language. From the beginning it says what is shown, so that Back leads there too.
open()
if (!isLink(location.hash)) history.replaceState(null, '', writeLink(state))

// Seen first, computed then.
await new Promise((resolve) => { requestAnimationFrame(() => { setTimeout(resolve, 0) }) })

const chief = new Worker(new URL('worker.js', import.meta.url), { type: 'module' })
chief.onmessage = ({ data }) => { hear(data) }
chief.onerror = ({ message }) => { trouble([h('strong', {}, say('failed')), `: ${message ?? say('noWorkers')}`]) }

const catalogue = await (await fetch(new URL('catalogue.json', import.meta.url))).json()
checkShown()
drawAll()
listen()
question()
// Drawing is loaded last: the answer in words does not wait for it.
import('./charts.js').then((loaded) => {
  plot = loaded
  drawAnswer()
})

/** Reads the address. A link that is not one of ours is said to be so, and nothing of it is used. */
function open() {
  clearTrouble()
  fromLink = isLink(location.hash)
  try {
    state = readLink(location.hash, preferred)
  } catch (error) {
    if (!(error instanceof BadLink)) throw error
    const language = error.language ?? preferred
    refuse(`${WORDS[error.reason][language]} (${error.given})`, language)
  }
  translate()
}

/** Begins anew because of a link, and says why. */
function refuse(why, language) {
  state = fresh(language)
  fromLink = false
  speak(language)
  trouble([h('strong', {}, say('badLink')), `: ${why}. ${say('badLinkThen')}`])
}

/** What the link shows must be known, and numbers must be numbers; the library checks the rest. */
function checkShown() {
  const known = catalogue.indicators.some(({ id }) => id === state.indicator) && (state.region === 'CN' || catalogue.provinces.some(({ code }) => code === state.region))
  const odd = known ? [...state.moves].find(([key, { value }]) => {
    const [lever, parameter] = key.split('.')
    return catalogue.levers.find(({ id }) => id === lever)?.params.find(({ id }) => id === parameter)?.kind === 'number' && typeof value !== 'number'
  }) : [`${state.indicator}@${state.region}`]
  if (odd) {
    refuse(`${say('linkUnknown')} (${String(odd[0]).slice(0, 80)})`, state.language)
    translate()
  }
}

function translate() {
  speak(state.language)
  // What was announced may be of another language.
  tell('')
  document.documentElement.lang = state.language === 'zh' ? 'zh-CN' : 'en'
  document.title = `${say('title')} · technopole`
  for (const element of document.querySelectorAll('[data-say]')) if (element.id !== 'sentence' || !answer) element.textContent = say(element.dataset.say)
  byId('language').lang = state.language === 'zh' ? 'en' : 'zh-CN'
}

function drawAll() {
  const { language } = state
  byId('name').value = state.name
  const options = (list, chosen, words) => list.map((one) => h('option', { value: one.id, selected: one.id === chosen }, words(one)))
  byId('base').replaceChildren(...options(catalogue.bases, state.base, ({ name }) => name[language]))
  byId('against').replaceChildren(...options(catalogue.bases, state.against, ({ name }) => name[language]))
  byId('indicator').replaceChildren(...options(catalogue.indicators, state.indicator, ({ name }) => name[language]))
  byId('region').replaceChildren(...options([{ id: 'CN', name: { [language]: say('china') } }, ...catalogue.provinces.map(({ code, name }) => ({ id: code, name }))],
    state.region, ({ name }) => name[language]))
  drawLevers(catalogue, state, (key, move) => {
    if (move) state.moves.set(key, move)
    else state.moves.delete(key)
    changed()
  })
  searchLevers(catalogue, byId('search').value)
}

function listen() {
  byId('search').addEventListener('input', () => { searchLevers(catalogue, byId('search').value) })
  byId('undo-all').addEventListener('click', () => {
    state.moves.clear()
    drawAll()
    byId('search').focus()
    changed()
  })
  byId('name').addEventListener('input', () => {
    // What may stand in a scenario document: one line, printable.
    state.name = byId('name').value.replace(/[\p{C}\u2028\u2029]/gu, '').trim()
    changed()
  })
  for (const id of ['base', 'against']) {
    byId(id).addEventListener('change', () => {
      state[id] = byId(id).value
      if (id === 'base') drawAll()
      changed()
    })
  }
  for (const id of ['indicator', 'region']) byId(id).addEventListener('change', () => { look({ [id]: byId(id).value }) })
  byId('language').addEventListener('click', () => {
    state.language = state.language === 'zh' ? 'en' : 'zh'
    remember()
    translate()
    drawAll()
    drawAnswer()
  })
  byId('share').addEventListener('click', async () => {
    remember()
    try {
      await navigator.clipboard.writeText(location.href)
      tell(say('copied'))
      byId('share').textContent = `✓ ${say('share')}`
      setTimeout(() => { byId('share').textContent = say('share') }, 2000)
    } catch {
      trouble([say('copyFailed')])
    }
  })
  byId('brief').addEventListener('click', () => { chief.postMessage({ whole: true }) })
  byId('save').addEventListener('click', () => { download(`${SCENARIO}.json`, 'application/json', `${JSON.stringify(documentOf(state), null, 1)}\n`) })
  document.querySelector('.skip').addEventListener('click', (event) => {
    event.preventDefault()
    byId('answer').focus()
  })
  addEventListener('hashchange', () => {
    // A place on this page is no link to a scenario.
    if (!isLink(location.hash) || location.hash === writeLink(state)) return
    const before = asked()
    rememberedAt = -STEP
    open()
    checkShown()
    drawAll()
    // Another thing to look at, or another language, needs no run.
    if (asked() === before) lookAgain()
    else question()
  })
  // The sheet of styles keeps what is focused from lying beneath it.
  new ResizeObserver(() => { document.documentElement.style.setProperty('--answer-height', `${byId('answer').offsetHeight}px`) }).observe(byId('answer'))
  let width = innerWidth
  addEventListener('resize', () => {
    if (Math.abs(innerWidth - width) < 24) return
    width = innerWidth
    drawAnswer()
  })
}

/** A change of the scenario: remembered and simulated at once, but where one follows another only when the slider rests. */
function changed() {
  fromLink = false
  clearTimeout(resting)
  const before = changedAt
  changedAt = performance.now()
  if (changedAt - before > REST) question()
  else {
    document.body.dataset.asked = String(ask + 1)
    resting = setTimeout(question, REST)
  }
  clearTrouble()
  markChanges(state)
  remember()
}

/** A change of what is looked at needs no simulation. */
function look(change) {
  Object.assign(state, change)
  remember()
  byId('indicator').value = state.indicator
  byId('region').value = state.region
  lookAgain()
}

/** Asks for another view of the answer. */
function lookAgain() { chief.postMessage({ view: viewed() }) }

function viewed() { return { indicator: state.indicator, region: state.region } }

/** What is simulated, as text. */
function asked() { return JSON.stringify([documentOf(state), state.against]) }

/** Puts the state into the address: a new step of the history, unless it goes on with the last one, as a slider in hand does. */
function remember() {
  const link = writeLink(state)
  if (link === location.hash) return
  const now = performance.now()
  if (now - rememberedAt < STEP) history.replaceState(null, '', link)
  else history.pushState(null, '', link)
  rememberedAt = now
}

function question() {
  ask++
  performance.mark(`asked-${ask}`)
  document.body.dataset.asked = String(ask)
  byId('stage').textContent = say('first')
  byId('progress').removeAttribute('value')
  chief.postMessage({ ask, question: { document: documentOf(state), against: state.against, view: viewed() } })
}

/** What the chief says; answers to earlier questions are out of date. */
function hear(data) {
  if (data.ask !== undefined && data.ask !== ask) return
  if (data.progress) {
    const { stage, done, total } = data.progress
    if (stage > 0) byId('stage').textContent = `${stageWords(answer?.stage ?? 0)} · ${say('refining', done, total)}`
    if (stage > 0) byId('progress').value = done / total
  }
  if (data.failed) failed(data.failed)
  if (data.whole) writeBrief(data.whole)
  if (data.answer) {
    // Asked meanwhile for something else to look at: that is on its way.
    if (data.answer.indicator !== state.indicator || data.answer.region !== state.region) {
      answer = { ...data.answer, stage: data.stage, ask: data.ask }
      return lookAgain()
    }
    answer = { ...data.answer, stage: data.stage, ask: data.ask }
    drawAnswer()
    performance.mark(`answered-${data.ask}-${data.stage}`)
    // What was chosen to be looked at, or an answer; of those the first, which says that it is, and the last.
    if (!data.fresh || data.stage === 0 || data.stage === STAGES.length - 1) tell(byId('sentence').textContent)
  }
}

/** The brief of an answer, with how the model fared in the past, which is loaded when it is asked for. */
async function writeBrief(whole) {
  const { language, indicator } = state
  try {
    const hindcast = await (await fetch(new URL('hindcast.json', import.meta.url))).json()
    download('brief.html', 'text/html', plot.briefHtml(whole, { document, language, indicator, hindcast }))
  } catch ({ message }) {
    trouble([h('strong', {}, say('briefFailed')), `: ${message}`])
  }
}

function failed({ input, message }) {
  byId('stage').textContent = ''
  byId('progress').value = 0
  const why = input ? input[state.language] : message
  if (input && fromLink) {
    refuse(`${say('linkRefused')}: ${why}`, state.language)
    translate()
    drawAll()
    question()
  } else trouble([h('strong', {}, say(input ? 'refused' : 'failed')), `: ${why}`])
}

function drawAnswer() {
  if (!answer) return
  byId('brief').disabled = !plot
  byId('sentence').textContent = sentenceOf(catalogue, state, answer)
  const last = answer.stage === STAGES.length - 1
  byId('stage').textContent = `${stageWords(answer.stage)} · ${say(last ? 'final' : 'unfinished')}`
  byId('progress').value = last ? 1 : byId('progress').value
  document.body.dataset.stage = String(answer.stage)
  document.body.dataset.answered = String(answer.ask)
  drawCards(catalogue, state, answer, (indicator) => { look({ indicator }) })
  drawMap(catalogue, state, answer, (region) => { look({ region }) })
  drawAttainment(catalogue, state, answer)
  drawCost(catalogue, state, answer)
  drawAgain(answer)
  // The answer is seen before the charts are drawn: the second frame begins when the first is there.
  const drawn = answer
  requestAnimationFrame(() => { requestAnimationFrame(() => { if (plot) drawCharts(plot, catalogue, state, drawn, () => answer === drawn) }) })
}

function tell(text) { byId('live').textContent = text }

function trouble(parts) {
  byId('trouble').replaceChildren(h('p', {}, parts))
  byId('trouble').hidden = false
}

function clearTrouble() { byId('trouble').hidden = true }

function download(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], { type }))
  h('a', { href: address, download: name }).click()
  setTimeout(() => { URL.revokeObjectURL(address) }, 10_000)
}
