import { describe, expect, it } from 'vitest'
import { formatUnit, isUnit } from '../../src/kernel/units.js'
import { enterpriseTable } from '../../src/population/enterprises.js'
import { fundTable } from '../../src/population/funds.js'
import { placeTable } from '../../src/population/places.js'
import { filerTable, labourTable, regionTable } from '../../src/population/regions.js'

describe('every column of every table', () => {
  it.each([enterpriseTable, fundTable, placeTable, filerTable, labourTable, regionTable])('of $name has a unit that can be said in both languages', ({ columns }) => {
    for (const [name, { unit }] of Object.entries(columns)) {
      expect(isUnit(unit), `${name} in ${unit}`).toBe(true)
      expect(formatUnit(unit, 'zh')).not.toBe('')
    }
  })
})
