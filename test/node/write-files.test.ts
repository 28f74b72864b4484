import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { writeTogether } from '../../src/node/write-files.js'

const folder = mkdtempSync(join(tmpdir(), 'together-'))
afterAll(() => { rmSync(folder, { recursive: true }) })

function* untilTheDiskIsFull(): Generator<string> {
  yield 'the beginning'
  throw new Error('no space left on device')
}

it('files that are written together are all there, or those that were there before and nothing else', async () => {
  const before = { 'report.txt': ['of the answer before'], 'manifest.json': ['{}'] }
  await writeTogether(folder, (prepare) => prepare(before))
  await expect(writeTogether(folder, async (prepare) => {
    await prepare({ 'report.txt': ['of the next answer'], 'effects.csv': ['a,b'] })
    return prepare({ 'runs.csv': untilTheDiskIsFull() })
  })).rejects.toThrow('no space left on device')
  expect(readdirSync(folder).sort()).toEqual(['manifest.json', 'report.txt'])
  expect(readFileSync(join(folder, 'report.txt'), 'utf8')).toBe('of the answer before')
})
