import { beforeEach, describe, expect, it, vi } from 'vitest'
import type * as Scratch from '../../src/kernel/scratch.js'

// Memory of its own: that of other tests lies idle too.
let scratch: typeof Scratch
beforeEach(async () => {
  vi.resetModules()
  scratch = await import('../../src/kernel/scratch.js')
})

describe('memory for passing thoughts', () => {
  it('is the same for the same name until more is asked for than it holds, which is a quarter more than was', () => {
    for (const take of [scratch.scratchWords, scratch.scratchDoubles]) {
      const first = take('a', 100)
      expect(first).toHaveLength(125)
      expect(take('a', 125)).toBe(first)
      expect(take('b', 100)).not.toBe(first)
      expect(take('a', 126)).not.toBe(first)
      expect(take('a', 10).length).toBeGreaterThanOrEqual(126)
    }
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

  it('are kept for four hundred borrowers and no more, and nothing is kept of none', () => {
    const { borrowWords, giveBackWords } = scratch
    const empty = new Uint32Array(0)
    giveBackWords(empty)
    expect(borrowWords(0)).not.toBe(empty)
    const given = new Set(Array.from({ length: 500 }, () => new Uint32Array(64)))
    given.forEach(giveBackWords)
    expect(Array.from(given, () => borrowWords(64)).filter((words) => given.has(words))).toHaveLength(400)
  })
})
