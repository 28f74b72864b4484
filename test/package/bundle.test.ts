import { describe, expect, it } from 'vitest'
import { browserParts } from '../../bench/browser-parts.mjs'

// Kilobytes of 1000 bytes, after gzip -9, of the code minified by esbuild.
const parts = await browserParts()

describe('what a browser loads to read, simulate and compare scenarios', () => {
  it('is a data pack, figures and the catalogue of levers, of at most 250 kB', () => {
    expect(parts.figures).toBeGreaterThan(10_000)
    expect(parts.catalogue).toBeGreaterThan(10_000)
    expect(parts.figures + parts.catalogue).toBeLessThanOrEqual(250_000)
  })

  it('and a core of at most 150 kB', () => {
    expect(parts.core).toBeGreaterThan(10_000)
    expect(parts.core).toBeLessThanOrEqual(150_000)
  })
})
