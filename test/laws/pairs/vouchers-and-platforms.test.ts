import { describe, expect, it } from 'vitest'
import { innovationVoucher, smeServicePlatforms } from '../../../src/levers/index.js'
import { effect, interaction } from './interaction.js'

/** So many vouchers that platforms of 2015 are full. */
const flood = { lever: innovationVoucher, changes: { budget: 1e11, applyMicro: 0.3, applySmall: 0.5, applyMedium: 0.5 } }

describe('vouchers and platforms', () => {
  // Wages of research staff move R&D by more than the vouchers that no longer lapse.
  it('add to each other while wages of research staff are given: with platforms at hand fewer vouchers lapse', () => {
    expect(interaction({ lever: innovationVoucher, changes: {} }, { lever: smeServicePlatforms, changes: { opened: 800 } }, 'enterprise-rd', { wagesGiven: true })).toBeGreaterThan(0)
  })

  it('take from each other when platforms are full: whoever comes without a voucher waits', () => {
    expect(effect(flood, 'platform-services')).toBeLessThan(0)
    expect(effect({ lever: innovationVoucher, changes: {} }, 'platform-services')).toBe(0)
  })
})
