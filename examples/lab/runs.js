// What chief and hand have in common: how a question is put to the library, and how they part with what it says.
import { InputError, china2015, fromDocument, inputErrorText, scenarioById } from 'technopole'
import { LAST, SEED } from './settings.js'

const populations = new Map()

/** The country at a scale, made once. */
export const regionAt = (scale) => {
  if (!populations.has(scale)) populations.set(scale, china2015({ scale }))
  return populations.get(scale)
}

/** The scenarios of a question. Throws InputError on a document that the library refuses. */
export function scenariosOf({ document, against }) {
  const other = scenarioById(against)
  if (!other) throw new InputError('against', 'the id of a scenario that ships', against)
  return [fromDocument(document), other]
}

export const optionsOf = ({ scale, runs }) => ({ region: regionAt(scale), to: LAST, runs, seed: SEED, engine: 'browser' })

/** Ends a question before tables are made of it: where its runs are all that is wanted. */
export const UNTOLD = new Error('untold')

/** An answer for whoever reads tables and names and not the value of every run. */
export const withoutRuns = ({ result: { values: _, ledgers: __, ...result }, ...answer }) => ({ ...answer, result })

export const failureOf = (error) => (error instanceof InputError
  ? { input: { en: inputErrorText(error, 'en'), zh: inputErrorText(error, 'zh') } } : { message: String(error?.message ?? error) })
