import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvLine, csvTable } from '../../src/reports/csv.js'

/** Reads a comma-separated table by the grammar of RFC 4180. */
function parse(text: string): string[][] {
  const rows: string[][] = [[]]
  for (let i = 0; i < text.length;) {
    let cell = ''
    if (text[i] === '"') {
      for (i++; !(text[i] === '"' && text[i + 1] !== '"'); i++) {
        if (text[i] === '"') i++
        cell += text[i]
      }
      i++
    } else while (i < text.length && text[i] !== ',' && text[i] !== '\r') cell += text[i++]
    rows[rows.length - 1].push(cell)
    if (text[i] === '\r') {
      i += 2
      if (i < text.length) rows.push([])
    } else i++
  }
  return rows
}

describe('a comma-separated table', () => {
  it('has the members of the first object as its head, and numbers with all digits', () => {
    expect(csvTable([{ region: 'CN', value: 0.1 + 0.2, low: null }, { region: 'CN-JS', value: 1e21, low: 2 }]))
      .toBe('region,value,low\r\nCN,0.30000000000000004,\r\nCN-JS,1e+21,2\r\n')
  })

  it('can be read back whatever stands in its cells', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', '中', ' ') }).filter((text) => !/^\r/.test(text))
    fc.assert(fc.property(fc.array(cell, { minLength: 1, maxLength: 5 }), (cells) => {
      expect(parse(csvLine(cells))).toEqual([cells])
    }))
  })

  it('gives a spreadsheet no formula to run', () => {
    for (const text of ['=1+1', '+1', '-1', '@sum', '\t=1']) expect(csvLine([text]).replaceAll('"', '')).toMatch(/^'/)
    expect(csvLine([-1])).toBe('-1\r\n')
  })

  it('of nothing is empty but for its head', () => {
    expect(csvTable([], ['a', 'b'])).toBe('a,b\r\n')
  })
})
