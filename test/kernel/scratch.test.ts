import { beforeEach, describe, expect, it, vi } from 'vitest'
import type * as Scratch from '../../src/kernel/scratch.js'

// Memory of its own: that of other tests lies idle too.
let scratch: typeof Scratch
beforeEach(async () => {
  vi.resetModules()
  scratch = await import('../../src/kernel/scratch.js')
})

describe('memory for passing thoughts', () => {
  it('is the same for the same name within a step until more is asked for than it holds, which is a quarter more than was', () => {
    for (const take of [scratch.scratchWords, scratch.scratchDoubles]) {
      const first = take('a', 100)
      expect(first).toHaveLength(125)
      expect(take('a', 125)).toBe(first)
      expect(take('b', 100)).not.toBe(first)
      expect(take('a', 126)).not.toBe(first)
      expect(take('a', 10).length).toBeGreaterThanOrEqual(126)
    }
  })

  it('serves other thoughts in the next step, and nobody else in this one', () => {
    for (const take of [scratch.scratchWords, scratch.scratchDoubles]) {
      const first = take('a', 100)
      const larger = take('a', 200)
      expect([first, larger]).not.toContain(take('b', 100))
      scratch.endScratchOfStep()
      expect(take('c', 200)).toBe(larger)
      expect(take('d', 200)).not.toBe(larger)
    }
  })

  it('is forgotten when nobody has used it since it was last tidied', () => {
    const boom = scratch.scratchDoubles('a', 4000)
    scratch.endScratchOfStep()
    scratch.tidyScratch()
    expect(scratch.scratchDoubles('a', 4000)).toBe(boom)
    scratch.endScratchOfStep()
    scratch.tidyScratch()
    scratch.scratchDoubles('a', 100)
    scratch.endScratchOfStep()
    scratch.tidyScratch()
    expect(scratch.scratchDoubles('a', 4000)).not.toBe(boom)
  })
})

describe('words that are lent', () => {
  it('are those given back that fit best, and lent once', () => {
    const { borrowWords, giveBackWords } = scratch
    const given = [300, 200, 250].map((length) => new Uint32Array(length))
    given.forEach(giveBackWords)
    expect(borrowWords(200)).toBe(given[1])
    expect(borrowWords(200)).toBe(given[2])
    expect(borrowWords(301)).toHaveLength(Math.ceil(301 * 1.25))
    expect(borrowWords(200)).toBe(given[0])
    expect(given).not.toContain(borrowWords(200))
  })

  it('are not many times more than was asked for', () => {
    const { borrowWords, giveBackWords } = scratch
    const large = new Uint32Array(1000)
    giveBackWords(large)
    expect(borrowWords(233)).not.toBe(large)
    expect(borrowWords(234)).toBe(large)
  })

  it('outlive the step, and nothing is kept of none', () => {
    const { borrowWords, giveBackWords } = scratch
    const empty = new Uint32Array(0)
    giveBackWords(empty)
    expect(borrowWords(0)).not.toBe(empty)
    const held = borrowWords(100)
    scratch.endScratchOfStep()
    expect(borrowWords(100)).not.toBe(held)
  })
})
