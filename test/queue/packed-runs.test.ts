import { describe, expect, it } from 'vitest'
import { runsHold } from '../../src/queue/packed-runs.js'

const page = (...bytes: number[]): DataView => new DataView(Uint8Array.from(bytes).buffer)
/** Three bits a code: nine times the code 5, then eight codes packed into three bytes. */
const SOUND = [3, 9 << 1, 5, (1 << 1) | 1, 0x88, 0xc6, 0xfa]

describe('a page of codes', () => {
  it('is read where its runs hold its values and end with it', () => {
    expect(runsHold(17, page(...SOUND))).toBe(true)
    expect(runsHold(14, page(...SOUND)), 'filled up to eight').toBe(true)
    expect(runsHold(0, page(3))).toBe(true)
    expect(runsHold(300, page(0, 0xd8, 0x04)), 'one code, of no width, 300 times').toBe(true)
    expect(runsHold(8, page(0, 3)), 'eight codes of no width').toBe(true)
  })

  it.each([
    ['fewer values than it says', 18, SOUND],
    ['more values than it says', 9, SOUND],
    ['a byte cut off', 17, SOUND.slice(0, -1)],
    ['a byte too many', 17, [...SOUND, 0]],
    ['a run of none', 17, [3, 0, 5]],
    ['a run of 2^29 codes of no width', 8, [0, 0xff, 0xff, 0xff, 0x7f]],
    ['a length that a reader takes for one below 0, and counts down from for ever', 8, [0, 0xff, 0xff, 0xff, 0xff, 0x0f]],
    ['a length that does not end', 8, [0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01]],
    ['nothing', 8, []],
  ])('is refused with %s', (_, values, bytes) => {
    expect(runsHold(values, page(...bytes))).toBe(false)
  })
})
