// What an answer says: a sentence, cards, charts, the map of provinces, targets and cost.
import { byId, h, say } from './dom.js'
import { percent, shown, signed, shownChange, styleOf } from './numbers.js'
import { HEADLINES, SCENARIO, STAGES } from './settings.js'

/** Accounts that are money paid or forgone in the year, and may stand in one sum. */
const CASH = ['tax-cash', 'grant', 'administration']
/** Amounts shown at once: not more than so many, and none that is less than this part of the largest. */
const FEW = 10
const SMALL = 0.001
const SVG = 'image/svg+xml'

const entry = (list, id) => list.find((one) => one.id === id)

/** Everything that is said of an answer, from one place: names and styles in the language of the page. */
export function reader(catalogue, state, answer) {
  const { language } = state
  const indicator = (id) => entry(catalogue.indicators, id)
  const styleOfIndicator = (id, size, change) => {
    const { unit, unitName } = indicator(id)
    return styleOf(unit, unitName, language, Math.abs(size), change)
  }
  const regionName = answer.region === 'CN' ? say('china') : catalogue.provinces.find(({ code }) => code === answer.region).name[language]
  // Of the answer, not of what is asked meanwhile.
  const against = answer.ids[1]
  const here = answer.document.name[language]
  const there = entry(catalogue.bases, against).name[language]
  return { indicator, styleOfIndicator, regionName, here, there, against, language }
}

/** The answer in one sentence. */
export function sentenceOf(catalogue, state, answer) {
  const { indicator, styleOfIndicator, regionName, here, there, language } = reader(catalogue, state, answer)
  const level = answer.levels.find((row) => row.indicator === answer.indicator)
  const effect = answer.changes.find((row) => row.indicator === answer.indicator)
  const style = styleOfIndicator(answer.indicator, level.p50)
  const value = shown(level.p50, style, language)
  const said = { name: here, indicator: indicator(answer.indicator).name[language], region: regionName, value }
  // Until it is refined it is said to be what it is.
  const estimate = answer.stage === 0 ? say('estimate', answer.runs) : ''
  if (answer.costs.length === 0 && answer.changes.every(({ mean }) => mean === 0)) return say('sentenceSame', said) + estimate
  const change = styleOfIndicator(answer.indicator, effect.mean, true)
  const by = shown(Math.abs(effect.mean), change, language, 3)
  const cash = answer.costs.filter(({ account }) => CASH.includes(account)).reduce((sum, row) => sum + row.here - row.there, 0)
  const { low, high } = effect
  const known = low !== null && effect.mean !== 0
  return say('sentence', { ...said, against: there, change: effect.mean === 0 ? say('noChange') : say(effect.mean > 0 ? 'more' : 'less', by),
    interval: known ? say('between', shownChange(low, { ...change, word: '' }, language), shownChange(high, change, language)) : '',
    unclear: known && low <= 0 && high >= 0 ? `${say('comma')}${catalogue.unclear[language]}` : '',
    cost: cash === 0 ? '' : say('costs', shownChange(cash, styleOf('CNY', null, language, Math.abs(cash)), language)) }) + estimate
}

/** How far the answer is refined. */
export const stageWords = (stage) => say('stage', STAGES[stage].runs, Math.round(1 / STAGES[stage].scale))

/** A card for each headline indicator; `choose` is called with the one that is to be looked at. */
export function drawCards(catalogue, state, answer, choose) {
  const { indicator, styleOfIndicator, language } = reader(catalogue, state, answer)
  const cards = [...new Set([...HEADLINES, answer.indicator])].flatMap((id) => {
    const level = answer.levels.find((row) => row.indicator === id)
    const effect = answer.changes.find((row) => row.indicator === id)
    if (!level) return []
    const change = effect.mean === 0 ? say('noChange') : shownChange(effect.mean, styleOfIndicator(id, effect.mean, true), language)
    const card = h('button', { type: 'button', class: 'card', 'aria-pressed': String(id === answer.indicator), 'data-indicator': id }, [
      h('span', { class: 'card-name' }, indicator(id).name[language]),
      h('span', { class: 'card-value' }, valueAndUnit(level.p50, styleOfIndicator(id, level.p50), language)),
      h('span', { class: `card-change ${effect.mean > 0 ? 'up' : effect.mean < 0 ? 'down' : ''}` }, change)])
    card.addEventListener('click', () => { choose(id) })
    return [card]
  })
  const focused = document.activeElement?.dataset?.indicator
  byId('cards').replaceChildren(...cards)
  if (focused) byId('cards').querySelector(`[data-indicator="${focused}"]`)?.focus()
}

