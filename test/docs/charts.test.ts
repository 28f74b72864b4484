import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { install } from '../package/install.js'
import { faultsIn } from '../reports/words-in-pictures.js'

const GALLERY = join('docs', 'pictures', 'charts')
const SETTINGS = ['8', '0.004']

// What only some need is not installed: the package brings all that charts take.
const user = install({ optional: false })
const drawn = mkdtempSync(join(tmpdir(), 'charts-'))
afterAll(() => {
  user.remove()
  rmSync(drawn, { recursive: true })
})

describe('the gallery of charts', () => {
  it('is what its example draws, to the byte', () => {
    const { code, errors } = user.node(user.write('charts.mjs', readFileSync('examples/charts.mjs', 'utf8')), drawn, ...SETTINGS)
    expect(code, errors).toBe(0)
    expect(readdirSync(drawn).sort()).toEqual(readdirSync(GALLERY).sort())
    const different = readdirSync(GALLERY).filter((name) => readFileSync(join(GALLERY, name), 'utf8') !== readFileSync(join(drawn, name), 'utf8'))
    // After a change of results: npm run build && node examples/charts.mjs docs/pictures/charts 8 0.004
    expect(different).toEqual([])
  })

  it('holds pictures with no words over others or beyond the edge', () => {
    expect(readdirSync(GALLERY).flatMap((name) => faultsIn(readFileSync(join(GALLERY, name), 'utf8')).map((fault) => `${name}: ${fault}`))).toEqual([])
  })

  it('holds pictures without scripts, links or styles, each with a name for those who cannot see it', () => {
    for (const name of readdirSync(GALLERY)) {
      const text = readFileSync(join(GALLERY, name), 'utf8')
      expect(text).not.toMatch(/<script|<style|href=|url\(|javascript:/)
      expect(text).toMatch(/role="img" aria-label="[^"]+"/)
    }
  })
})
