import type { ReportTable } from '../answer-sections.js'
import type { Language } from '../language.js'

/** A chart of a brief: its picture, and what it says in words. */
export interface BriefChart {
  readonly id: string
  /** Under the picture. */
  readonly caption: string
  /** What it says, for those who cannot see it. */
  readonly description: string
  readonly svg: string
}

/** A part of a section. `text` in a paragraph or list is plain: whoever renders it escapes it. */
export type BriefBlock =
  | { readonly is: 'paragraph', readonly text: string }
  /** What the reader came for, set apart from the rest. */
  | { readonly is: 'answer', readonly text: string }
  | { readonly is: 'list', readonly items: readonly string[] }
  | { readonly is: 'table', readonly caption: string, readonly table: ReportTable }
  | { readonly is: 'chart', readonly chart: BriefChart }
  /** Commands or a document to copy. */
  | { readonly is: 'code', readonly text: string }
  /** Something long, folded away on a page. */
  | { readonly is: 'folded', readonly title: string, readonly text: string }

/** A section of a brief; the first has no heading of its own, since it stands under the title. */
export interface BriefSection {
  readonly id: string
  readonly heading: string
  readonly blocks: readonly BriefBlock[]
}

/** A brief before it is a page: what it says, in one language. */
export interface Brief {
  readonly language: Language
  readonly title: string
  /** Place, years, runs. */
  readonly subtitle: string
  readonly sections: readonly BriefSection[]
  /** Version of the package. */
  readonly version: string
}
