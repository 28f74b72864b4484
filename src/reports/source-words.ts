import assumed from '../data/assumption-texts.zh.json' with { type: 'json' }
import told from '../data/source-texts.zh.json' with { type: 'json' }
import type { Source } from '../data/sources.js'
import type { Language } from './language.js'

type Texts = Readonly<Record<string, string | undefined>>
/** Assumptions in Chinese, by id. */
const ASSUMED: Texts = assumed
/** What is said of sources in Chinese: publishers, licences and notes by their English, titles by the id of the source. */
const { by: BY, licence: LICENCE, title: TITLE, note: NOTE }: Readonly<Record<'by' | 'licence' | 'title' | 'note', Texts>> = told

/**
 * A source with what this project says of it in the words of a language: in Chinese the text of an assumption, publishers, licences, notes, and
 * titles that describe a document. A title that others published stays as it was published.
 */
export function sourceInWords(source: Source, language: Language): Source {
  if (language === 'en') return source
  const { id, kind, by, licence, title, note, later } = source
  const written = kind === 'assumption' ? ASSUMED[id.replace('assumption:', '')] : TITLE[id]
  return { ...source, by: BY[by] ?? by, licence: LICENCE[licence] ?? licence, title: written ?? title,
    ...note && { note: NOTE[note] ?? note }, ...later && { later: NOTE[later] ?? later } }
}
