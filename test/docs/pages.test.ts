import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { indicators, levers, pages } from 'technopole'
import type { PairedEffect } from 'technopole'
import { describe, expect, it } from 'vitest'

const folder = join('docs', 'pages')
const { effects } = JSON.parse(readFileSync(join('docs', 'results', 'paired-effects.json'), 'utf8')) as { effects: PairedEffect[] }
const made = pages(effects)

describe('the pages of levers, indicators, agents, institutions and regions', () => {
  it('are what the objects say today (made anew by npm run pages)', () => {
    const stale = made.filter(({ path, text }) => !existsSync(join(folder, path)) || readFileSync(join(folder, path), 'utf8') !== text)
    expect(stale.map(({ path }) => path)).toEqual([])
  })

  it('are all there are, and each stands in both languages', () => {
    const written = (readdirSync(folder, { recursive: true }) as string[]).filter((path) => path.endsWith('.md')).map((path) => path.split('\\').join('/'))
    expect(written.sort()).toEqual(made.map(({ path }) => path).sort())
    const of = (language: string): string[] => made.filter(({ path }) => path.startsWith(`${language}/`)).map(({ path }) => path.slice(3))
    expect(of('zh')).toEqual(of('en'))
  })

  it('say of every indicator which levers move it, or that none was found to', () => {
    const told = made.filter(({ path, text }) => path.startsWith('en/indicators/') && /## Levers that move it\n\n(- \[|No lever is tested on it)/.test(text))
    expect(told).toHaveLength(indicators.length)
    const [intensity] = made.filter(({ path }) => path === 'en/indicators/rd-expenditure.md')
    expect(intensity?.text).toMatch(/^- \[R&D super-deduction\]\(\S+\): \+[\d.]+ \(\+[\d.]+ … \+[\d.]+\) bn yuan, at the values/m)
  })

  it('link to pages and pictures that exist', () => {
    const dead = made.flatMap(({ path, text }) => [...text.matchAll(/\]\(([^)#:]+)\)/g)].map(([, target]) => posix.join(dirname(path), target!))
      .filter((target) => !existsSync(join(folder, target))).map((target) => `${path} → ${target}`))
    expect(dead).toEqual([])
  })

  it('show what each lever does in a committed experiment', () => {
    for (const { id } of levers) {
      const rows = effects.filter((row) => row.lever === id)
      expect({ id, shown: rows.length > 0 }).toEqual({ id, shown: true })
      for (const { mean, low, high } of rows) expect(low <= mean && mean <= high).toBe(true)
    }
  })

  it('say in Chinese, on Chinese pages, what is uncertain, in which unit, and how each system stands', () => {
    const chinese = made.filter(({ path }) => path.startsWith('zh/'))
    const cells = (text: string): string[][] => text.split('\n').filter((line) => line.startsWith('| ')).map((line) => line.split(/(?<!\\) ?\| ?/).slice(1, -1))
    const tables = chinese.flatMap(({ path, text }) => cells(text.split(/^\| 参数 \| 含义 .*$/m).slice(1).map((part) => part.split('\n\n')[0]).join('\n'))
      .map((row) => ({ path, row: row.join(' | '), unit: row[2]!, prior: row[4]! })))
    expect(tables.length).toBeGreaterThan(500)
    expect(tables.filter(({ unit, prior }) => /[a-z]{4}/i.test(unit) || /[a-z]{2}/i.test(prior))).toEqual([])
    const uncertain = chinese.flatMap(({ path, text }) => text.split('\n## ').filter((part) => part.startsWith('不确定性\n'))
      .flatMap((part) => part.split('\n').slice(1).filter((line) => line !== '').map((line) => ({ path, line }))))
    expect(uncertain.length).toBeGreaterThan(500)
    expect(uncertain.filter(({ line }) => !/\p{Script=Han}/u.test(line.replace(/`[^`]*`/, '')))).toEqual([])
    const systems = cells(chinese.find(({ path }) => path === 'zh/README.md')!.text).slice(2)
    expect([...new Set(systems.map(([, , status]) => status))].sort()).toEqual(['以假设建模', '已建模', '未建模'].sort())
  })
})
