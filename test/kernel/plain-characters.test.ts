import { describe, expect, it } from 'vitest'
import { hasLoneHalf, isPlain, madePlain } from '../../src/kernel/plain-characters.js'
import { oncePer } from '../../src/kernel/once.js'
import { takeZeroed } from '../../src/kernel/spare-memory.js'

/** First and last of each range of characters that could forge or reorder a line. */
const FORGING = [0x00, 0x1f, 0x7f, 0x9f, 0x61c, 0x200b, 0x200f, 0x2028, 0x202e, 0x2060, 0x2069, 0xfeff, 0xfff9, 0xfffb]
/** Their neighbours, which are only letters and signs. */
const HARMLESS = [0x20, 0x7e, 0xa0, 0x61b, 0x61d, 0x200a, 0x2010, 0x2027, 0x202f, 0x205f, 0x206a, 0xfefe, 0xfff8, 0xfffc]

describe('a text on one line', () => {
  it.each(FORGING)('holds no character %i, which is shown as one that was replaced', (code) => {
    const text = `a${String.fromCodePoint(code)}b`
    expect([isPlain(text), madePlain(text)]).toEqual([false, 'a\ufffdb'])
  })

  it.each(HARMLESS)('may hold the character %i', (code) => {
    const text = `a${String.fromCodePoint(code)}b`
    expect([isPlain(text), madePlain(text)]).toEqual([true, text])
  })

  it('may hold whole characters of two halves, and none of one', () => {
    expect(['😀', '創新', ''].map((text) => [isPlain(text), hasLoneHalf(text), madePlain(text)])).toEqual([[true, false, '😀'], [true, false, '創新'], [true, false, '']])
    for (const half of ['\ud83d', '\ude00', 'a\ud83db']) expect([isPlain(half), hasLoneHalf(half)]).toEqual([false, true])
    expect(madePlain('a\ud83d\n\ud83db')).toBe('a\ufffd\ufffd\ufffdb')
  })
})

describe('what is worked out once for an object', () => {
  it('is the same for it ever after, also where it is nothing, and another for another', () => {
    const asked: object[] = []
    const answers = [undefined, 7]
    const answer = oncePer((of: object) => { asked.push(of); return answers[asked.length - 1] })
    const [one, two] = [{}, {}]
    expect([answer(one), answer(one), answer(two), answer(two)]).toEqual([undefined, undefined, 7, 7])
    expect(asked).toEqual([one, two])
  })
})

describe('memory of a released table', () => {
  it('is taken again by a column of the same kind and length alone, zeroed, and by one', () => {
    const idle = [new Float64Array(3).fill(9), new Float64Array(2).fill(9), new Uint8Array(2).fill(9)]
    const [, doubles, bytes] = idle
    expect(takeZeroed(idle, 'f32', 2)).toEqual(new Float32Array(2))
    expect(takeZeroed(idle, 'f64', 2)).toBe(doubles)
    expect([...doubles!]).toEqual([0, 0])
    expect(takeZeroed(idle, 'f64', 2)).not.toBe(doubles)
    expect(takeZeroed(idle, 'u8', 2)).toBe(bytes)
    expect(idle).toHaveLength(1)
  })
})
