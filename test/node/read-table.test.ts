import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { InputError } from '../../src/kernel/input-error.js'
import { readTable } from '../../src/node/read-table.js'

const folder = mkdtempSync(join(tmpdir(), 'table-'))
afterAll(() => { rmSync(folder, { recursive: true }) })

const COLUMNS = ['year', 'value']
let files = 0
const read = (text: string | Uint8Array) => {
  const file = join(folder, `${files++}.csv`)
  writeFileSync(file, text)
  return readTable(file, COLUMNS)
}

describe('a comma-separated table', () => {
  it('is read with the line of each row, whatever the order of columns, ends of lines and byte-order mark', async () => {
    expect(await read('\ufeffvalue,year\r\n"1,5",2016\r\n\r\n 2 ,2017\n')).toEqual([
      { line: 2, cells: { value: '1,5', year: '2016' } }, { line: 4, cells: { value: '2', year: '2017' } }])
  })

  it.each([
    ['nothing in it', '', /line 1: allowed the columns year,value; given nothing/],
    ['a column too many', 'year,value,note\n1,2,3\n', /line 1: allowed the columns/],
    ['a column twice', 'year,value,value\n1,2,3\n', /line 1: allowed the columns/],
    ['a name of the language for a column', 'year,__proto__\n1,2\n', /line 1: allowed the columns/],
    ['a row too short', 'year,value\n2016,1\n2017\n', /line 3: allowed 2 cells; given 1/],
    ['a quote that never ends', 'year,value\n2016,"1\n', /comma-separated table/],
    ['other bytes', Uint8Array.of(0xff, 0xfe, 0x00, 0x41), /text in UTF-8/],
  ])('with %s is refused in one line', async (_what, text, message) => {
    const wrong = read(text)
    await expect(wrong).rejects.toThrow(InputError)
    await expect(wrong).rejects.toThrow(message)
    await expect(wrong).rejects.not.toThrow(/\n/)
  })

  it('that is not there, or is a directory, is refused by name', async () => {
    await expect(readTable(join(folder, 'none.csv'), COLUMNS)).rejects.toThrow(/none\.csv: allowed the name of a readable file; given "ENOENT"/)
    await expect(readTable(folder, COLUMNS)).rejects.toThrow(InputError)
  })

  it('that is too large is not taken in', async () => {
    await expect(read(new Uint8Array(16 * 1024 * 1024 + 1).fill(97))).rejects.toThrow(/at most 16777216 bytes/)
  })
})
