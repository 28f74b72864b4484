// A scenario as the sliders say it, and the scenario document that the library reads.
import { FIRST, LAST, SCENARIO } from './settings.js'

/** What the page is about. `moves` are values by `lever.parameter`, each from a year on. */
export const fresh = (language) => ({ language, base: 'as-enacted', against: 'as-enacted', name: '', indicator: 'rd-expenditure', region: 'CN', moves: new Map() })

const WORDS = { en: 'My scenario', zh: '我的情景' }

/** Its name in both languages. */
export const nameOf = ({ name }) => (name === '' ? WORDS : { en: name, zh: name })

/** From its year on a value holds to the end, whatever the law says of later years. */
const yearly = ({ value, from }) => Object.fromEntries(Array.from({ length: LAST - from + 1 }, (_, n) => [from + n, value]))

/** Moves sorted by their names: the order in which sliders were moved says nothing. */
export const sorted = ({ moves }) => [...moves].sort(([a], [b]) => (a < b ? -1 : 1))

/** The document of the scenario; the library checks it, whoever wrote the link that it comes from. */
export function documentOf(state) {
  const changes = []
  for (const [key, move] of sorted(state)) {
    const [lever, parameter] = key.split('.')
    const last = changes.at(-1)
    // A computed name is always the object's own, whatever the name is.
    if (last?.lever === lever) last.params = { ...last.params, [parameter]: yearly(move) }
    else changes.push({ verb: 'amend', lever, params: { [parameter]: yearly(move) } })
  }
  return { technopole: 1, id: SCENARIO, name: nameOf(state), base: state.base, changes }
}

export const YEARS = Array.from({ length: LAST - FIRST + 1 }, (_, n) => FIRST + n)