/** A value, and its unit in smaller letters. */
const valueAndUnit = (value, style, language) => [shown(value, { ...style, word: '' }, language), style.word === '' ? '' : h('span', { class: 'card-unit' }, ` ${style.word}`)]

/** Puts a chart of the library, which is SVG as text, into the page as an element. */
function putChart(id, svg, label) {
  const drawn = new DOMParser().parseFromString(svg, SVG).documentElement
  // The same indicator is in both charts: each has its own name, and its figures in words.
  const told = drawn.querySelector(':scope > desc')
  told.id = `${id}-told`
  drawn.setAttribute('aria-label', label)
  drawn.setAttribute('aria-describedby', told.id)
  drawn.removeAttribute('width')
  drawn.removeAttribute('height')
  byId(id).replaceChildren(document.importNode(drawn, true))
}

/** The fan and the effect over the years. */
export async function drawCharts(plot, catalogue, state, answer, stillWanted) {
  const { indicator, regionName, here, there, against, language } = reader(catalogue, state, answer)
  const names = { [SCENARIO]: here, [against]: there }
  const width = Math.max(320, Math.min(720, Math.round(byId('fan').clientWidth)))
  const options = { document, language, indicator: answer.indicator, region: answer.region, names, width, title: indicator(answer.indicator).name[language] }
  for (const [place, chart, shown, what] of [['fan', plot.fanChart, answer.fan, 'fanTitle'], ['effect', plot.effectChart, answer.effect, 'effectTitle']]) {
    // One at a time, so that a slider can move between them.
    await new Promise((resolve) => { setTimeout(resolve, 0) })
    if (!stillWanted()) return
    putChart(place, chart(shown, options), `${say(what)}: ${options.title}, ${regionName}`)
  }
}

/** Ground of a tile: the deeper the more, blue for more and orange for less. */
const depthOf = (value, most) => (value === 0 || most === 0 ? 0 : Math.min(4, 1 + Math.floor((3.999 * Math.abs(value)) / most)))

/** The change in every province, on tiles of one size; `choose` is called with the province that is to be looked at. */
export function drawMap(catalogue, state, answer, choose) {
  const { indicator, styleOfIndicator, language } = reader(catalogue, state, answer)
  const changes = new Map(answer.provinces.map((row) => [row.region, row.mean]))
  const most = Math.max(0, ...[...changes.values()].map(Math.abs))
  const style = styleOfIndicator(answer.indicator, most, true)
  // As many decimals as three digits of the largest need.
  const decimals = Math.max(0, Math.min(4, 2 - Math.floor(Math.log10(most / style.divisor || 1))))
  byId('map-of').textContent = `${indicator(answer.indicator).name[language]}, ${style.word}.`
  const tile = (code, name, value, column, row) => {
    const number = value === undefined ? '–' : signed(value / style.divisor, decimals, language)
    const short = language === 'zh' ? name : code.slice(3)
    const button = h('button', { type: 'button', class: `tile ${value < 0 ? 'less' : 'more'}-${depthOf(value ?? 0, most)}`, 'aria-pressed': String(answer.region === code),
      'data-region': code }, [h('span', { class: 'tile-name' }, short), ' ', h('span', { class: 'tile-value' }, number),
      // For those who cannot see it: the unit, and what the letters stand for.
      h('span', { class: 'unseen' }, ` ${style.word}${short === name ? '' : `, ${name}`}`)])
    button.style.gridColumn = String(column + 1)
    button.style.gridRow = String(row + 1)
    button.title = name
    button.addEventListener('click', () => { choose(code) })
    return button
  }
  const ordered = [...catalogue.provinces].sort((a, b) => a.tile[1] - b.tile[1] || a.tile[0] - b.tile[0])
  const nation = h('button', { type: 'button', class: 'tile nation', 'aria-pressed': String(answer.region === 'CN'), 'data-region': 'CN' }, say('china'))
  nation.addEventListener('click', () => { choose('CN') })
  const focused = document.activeElement?.dataset?.region
  byId('map').replaceChildren(nation, ...ordered.map(({ code, name, tile: [column, row] }) => tile(code, name[language], changes.get(code), column, row)))
  if (focused) byId('map').querySelector(`[data-region="${focused}"]`)?.focus()
}

