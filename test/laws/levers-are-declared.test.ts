import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { planSystems } from '../../src/data/plan-systems.js'
import { bringIntoForce, isNeutral, valuesIn } from '../../src/levers/enactment.js'
import { FAMILIES, levers } from '../../src/levers/index.js'
import { LANGUAGES } from '../../src/reports/language.js'
import { leverPage } from '../../src/reports/pages/lever-page.js'
import type { PairedEffect } from '../../src/reports/pages/lever-page.js'
import { fullWidth } from '../../src/reports/pages/markdown.js'

const { effects } = JSON.parse(readFileSync(join('docs', 'results', 'paired-effects.json'), 'utf8')) as { effects: PairedEffect[] }
const sections = new Set(planSystems.flatMap((row) => row.sections))
const YEARS = [2016, 2017, 2018, 2019, 2020]

describe.each(levers.map((lever) => [lever.id, lever] as const))('the declaration of %s', (id, lever) => {
  const { clause, family, params, neutral, plan, test } = lever

  it('is what its committed page says: terms, sources, who may claim and who pays', () => {
    const rows = effects.filter((row) => row.lever === id)
    for (const language of LANGUAGES) {
      const committed = readFileSync(join('docs', 'pages', language, 'levers', `${id}.md`), 'utf8')
      const page = leverPage(lever, rows, rows.length > 0 ? `../../pictures/${id}.svg` : undefined, language)
      expect(language === 'zh' ? fullWidth(page) : page).toBe(committed)
    }
  })

  it('belongs to a family, a row of the inventory and a section of the plan', () => {
    expect(FAMILIES).toContain(family)
    if (!clause) return
    expect(planSystems.map((row) => row.id)).toContain(clause.inventory)
    expect(sections).toContain(clause.section)
  })

  it('says at which doses it is as if absent, and is there at those of its test and of the plan', () => {
    const stateOf = (changes: object) => {
      const enacted = bringIntoForce({ lever, changes: changes as never }, id)
      return YEARS.map((year) => isNeutral(enacted, year))
    }
    expect(stateOf(neutral)).toEqual(YEARS.map(() => true))
    const values = valuesIn(bringIntoForce({ lever, changes: neutral as never }, id), 2016) as Readonly<Record<string, unknown>>
    for (const [name, p] of Object.entries(params)) if (p.kind === 'number' && p.neutral !== undefined) expect([name, values[name]]).toEqual([name, p.neutral])
    expect(stateOf(test.params)).toContain(false)
    if (plan?.params) expect(stateOf(plan.params)).toContain(false)
  })
})
