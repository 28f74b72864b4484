import { decision } from '../kernel/draws.js'
import type { Decision } from '../kernel/draws.js'

const decisions = new Map<string, Decision>()
/** The decision of a lever for a purpose; its name is part of every draw's key. */
export function leverDecision(id: string, purpose: string): Decision {
  const name = `lever/${id}/${purpose}`
  let found = decisions.get(name)
  if (!found) decisions.set(name, found = decision(name))
  return found
}
