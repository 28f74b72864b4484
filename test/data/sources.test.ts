import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/kernel/input-error.js'
import type { Figure } from '../../src/data/figure.js'
import { industries, industryFigure, type IndustryFigure } from '../../src/data/industries.js'
import { nationalIds, nationalSeries } from '../../src/data/national.js'
import { pilotClusters } from '../../src/data/places.js'
import { provinceSeriesIds, provinceSeriesInfo, provinceSource } from '../../src/data/provinces.js'
import { assumption, contaminatedSources, source, SOURCE_KINDS, sourceIds, sources } from '../../src/data/sources.js'
import { VENTURE_SHARE_SOURCE, ventureShareYears } from '../../src/data/venture.js'
import { voucherProgrammes } from '../../src/data/vouchers.js'

const industryFigures: readonly IndustryFigure[] =
  ['rd2012', 'intensity2012', 'rd2015', 'revenue2015', 'enterprises2015']

/** Every figure of the dataset with the year it belongs to and where it stands. */
const figures: readonly (Omit<Figure, 'value'> & { readonly year: number; readonly where: string })[] = [
  ...nationalIds.flatMap((id) => [...nationalSeries(id).figures].map(([year, { source: by, confidence }]) =>
    ({ year, source: by, confidence, where: `${id} ${year}` }))),
  ...provinceSeriesIds.map(provinceSeriesInfo).flatMap(({ id, years, confidence }) => years.map((year) =>
    ({ year, source: provinceSource(id, year), confidence, where: `${id} ${year}` }))),
  ...industries.flatMap(({ code }) => industryFigures.flatMap((name) => {
    const known = industryFigure(code, name)
    return known ? [{ ...known, year: Number(name.slice(-4)), where: `${code} ${name}` }] : []
  })),
  ...pilotClusters.map((cluster) =>
    ({ year: cluster.designated, source: cluster.source, confidence: 'seen' as const, where: cluster.name.en })),
  ...voucherProgrammes.map((programme) => ({ ...programme, year: programme.since, where: programme.area.en })),
  ...ventureShareYears.map((year) =>
    ({ year, source: VENTURE_SHARE_SOURCE, confidence: 'uncertain' as const, where: `venture shares ${year}` })),
]

describe('a source', () => {
  it('names publisher or authors, title, year and licence, every one of them', () => {
    for (const { id, by, title, year, licence, kind } of sources()) {
      expect(by.length, id).toBeGreaterThan(2)
      expect(title.length, id).toBeGreaterThan(5)
      expect(String(year), id).toMatch(/\d{4}/)
      expect(licence.length, id).toBeGreaterThan(10)
      expect(SOURCE_KINDS, id).toContain(kind)
    }
  })

  it('has a well-formed DOI where it has one, and no two share it', () => {
    const dois = sources().flatMap(({ doi }) => doi ?? [])
    for (const doi of dois) expect(doi).toMatch(/^10\.\d{4,}\/\S+$/)
    expect(new Set(dois).size).toBe(dois.length)
    expect(dois.length).toBeGreaterThanOrEqual(24)
  })

  it('from memory says so', () => {
    for (const { id, kind, confidence } of sources()) if (kind === 'recalled') expect(confidence, id).toBe('recalled')
  })

  it('grades every study by the strength of its evidence', () => {
    for (const { id, kind, grade } of sources()) if (kind === 'study') expect(['A', 'B', 'C'], id).toContain(grade)
  })

  it('that saw outcomes after 2015 stands in a register, and gives the dataset no figure', () => {
    const register = contaminatedSources().map(({ id }) => id)
    expect(register).toContain('luong-2021')
    for (const { source: by, where } of figures) expect(register, where).not.toContain(by)
  })

  it('that nobody knows is refused', () => {
    expect(() => source('hearsay')).toThrow(InputError)
    expect(() => source('toString')).toThrow(InputError)
  })

  it('of a judgement is an assumption of the weakest grade with a reason', () => {
    const guess = assumption('claimed-share', 'Nobody has measured it.')
    expect(guess).toMatchObject({ kind: 'assumption', grade: 'D', title: 'Nobody has measured it.' })
    expect(sourceIds).not.toContain(guess.id)
  })
})

describe('every figure', () => {
  it('has a source in the catalogue', () => {
    for (const { source: by, where } of figures) expect(sourceIds, where).toContain(by)
  })

  it('belongs to a year no later than 2015', () => {
    expect(figures.filter(({ year }) => !(year >= 2000 && year <= 2015)).map(({ where }) => where)).toEqual([])
  })

  it('is stated in the plan exactly if it is said to be', () => {
    for (const { source: by, confidence, where } of figures) {
      expect(source(by).kind === 'plan', where).toBe(confidence === 'seed')
    }
  })

  it('counts as read only if its document was', () => {
    for (const { source: by, confidence, where } of figures) {
      if (confidence === 'seen') expect(source(by).confidence, where).toBe('seen')
    }
  })
})
