import { InputError } from '../kernel/input-error.js'
import judgements from './assumptions.json' with { type: 'json' }
import table from './sources.json' with { type: 'json' }

/** What a source is. `recalled` is a statistic known from memory; `assumption` a judgement of this project. */
export const SOURCE_KINDS = ['plan', 'statistics', 'law', 'study', 'report', 'recalled', 'assumption'] as const
/** What a source is. */
export type SourceKind = (typeof SOURCE_KINDS)[number]

/** Strength of evidence: A experiment or discontinuity, B panel or structural, C association or report, D judgement. */
export type Grade = 'A' | 'B' | 'C' | 'D'

/** Who says so. */
export interface Source {
  readonly id: string
  readonly kind: SourceKind
  /** Publisher of a statistic, authors of a study. */
  readonly by: string
  readonly title: string
  /** Year of publication, or years of a series. */
  readonly year: number | string
  readonly licence: string
  /** `seen`: a document with the figure or finding was read; `recalled`: from memory, to be confirmed. */
  readonly confidence: 'seen' | 'recalled'
  readonly doi?: string
  readonly grade?: Grade
  /** What the source observed in China after 2015: a prior that leans on it knows part of what is to be forecast. */
  readonly later?: string
  readonly note?: string
}

type Entry = Omit<Source, 'id'>
const entries = table as unknown as Readonly<Record<string, Entry>>

/** Ids of all sources, in the order of the catalogue: plan, statistics, law, studies. */
export const sourceIds: readonly string[] = Object.keys(entries)

/** Assumptions that parameters of mechanisms rest on, by id: `assumption:staff-cost`. */
const assumptions = new Map(Object.entries(judgements).map(([id, why]) => [`assumption:${id}`, assumption(id, why)]))

/** The source with this id, of the catalogue or of the assumptions. Throws `InputError` if there is none. */
export function source(id: string): Source {
  const assumed = assumptions.get(id)
  if (assumed) return assumed
  if (!Object.hasOwn(entries, id)) throw new InputError('source', 'the id of a source in the catalogue', id)
  return { id, ...entries[id] }
}

/** All sources. */
export const sources = (): readonly Source[] => sourceIds.map(source)

/** Register of sources that saw outcomes after 2015: scores are also to be shown with wide priors in their place. */
export const contaminatedSources = (): readonly Source[] => sources().filter(({ later }) => later !== undefined)

/**
 * A judgement of this project, made where no evidence was found: it is listed, counted and first in line for
 * sensitivity analysis. `why` says what it rests on and what would replace it.
 */
export function assumption(id: string, why: string): Source {
  return {
    id: `assumption:${id}`, kind: 'assumption', by: 'technopole', title: why, year: 2015,
    licence: 'MIT, with this package', confidence: 'recalled', grade: 'D',
  }
}
