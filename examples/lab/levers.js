// The panel of levers: families, search, and the controls of a lever when it is opened.
import { control } from './controls.js'
import { byId, capital, h, say } from './dom.js'
import { YEARS } from './scenario.js'

/** Opened at the beginning, so that a first slider is there to be moved. */
const FIRST_OPEN = 'rd-super-deduction'

/** Values of a parameter by year where the scenario starts. */
export function lawOf(catalogue, base, lever, p) {
  const values = catalogue.bases.find(({ id }) => id === base)?.values[`${lever.id}.${p.id}`]
  return YEARS.map((year, n) => values?.[year] ?? p.values[n])
}

/** Draws the panel; `moved` is called with the key of a parameter and its move, or nothing when it is undone. */
export function drawLevers(catalogue, state, moved) {
  const { language, base, moves } = state
  const open = new Set([...document.querySelectorAll('#families details.lever[open]')].map((element) => element.dataset.lever))
  const openFamilies = new Set([...document.querySelectorAll('#families details.family[open]')].map((element) => element.dataset.family))
  if (openFamilies.size === 0) open.add(FIRST_OPEN)
  for (const key of moves.keys()) open.add(key.split('.')[0])
  const families = Object.entries(catalogue.families).map(([family, name]) => {
    const members = catalogue.levers.filter((lever) => lever.family === family)
    return h('details', { class: 'family', 'data-family': family, open: openFamilies.has(family) || members.some(({ id }) => open.has(id)) },
      [h('summary', {}, [h('h3', {}, capital(name[language])), h('span', { class: 'count' }), h('span', { class: 'mark' })]), ...members.map((lever) => leverOf(lever))])
  })
  byId('families').replaceChildren(...families)
  markChanges(state)

  function leverOf(lever) {
    const details = h('details', { class: 'lever', 'data-lever': lever.id, open: open.has(lever.id) }, [
      h('summary', {}, [h('span', { class: 'lever-name' }, lever.name[language]), h('span', { class: 'mark' })]),
    ])
    const fill = () => {
      if (!details.open || details.childElementCount > 1) return
      const of = (p) => control(lever, p, { law: lawOf(catalogue, base, lever, p), move: moves.get(`${lever.id}.${p.id}`), language,
        moved: (move) => { moved(`${lever.id}.${p.id}`, move) } })
      const assumed = lever.params.filter((p) => p.behaviour)
      details.append(h('div', { class: 'lever-body' }, [h('p', { class: 'summary' }, lever.summary[language]), ...lever.params.filter((p) => !p.behaviour).map(of),
        assumed.length > 0 ? h('details', { class: 'assumed', open: assumed.some((p) => moves.has(`${lever.id}.${p.id}`)) },
          [h('summary', {}, `${say('assumptions')} (${assumed.length})`), ...assumed.map(of)]) : null]))
    }
    details.addEventListener('toggle', fill)
    fill()
    return details
  }
}

/** Says how much was changed, and where. */
export function markChanges({ moves }) {
  byId('changes').textContent = say('changes', moves.size)
  byId('undo-all').hidden = moves.size === 0
  const changed = new Set([...moves.keys()].map((key) => key.split('.')[0]))
  for (const details of document.querySelectorAll('details.lever')) {
    details.querySelector('.mark').textContent = changed.has(details.dataset.lever) ? say('changed') : ''
  }
  for (const family of document.querySelectorAll('details.family')) {
    const some = [...family.querySelectorAll('details.lever')].filter(({ dataset }) => changed.has(dataset.lever)).length
    family.querySelector('summary > .mark').textContent = some === 0 ? '' : `${some} ${say('changed')}`
  }
}

/** Shows the levers whose words hold all words searched for, in either language. */
export function searchLevers(catalogue, text) {
  const words = text.toLowerCase().split(/\s+/).filter((word) => word !== '')
  let found = 0
  for (const lever of catalogue.levers) {
    const said = [lever.id, ...Object.values(lever.name), ...Object.values(lever.summary), lever.family, ...Object.values(catalogue.families[lever.family]),
      ...lever.params.flatMap((p) => Object.values(p.meaning))].join(' ').toLowerCase()
    const here = words.every((word) => said.includes(word))
    if (here) found++
    document.querySelector(`details.lever[data-lever="${lever.id}"]`).hidden = !here
  }
  for (const family of document.querySelectorAll('details.family')) {
    const here = family.querySelectorAll('details.lever:not([hidden])').length
    family.hidden = here === 0
    family.querySelector('.count').textContent = String(here)
    // What was searched for is to be seen.
    if (words.length > 0 && here > 0) family.open = true
  }
  byId('found').textContent = say('found', found)
}
