import type { Predicate } from '../levers/eligibility.js'

/** Who may claim, in words: `performs-rd and small, medium and in CN-JS`. */
export function predicateText(predicate: Predicate): string {
  switch (predicate.is) {
    case 'all': return predicate.of.length === 0 ? 'everybody' : predicate.of.map(inner).join(' and ')
    case 'any': return predicate.of.length === 0 ? 'nobody' : predicate.of.map(inner).join(' or ')
    case 'not': return `not ${inner(predicate.of)}`
    case 'size': return `size ${predicate.among.join(', ')}`
    case 'ownership': return `owner ${predicate.among.join(', ')}`
    case 'status': return predicate.standing
    case 'region': return `in ${predicate.codes.join(', ')}`
    case 'industry': return `industry ${predicate.codes.join(', ')}`
    case 'not-excluded-industry': return 'outside the industries on the negative list'
  }
}

const inner = (predicate: Predicate): string =>
  ((predicate.is === 'all' || predicate.is === 'any') && predicate.of.length > 1
    ? `(${predicateText(predicate)})` : predicateText(predicate))
