// Elements without markup: whatever a text says, it stays text.
import { say as sayIn } from './words.js'

let language = 'en'

/** The language of `say`. */
export const speak = (chosen) => { language = chosen }

/** A word of the page in its language. */
export const say = (key, ...given) => sayIn(language, key, ...given)

/** An element with attributes and children; texts become text. */
export function h(name, attributes = {}, children = []) {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined && value !== false) element.setAttribute(key, value === true ? '' : value)
  element.append(...[children].flat().filter((child) => child !== null && child !== undefined))
  return element
}

/** A text that begins a line. */
export const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1)

export const byId = (id) => document.getElementById(id)
