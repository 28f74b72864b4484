import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, digest, digestOfNumbers, sha256 } from '../../src/kernel/digest.js'
import { InputError } from '../../src/kernel/input-error.js'

describe('a digest', () => {
  it('has the digits published with the standard', () => {
    expect(sha256(new TextEncoder().encode('abc'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    )
    expect(sha256(new Uint8Array())).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  })

  it('agrees with an independent implementation for every length around the block', () => {
    for (let length = 0; length < 200; length++) {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 151 + length) & 255)
      expect(sha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'))
    }
  })

  it('agrees with an independent implementation for any text, and for a window into a larger buffer', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(digest(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 32))
      }),
    )
    const large = Uint8Array.from({ length: 300 }, (_, i) => i & 255)
    expect(sha256(large.subarray(17, 190))).toBe(sha256(large.slice(17, 190)))
  })

  it('tells numbers apart by their bits', () => {
    expect(digestOfNumbers(Float64Array.of(0, 1))).toBe(digestOfNumbers(Float64Array.of(0, 1)))
    expect(digestOfNumbers(Float64Array.of(0))).not.toBe(digestOfNumbers(Float64Array.of(-0)))
  })
})

describe('canonical JSON', () => {
  it('does not depend on the order in which members were written', () => {
    expect(canonicalJson({ b: 1, a: [{ d: null, c: '中' }] })).toBe('{"a":[{"c":"中","d":null}],"b":1}')
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => {
        const reversed = Object.fromEntries(Object.entries(object).reverse())
        expect(canonicalJson(reversed)).toBe(canonicalJson(object))
      }),
    )
  })

  it('is JSON for the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it('treats an undefined member as absent', () => {
    expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}')
  })

  it('refuses what JSON cannot say, with the path', () => {
    expect(() => canonicalJson({ a: [NaN] })).toThrow(InputError)
    expect(() => canonicalJson({ a: [NaN] })).toThrow('value.a[0]')
    expect(() => canonicalJson(() => 1)).toThrow(InputError)
  })
})
