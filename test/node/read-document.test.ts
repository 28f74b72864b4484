import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { readDocument } from '../../src/node/read-document.js'
import { repeatedName } from '../../src/node/repeated-name.js'

const folder = mkdtempSync(join(tmpdir(), 'technopole-'))
afterAll(() => { rmSync(folder, { recursive: true }) })

describe('a JSON document', () => {
  it.each([
    ['{"runs": 1, "runs": 2}', 'runs'], ['[{"a": {"b": [1], "c": 2, "b": 3}}]', 'b'],
    ['{"extra": 1, "\\u0065xtra": 2}', 'extra'], ['{"": 1, "": 2}', ''],
  ])('that says one thing twice is refused: %s', async (text, name) => {
    const file = join(folder, 'twice.json')
    writeFileSync(file, text)
    await expect(readDocument(file)).rejects.toThrow(`${file}: allowed each name once in an object; given "${name} twice"`)
  })

  it('may use a name again in another object, and quote anything in its texts', () => {
    for (const said of [[{ a: 1 }, { a: 1 }], { a: { a: { a: 1 } }, b: 'a' }, { a: '{"a": 1, "a": 2}', 'b"': ':', ':': '\\' }]) {
      expect(repeatedName(JSON.stringify(said))).toBeUndefined()
    }
    fc.assert(fc.property(fc.jsonValue(), (said) => { expect(repeatedName(JSON.stringify(said))).toBeUndefined() }))
  })

  it('is read in no time however long its texts are', () => {
    expect(repeatedName(JSON.stringify({ a: 'x\\"'.repeat(2_000_000), b: 'y'.repeat(8_000_000) }))).toBeUndefined()
  })
})