/** A bar with its share in words. */
function bar(of, share, text) {
  const fill = h('span', { class: `bar ${of}`, 'aria-hidden': 'true' })
  fill.style.inlineSize = `${Math.max(0, Math.min(100, 100 * share))}%`
  return h('span', { class: 'bar-row' }, [h('span', { class: 'track' }, fill), h('span', { class: 'bar-text' }, text)])
}

/** How likely each target is reached, under both scenarios. */
export function drawAttainment(catalogue, state, answer) {
  const { here, there, against, language } = reader(catalogue, state, answer)
  byId('legend-here').textContent = here
  byId('legend-there').textContent = there
  const of = (target, scenario) => answer.attainment.find((row) => row.target === target && row.scenario === scenario)
  const rows = catalogue.targets.flatMap(({ id, name }) => {
    const [mine, other] = [of(id, SCENARIO), of(id, against)]
    return mine && other ? [h('tr', {}, [h('th', { scope: 'row' }, name[language]),
      h('td', {}, bar('here', mine.probability, percent(mine.probability, language))), h('td', {}, bar('there', other.probability, percent(other.probability, language)))])] : []
  })
  byId('attain').replaceChildren(h('table', { class: 'bars' }, [h('caption', { class: 'unseen' }, say('attainTitle')),
    h('thead', { class: 'unseen' }, h('tr', {}, [h('th', { scope: 'col' }, say('target')), h('th', { scope: 'col' }, here), h('th', { scope: 'col' }, there)])), h('tbody', {}, rows)]))
}

/** What each lever costs more or less, account by account. */
export function drawCost(catalogue, state, answer) {
  const { language } = reader(catalogue, state, answer)
  if (answer.costs.length === 0) return void byId('cost').replaceChildren(h('p', {}, say('costNone')))
  const most = Math.max(...answer.costs.map(({ here, there }) => Math.abs(here - there)))
  const style = styleOf('CNY', null, language, most)
  const row = ({ lever, account, here, there }) => {
    const change = here - there
    const small = Math.abs(change) < most / 1000 ? styleOf('CNY', null, language, Math.abs(change)) : style
    return h('tr', {}, [h('th', { scope: 'row' }, [entry(catalogue.levers, lever)?.name[language] ?? lever, h('span', { class: 'account' }, catalogue.accounts[account][language])]),
      h('td', {}, bar(change > 0 ? 'here' : 'there', Math.abs(change) / most, shownChange(change, small, language)))])
  }
  const table = (rows) => h('table', { class: 'bars costs' }, [h('caption', { class: 'unseen' }, say('costTitle')),
    h('thead', { class: 'unseen' }, h('tr', {}, [h('th', { scope: 'col' }, `${say('lever')}, ${say('account')}`), h('th', { scope: 'col' }, say('amount'))])), h('tbody', {}, rows.map(row))])
  const large = Math.min(FEW, answer.costs.filter(({ here, there }) => Math.abs(here - there) >= SMALL * most).length)
  const more = answer.costs.slice(large)
  byId('cost').replaceChildren(table(answer.costs.slice(0, large)), ...(more.length > 0 ? [h('details', {}, [h('summary', {}, say('costMore', more.length)), table(more)])] : []))
}

/** How the same bytes are made with Node. */
export function drawAgain({ ids, digest, runs, scale, seed, to, document: scenario }) {
  byId('command').textContent = `npx technopole compare ${SCENARIO}.json ${ids[1]} --runs ${runs} --scale ${scale} --to ${to} --seed ${seed} --format json`
  byId('digest').textContent = digest
  byId('document').textContent = JSON.stringify(scenario, null, 1)
}
