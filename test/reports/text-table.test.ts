import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { displayWidth, textTable } from '../../src/reports/text-table.js'

describe('a text table', () => {
  it('aligns words to the left and numbers to the right, Chinese two columns a character', () => {
    const table = textTable([{ title: '指标' }, { title: '2015', align: 'right' }, { title: 'unit' }], [
      ['高新技术企业数', '79,000', '家'],
      ['R&D', '1', '元'],
    ])
    expect(table).toBe([
      '指标              2015  unit',
      '──────────────  ──────  ────',
      '高新技术企业数  79,000  家',
      'R&D                  1  元',
    ].join('\n'))
  })

  it('counts marks that stand on a character as nothing', () => {
    expect(displayWidth('e\u0301')).toBe(1)
    expect(displayWidth('亿元')).toBe(4)
    expect(displayWidth('\uff08')).toBe(2)
  })

  it('starts the last column at the same place in every line, whatever the words', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'b', '中', '国', ' ', 'é', '1'), maxLength: 9 })
    fc.assert(fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), (rows) => {
      const lines = textTable([{ title: 'x' }, { title: 'y' }, { title: '|' }], rows.map((row) => [...row, '|'])).split('\n')
      const ends = new Set(lines.filter((_, i) => i !== 1).map((line) => displayWidth(line)))
      expect(ends.size).toBe(1)
    }))
  })
})
