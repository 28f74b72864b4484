import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/kernel/input-error.js'
import { china2015 } from '../../src/population/china-2015.js'
import { margins } from '../../src/population/margins.js'

const options = { scale: 0.05, provinces: ['CN-TJ', 'CN-SC'] }

describe('samples of a country', () => {
  it('are different enterprises that meet the same margins', () => {
    const [first, second] = [china2015(options), china2015({ ...options, sample: 1 })]
    expect(second.enterprises.revenue.slice(0, 50)).not.toEqual(first.enterprises.revenue.slice(0, 50))
    const held = (rows: ReturnType<typeof margins>): unknown => rows.map(({ margin, region, published }) => [margin, region, published])
    expect(held(margins(second))).toEqual(held(margins(first)))
    expect(margins(second).filter(({ verdict, margin }) => verdict !== 'holds' && margin !== 'zoneRevenue')).toEqual([])
  })

  it('have identities of their own, the first the one without a number', () => {
    expect(china2015({ ...options, sample: 0 }).fingerprint).toBe(china2015(options).fingerprint)
    expect(china2015({ ...options, sample: 1 }).fingerprint).not.toBe(china2015(options).fingerprint)
  })

  it.each([-1, 0.5, 10_000, NaN])('are numbered: %d is refused', (sample) => {
    expect(() => china2015({ ...options, sample })).toThrow(InputError)
  })
})
