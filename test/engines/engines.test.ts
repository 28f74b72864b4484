import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { engines, installEngines } from './install.mjs'

/** Digests that every engine must come to; a change of them is a change of the model (see golden results). */
const expected: unknown = JSON.parse(readFileSync('test/golden/same-bytes.json', 'utf8'))

function digestsOn(program: string, ...more: string[]): unknown {
  const { stdout, stderr, status } = spawnSync(program, [...more], { encoding: 'utf8' })
  expect(status, stderr).toBe(0)
  return JSON.parse(stdout)
}

describe.each(['inline', 'threads', 'processes'])('a small and a mid-size comparison, made by the runner %s,', (runner) => {
  it('have the digests on record on the Node that runs the tests', () => {
    expect(digestsOn(process.execPath, 'test/engines/ask.mjs', runner)).toEqual(expected)
  })

  it.each(Object.keys(engines))('have them on %s', (name) => {
    expect(installEngines()).toBe(true)
    const [program, ...more] = engines[name as keyof typeof engines]
    expect(digestsOn(program, ...more, 'test/engines/ask.mjs', runner)).toEqual(expected)
  })
})
