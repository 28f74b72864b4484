// The state of the page in the fragment of its address, which no server sees:
//   #v=1&lang=zh&base=as-enacted&against=frozen-2015&show=rd-expenditure@CN&set=rd-super-deduction.extra:1@2016&name=…
// What cannot stand in a link at all is refused here, before anything is made of it; what it says of policy is then checked by the
// library as any scenario document.
import { fresh, sorted, YEARS } from './scenario.js'
import { LONGEST_NAME } from './settings.js'

const VERSION = '1'
/** More than the library has parameters: what the page writes it reads, whatever was moved. */
const MOST_MOVES = 600
/** Characters of a move, at most and with some to spare; and of everything else, a name of three bytes a letter among it. */
const [LONGEST_MOVE, LONGEST_REST] = [120, 300 + 9 * LONGEST_NAME]
const LONGEST = MOST_MOVES * LONGEST_MOVE + LONGEST_REST
const ONCE = ['v', 'lang', 'base', 'against', 'show', 'name']
const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/
const PARAMETER = /^[A-Za-z][A-Za-z0-9]{0,59}$/
const MOVE = /^([^.:@]{1,60})\.([^.:@]{1,60}):([^:@]{1,40})@(\d{4})$/
const NUMBER = /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/
const NAMES_OF_PROTOTYPES = ['__proto__', 'constructor', 'prototype']

/** A link that is not one of ours; `reason` is a key of the words of the page, `language` that of the link where it says one. */
export class BadLink extends Error {
  constructor(reason, given) {
    super(reason)
    this.reason = reason
    this.given = String(given).slice(0, 80)
    this.language = undefined
  }
}

export function writeLink(state) {
  const { language, base, against, name, indicator, region } = state
  const parts = [['v', VERSION], ['lang', language], ['base', base], ['against', against], ['show', `${indicator}@${region}`],
    ...sorted(state).map(([key, { value, from }]) => ['set', `${key}:${value}@${from}`]), ...(name === '' ? [] : [['name', name]])]
  // Readable where it may be: these are allowed in a fragment as they are.
  return `#${parts.map(([key, value]) => `${key}=${encodeURIComponent(value).replaceAll('%3A', ':').replaceAll('%40', '@')}`).join('&')}`
}

/** Whether a fragment is a link of the page at all, and not one to a place on it. */
export const isLink = (fragment) => /[#&]v=/.test(fragment)

/** The state that a fragment says; one that is no link says the beginning. Throws BadLink. */
export function readLink(fragment, language) {
  try {
    return stateOf(fragment, language)
  } catch (error) {
    if (error instanceof BadLink) error.language = /[#&]lang=(en|zh)(?:&|$)/.exec(fragment.slice(0, LONGEST))?.[1]
    throw error
  }
}

/** Whether the escapes of a text are those of letters, which URLSearchParams does not ask. */
function isWhole(text) {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}

function stateOf(fragment, language) {
  const state = fresh(language)
  if (!isLink(fragment)) return state
  if (fragment.length > LONGEST) throw new BadLink('linkTooLong', `${fragment.length}`)
  const broken = fragment.slice(1).split('&').find((part) => !isWhole(part))
  if (broken !== undefined) throw new BadLink('linkBroken', broken)
  const given = new Map()
  const moves = []
  for (const [key, value] of new URLSearchParams(fragment.slice(1))) {
    if (key === 'set') moves.push(value)
    else if (!ONCE.includes(key) || given.has(key)) throw new BadLink('linkUnknown', key)
    else given.set(key, value)
  }
  if (given.get('v') !== VERSION) throw new BadLink('linkVersion', given.get('v') ?? '–')
  const lang = given.get('lang') ?? language
  if (lang !== 'en' && lang !== 'zh') throw new BadLink('linkUnknown', lang)
  const [indicator, region, ...more] = (given.get('show') ?? `${state.indicator}@${state.region}`).split('@')
  const { base = state.base, against = state.against } = Object.fromEntries(given)
  for (const id of [base, against, indicator]) if (!ID.test(id)) throw new BadLink('linkUnknown', id)
  if (more.length > 0 || !/^CN(-[A-Z]{2})?$/.test(region)) throw new BadLink('linkUnknown', given.get('show'))
  if (moves.length > MOST_MOVES) throw new BadLink('linkTooLong', `${moves.length}`)
  const name = given.get('name') ?? ''
  if (name.length > LONGEST_NAME) throw new BadLink('linkName', `${name.length}`)
  // A name of blanks is none, as in the field.
  Object.assign(state, { language: lang, base, against, indicator, region, name: name.trim() === '' ? '' : name })
  for (const text of moves) {
    const [, lever, parameter, value, year] = MOVE.exec(text) ?? []
    if (lever === undefined || !ID.test(lever) || !PARAMETER.test(parameter) || NAMES_OF_PROTOTYPES.includes(parameter)) throw new BadLink('linkUnknown', text)
    const from = Number(year)
    if (!YEARS.includes(from) || state.moves.has(`${lever}.${parameter}`)) throw new BadLink('linkUnknown', text)
    state.moves.set(`${lever}.${parameter}`, { value: NUMBER.test(value) ? Number(value) : value, from })
  }
  return state
}
