import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { oddPage } from '../../scripts/odd.mjs'
import { year } from '../../src/mechanisms/year.js'

const page = readFileSync('docs/odd.md', 'utf8')

describe('the description of the model by the ODD protocol', () => {
  it('says what the code says today (made anew by npm run odd)', () => {
    expect(page === oddPage()).toBe(true)
  })

  it('has the seven elements of 2020, in their order', () => {
    expect([...page.matchAll(/^## \d\. (.+)$/gm)].map(([, title]) => title)).toEqual(['Purpose and patterns', 'Entities, state variables, and scales',
      'Process overview and scheduling', 'Design concepts', 'Initialization', 'Input data', 'Submodels'])
    for (const concept of ['Basic principles', 'Emergence', 'Adaptation', 'Objectives', 'Learning', 'Prediction', 'Sensing', 'Interaction', 'Stochasticity', 'Collectives', 'Observation']) {
      expect(page).toContain(`**${concept}.**`)
    }
  })

  it('tells every step of the year that is no open one as a submodel', () => {
    const told = [...page.matchAll(/^#### (\d+)\. /gm)].map(([, n]) => Number(n))
    expect(told).toEqual(year.steps.flatMap(({ does }, n) => (does ? [n + 1] : [])))
  })
})
