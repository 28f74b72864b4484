import { describe, expect, it } from 'vitest'
import { confirmAlong, shareReached } from '../../src/questions/confirm-along.js'

/** Packages, cheapest first, that reach what is wanted in so many of ten runs of a first and a second sample. */
const packages = (...reached: readonly (readonly [number, number])[]) => reached.map(([first, second], n) => ({ cost: n, first, second }))
const along = (candidates: ReturnType<typeof packages>, enough = 0.8, most = 8) => confirmAlong(candidates, { enough, most,
  sample: (one, stage) => Promise.resolve({ runs: 10, reached: one[stage] }) })

describe('trying packages with fresh seeds along their front', () => {
  it('ends with the cheapest that reaches enough in the first sample and in both together', async () => {
    const found = (await along(packages([8, 9], [10, 10])))!
    expect(found).toMatchObject({ held: true, best: { candidate: { cost: 0 } }, passedOver: [] })
    expect(found.checked.length).toBe(1)
  })

  it('goes on to the next dearer one where the second sample takes back what the first promised', async () => {
    const found = (await along(packages([8, 5], [6, 0], [9, 8], [10, 10])))!
    expect(found).toMatchObject({ held: true, best: { candidate: { cost: 2 } } })
    expect(found.checked.map(({ samples }) => samples.length)).toEqual([2, 1, 2])
  })

  it('says that none held where none did, and names the nearest after two samples', async () => {
    const found = (await along(packages([5, 1], [7, 6], [6, 9])))!
    expect(found).toMatchObject({ held: false, best: { candidate: { cost: 1 } }, passedOver: [] })
    expect(shareReached(found.best)).toBe(0.65)
  })

  it('tries the dearest where the budget does not go for all, and counts those it passed over', async () => {
    const found = (await along(packages([1, 1], [2, 2], [3, 3], [9, 9], [10, 10]), 0.95, 3))!
    expect(found).toMatchObject({ held: true, best: { candidate: { cost: 4 } } })
    expect(found.passedOver.map(({ cost }) => cost)).toEqual([1, 3])
  })

  it('answers nothing when it was stopped', async () => {
    expect(await confirmAlong([1], { enough: 0.5, most: 1, sample: () => Promise.resolve(undefined) })).toBeUndefined()
  })
})
