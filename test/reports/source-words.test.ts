import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import written from '../../src/data/assumption-texts.zh.json' with { type: 'json' }
import judgements from '../../src/data/assumptions.json' with { type: 'json' }
import told from '../../src/data/source-texts.zh.json' with { type: 'json' }
import { source, sources } from '../../src/data/sources.js'
import type { Source } from '../../src/data/sources.js'
import { catalogue } from '../../src/reports/catalogue.js'
import { explainText } from '../../src/reports/explain-text.js'
import { sourceInWords } from '../../src/reports/source-words.js'

const files = (readdirSync('src', { recursive: true }) as string[]).filter((name) => name.endsWith('.ts'))
const declared = files.flatMap((name) => [...readFileSync(join('src', name), 'utf8').matchAll(/\bassumption\(\s*'([^']+)'/g)].map(([, id]) => id!))
const catalogued = catalogue('sources') as unknown as readonly Source[]
const chinese = /\p{Script=Han}/u

describe('the words for sources in Chinese', () => {
  it('are there for every assumption, and for none that is gone', () => {
    expect(Object.keys(written).sort()).toEqual([...new Set([...Object.keys(judgements), ...declared])].sort())
    expect(Object.entries(written).filter(([, text]) => !chinese.test(text) || /[,;:?!](?! ?\d)/.test(text))).toEqual([])
    const assumed = catalogued.filter(({ kind }) => kind === 'assumption')
    expect(assumed.length).toBeGreaterThan(250)
    expect(assumed.map((one) => sourceInWords(one, 'zh').title).filter((text) => !chinese.test(text))).toEqual([])
  })

  it('keep every year that the English names', () => {
    const years = (text: string): string[] => (text.match(/(?<![\d.,])(19|20)\d\d(?!\d|,\d)/g) ?? []).sort()
    const differ = catalogued.filter(({ kind }) => kind === 'assumption').filter((one) => String(years(one.title)) !== String(years(sourceInWords(one, 'zh').title)))
    expect(differ.map(({ id }) => id)).toEqual([])
  })

  it('are there for publishers, licences, notes and titles of documents, and for none that is gone', () => {
    const all = sources()
    expect(Object.keys(told.by).filter((by) => !all.some((one) => one.by === by))).toEqual([])
    expect(Object.keys(told.title).filter((id) => !all.some((one) => one.id === id))).toEqual([])
    expect(catalogued.filter(({ licence }) => !Object.hasOwn(told.licence, licence)).map(({ id }) => id)).toEqual([])
    expect(Object.keys(told.note).sort()).toEqual([...new Set(all.flatMap(({ note, later }) => [note ?? [], later ?? []].flat()))].sort())
    expect(Object.values(told.note).filter((text) => !chinese.test(text) || /\p{Script=Han}[,;:?!]/u.test(text))).toEqual([])
    const state = all.filter(({ kind }) => ['plan', 'law', 'statistics'].includes(kind))
    expect(state.filter((one) => !chinese.test(sourceInWords(one, 'zh').by) || !chinese.test(sourceInWords(one, 'zh').title)).map(({ id }) => id)).toEqual([])
  })

  it('stand in explanations, and leave studies their titles and English its words', () => {
    expect(explainText('assumption:voucher-terms', 'zh')).toContain('2015年前已知的省市计划的典型条款')
    expect(explainText('innovation-voucher.faceValue', 'zh')).toMatch(/^来源: assumption:voucher-terms: technopole，2015年前已知的/m)
    expect(explainText('law-hnte', 'zh')).toContain('国家机关公开文件')
    expect(explainText('luong-2021', 'zh')).toMatch(/查阅了摘要或题录[^]*到2020年初已公告引导基金的募集比例/)
    const study = source('bloom-griffith-van-reenen-2002')
    expect(sourceInWords(study, 'zh').title).toBe(study.title)
    for (const one of catalogued) expect(sourceInWords(one, 'en')).toBe(one)
  })
})
