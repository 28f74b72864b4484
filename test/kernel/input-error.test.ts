import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/kernel/input-error.js'

describe('an error for wrong input', () => {
  it('is one short line, whatever names and values a document holds', () => {
    const { message, path } = new InputError(`params.a\nb\u202e${'x'.repeat(30_000)}.end`, 'no such member', 'c\r\nd'.repeat(1000))
    expect(message).toMatch(/^params\.a\ufffdb\ufffdx+…x+\.end: allowed no such member; given "[^\n\r]+…$/)
    expect(path.length).toBeLessThanOrEqual(401)
    expect(message.length).toBeLessThan(600)
  })
})
