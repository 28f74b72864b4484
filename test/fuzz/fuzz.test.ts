import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asEnacted, plan } from '../../src/scenarios/named.js'
import { toDocument } from '../../src/scenarios/document.js'
import { tell } from '../cli/a-console.js'
import { chance } from './chance.js'
import { fuzz } from './fuzz.js'
import { mutated, textMutated } from './mutations.js'
import { targets } from './targets.js'

let folder: string
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'fuzz-')) })
afterAll(() => { rmSync(folder, { recursive: true }) })

// The long version: npm run bench -- fuzzing 1000000
describe('input from strangers', () => {
  it('is taken or refused with a reason, never crashes, hangs, reaches a prototype or leaves a file, in 5000 cases', async () => {
    const { outcomes, faults } = await fuzz(await targets(folder), 5000, 'short', folder)
    expect(faults).toEqual([])
    for (const [target, { taken, refused }] of Object.entries(outcomes)) {
      expect(taken + refused, target).toBeGreaterThan(90)
      expect(refused, target).toBeGreaterThan(30)
    }
  })

  it('on the command line ends with 2, path and reason, in 200 ways', async () => {
    const c = chance('command line')
    const documents = [asEnacted, plan].map(toDocument)
    const messages = new Set<string>()
    let refused = 0
    for (let n = 0; refused < 200 && n < 1000; n++) {
      const file = join(folder, `scenario-${n}.json`)
      const text = JSON.stringify(mutated(c.pick(documents), c)) ?? 'null'
      writeFileSync(file, c.holds(0.2) ? textMutated(text, c) : text)
      const { code, out, errors } = await tell(['run', '--scenario', file, '--region', 'CN-ZZ'])
      expect([code, out]).toEqual([2, ''])
      expect(errors).toMatch(/^[^\n]+: allowed [^\n]+; given [^\n]+\n$/)
      if (errors.startsWith(file)) {
        refused++
        messages.add(errors.replaceAll(file, 'FILE'))
      } else expect(errors).toMatch(/^--region: allowed/)
    }
    expect(refused).toBe(200)
    expect(messages.size).toBeGreaterThan(60)
  })
})
