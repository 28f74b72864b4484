import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { disagreements } from '../../bench/frd-1/agreement.js'
import { counting, keyed, sfc32, xoshiro } from '../../bench/frd-1/chance.js'
import { flocc } from '../../bench/frd-1/flocc-agents.js'
import { kernel, kernelForm, kernelTabulated } from '../../bench/frd-1/kernel.js'
import { mathArrays } from '../../bench/frd-1/math-arrays.js'
import { objects } from '../../bench/frd-1/objects.js'
import { compileC, openC } from '../../bench/frd-1/peers.js'
import { COUNTED, TOTALS, type Form } from '../../bench/frd-1/workload.js'

// Not a multiple of any block of rows.
const job = { firms: 3001, years: 6 }

function lived(form: Form): Float64Array {
  form.start()
  return form.live()
}

const plain = lived(mathArrays(job))
const of = (totals: ArrayLike<number>, what: (typeof COUNTED)[number], year: number): number => totals[(year - 1) * TOTALS + COUNTED.indexOf(what)]

describe('the reference workload', () => {
  it('has firms that innovate, patent and leave, in every year', () => {
    for (let year = 1; year <= job.years; year++) {
      for (const what of ['innovators', 'patents', 'exits'] as const) {
        expect(of(plain, what, year), what).toBeGreaterThan(0)
        expect(of(plain, what, year), what).toBeLessThan(job.firms)
      }
    }
  })

  it.each([['kernel', kernel], ['kernel with tabulated policy', kernelTabulated], ['objects', objects], ['flocc', flocc]])(
    'is the same in the form %s: every count, and sums to rounding', (_name, make) => {
      const totals = lived(make(job))
      expect(disagreements(totals, plain)).toEqual([])
      for (let n = 0; n < totals.length; n++) expect(Math.abs(totals[n] / plain[n] - 1)).toBeLessThan(1e-11)
    })

  it('is the same when it is run again', () => {
    const form = kernel(job)
    expect(lived(form)).toEqual(lived(form))
  })

  it('is the same in C, where a compiler is', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'frd-1-test-'))
    try {
      const c = compileC(folder)
      if (c === undefined) {
        expect(spawnSync(process.env.CC ?? 'cc', ['--version']).status).not.toBe(0)
        return
      }
      const peer = await openC(c.program, job)
      const { totals } = await peer.run()
      peer.end()
      expect(disagreements(totals, plain)).toEqual([])
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('lives on any good source of chance, to much the same numbers', () => {
    const many = { firms: 20_000, years: 3 }
    const reference = lived(kernelForm(many, keyed(many.years), false))
    for (const chance of [counting(), xoshiro(), sfc32()]) {
      const totals = lived(kernelForm(many, chance, false))
      expect(of(totals, 'innovators', 3)).not.toBe(of(reference, 'innovators', 3))
      for (const what of ['size', 'rd', 'innovators'] as const) {
        expect(of(totals, what, 3) / of(reference, what, 3)).toBeGreaterThan(0.95)
        expect(of(totals, what, 3) / of(reference, what, 3)).toBeLessThan(1.05)
      }
    }
  })

  it('takes at most 64 bytes a firm on the kernel', () => {
    expect(kernel({ firms: 100_000, years: 1 }).bytesPerFirm).toBeLessThanOrEqual(64)
    expect(kernel({ firms: 100_000, years: 1 }).bytesPerFirm).toBeGreaterThan(53)
  })
})

describe('the check of agreement', () => {
  it('finds a count that differs by one, and a sum that differs in its sixth digit', () => {
    const other = plain.slice()
    other[COUNTED.indexOf('patents')]++
    other[TOTALS + COUNTED.indexOf('rd')] *= 1 + 2e-6
    other[TOTALS - 1] *= 1 + 1e-9
    expect(disagreements(other, plain).map((line) => line.split(':')[0])).toEqual(['year 1, patents', 'year 2, rd'])
  })
})
