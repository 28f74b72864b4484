import { afterAll, describe, expect, it } from 'vitest'
import { install } from '../package/install.js'
import { examples, expectToRun } from './shown.js'

const user = install()
afterAll(() => { user.remove() })

describe('the programs of the examples', () => {
  it('are there', () => {
    expect(examples.length).toBeGreaterThan(0)
  })

  it.each(examples.map((example) => [example.where, example] as const))('run on the built package: %s', (_where, example) => {
    expectToRun(user, example)
  })
})
