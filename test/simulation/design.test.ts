import { describe, expect, it } from 'vitest'
import { createDraws, decision } from '../../src/kernel/draws.js'
import { china2015 } from '../../src/population/china-2015.js'
import { asEnacted } from '../../src/scenarios/named.js'
import { enactmentsOf } from '../../src/scenarios/scenario.js'
import { drawsAt } from '../../src/simulation/design.js'
import { simulate } from '../../src/simulation/ensemble.js'

const parameter = decision('parameter/rd.elasticityLarge')
const shock = decision('test/shock')

describe('a point of an experiment', () => {
  it('meets the chance of one run and what is known in another', () => {
    const draws = drawsAt({ chance: 3, knowledge: 7 }, 'design')
    expect(draws.stream(parameter).uniform(0)).toBe(createDraws('design', 7).stream(parameter).uniform(0))
    expect(draws.at(2017).stream(shock).uniform(5)).toBe(createDraws('design', 3).at(2017).stream(shock).uniform(5))
  })

  it('takes single numbers, or those of a subject, from elsewhere', () => {
    expect(drawsAt({ chance: 3, at: { 'parameter/rd.elasticityLarge': 0.25 } }, 'design').stream(parameter).uniform(0)).toBe(0.25)
    const swapped = drawsAt({ chance: 3, from: { 'parameter/': 1, 'parameter/rd.': 9 } }, 'design')
    expect(swapped.stream(parameter).uniform(0)).toBe(createDraws('design', 9).stream(parameter).uniform(0))
  })

  it('is the run itself where both are that of the run', async () => {
    const study = { scenarios: [{ id: 'law', name: { en: 'law', zh: '法' }, document: null, digest: '', enactments: enactmentsOf(asEnacted) }],
      population: china2015({ scale: 0.002, provinces: ['CN-NX'] }), reference: enactmentsOf(asEnacted), seed: 'design', to: 2017, runs: 2 }
    const plain = await simulate(study)
    const turned = await simulate({ ...study, design: [{ chance: 1 }, { chance: 0, knowledge: 1 }] })
    const half = plain.values.length / 2
    expect(turned.values.subarray(0, half)).toEqual(plain.values.subarray(half))
    expect(turned.values.subarray(half)).not.toEqual(plain.values.subarray(0, half))
    await expect(simulate({ ...study, design: [] })).rejects.toThrow('design')
  })
})
