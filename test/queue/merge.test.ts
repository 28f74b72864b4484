import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asEnacted, china2015, compare, earlierDeduction, tidy } from '../../src/index.js'
import { writeTable } from '../../src/queue/merged-table.js'
import { findParts } from '../../src/queue/parts.js'
import { partName } from '../../src/queue/shards.js'
import { openStudy } from '../../src/queue/study-file.js'
import { tell } from '../cli/a-console.js'
import type { Told } from '../cli/a-console.js'

let folder: string
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'technopole-')) })
afterAll(() => { rmSync(folder, { recursive: true }) })

const study = ['earlier-deduction', 'as-enacted', '--region', 'CN-NX', '--scale', '0.001', '--to', '2016', '--runs', '12', '--seed', 'shards']
const shard = (directory: string, text: string, asked = study): Promise<Told> => tell(['shard', text, ...asked, '--out', join(folder, directory), '--workers', '1'])
const merge = (directory: string): Promise<Told> => tell(['merge', join(folder, directory), '--format', 'csv'])
const part = (directory: string, number: number, of: number): string => join(folder, directory, partName({ number, of }))

async function made(directory: string, of: number, asked = study): Promise<void> {
  for (let number = 1; number <= of; number++) {
    const { code, errors } = await shard(directory, `${number}/${of}`, asked)
    expect(code, errors).toBe(0)
  }
}

/** Answers that merging writes, by name; not the parts. */
const written = (directory: string): Record<string, string> => Object.fromEntries(readdirSync(join(folder, directory))
  .filter((name) => !name.startsWith('part-') && name !== 'study.json').map((name) => [name, readFileSync(join(folder, directory, name), 'latin1')]))

describe('a study in shards', () => {
  it('has, merged, the bytes of one machine, whatever the shards', async () => {
    const alone = await tell(['compare', ...study, '--out', join(folder, 'alone'), '--every-run', 'no', '--format', 'csv'])
    const answer = written('alone')
    const merged: Record<string, string>[] = []
    for (const of of [1, 5, 12]) {
      await made(`in-${of}`, of)
      const { code, out, errors } = await merge(`in-${of}`)
      expect([code, out], errors).toEqual([0, alone.out])
      const { 'runs.parquet': table, ...rest } = written(`in-${of}`)
      expect(rest).toEqual(answer)
      merged.push({ table })
    }
    expect(merged[0].table.length).toBeGreaterThan(10_000)
    expect(merged[1]).toEqual(merged[0])
    expect(merged[2]).toEqual(merged[0])
  })

  it('has them wherever the parts are, though a directory is named as a column, a pattern or the home directory', async () => {
    const { 'runs.parquet': table } = written('in-5')
    for (const directory of ['run=5', 'value=0', 'year=2015/study', 'in-*', 'in-[0-9]']) {
      cpSync(join(folder, 'in-5'), join(folder, 'named', directory), { recursive: true, filter: (name) => !name.endsWith('runs.parquet') })
      const { code, errors } = await merge(join('named', directory))
      expect(code, errors).toBe(0)
      expect(written(join('named', directory))['runs.parquet'] === table, directory).toBe(true)
    }
    // In a directory that no command names by its whole path.
    const home = mkdtempSync('~technopole-')
    try {
      cpSync(join(folder, 'in-5'), home, { recursive: true })
      rmSync(join(home, 'runs.parquet'))
      const { code, errors } = await tell(['merge', `./${home}`, '--format', 'csv'])
      expect(code, errors).toBe(0)
      expect(readFileSync(join(home, 'runs.parquet'), 'latin1') === table).toBe(true)
    } finally {
      rmSync(home, { recursive: true })
    }
  })

  it('has no table of all runs that lacks one of them, and says so on one line', async () => {
    const open = await openStudy(join(folder, 'in-5'))
    const { parts } = await findParts(open)
    mkdirSync(join(folder, 'lacking'))
    await expect(writeTable(join(folder, 'lacking/runs.parquet'), parts.slice(1), open)).rejects.toThrow('runs.parquet does not read back as what the parts hold')
    await expect(writeTable(join(folder, 'nowhere/runs.parquet'), parts, open)).rejects.toThrow(/^IO Error: [^\n]+$/)
    expect(readdirSync(join(folder, 'lacking'))).toEqual([])
  })

  it('tells a province that is all there is once, in the table of all runs as in rows of a result', async () => {
    const keys = 'run, scenario, year, region, name'
    const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect()
    const [found] = (await connection.runAndReadAll(`SELECT count(*)::INT AS rows, count(DISTINCT (${keys}))::INT AS keys, any_value(region) AS region
      FROM '${join(folder, 'in-5', 'runs.parquet')}' WHERE account = ''`)).getRowObjectsJS()
    connection.closeSync()
    const { result } = await compare([earlierDeduction, asEnacted], { region: china2015({ provinces: ['CN-NX'], scale: 0.001 }), to: 2016, runs: 12, seed: 'shards' })
    const rows = [...tidy(result)]
    expect(found).toEqual({ rows: rows.length, keys: rows.length, region: 'CN-NX' })
    expect(new Set(rows.map(({ value: _, ...key }) => JSON.stringify(key))).size).toBe(rows.length)
  })

  it('keeps a whole part that is there, and need not be told the study again', async () => {
    await made('twice', 3)
    const before = readFileSync(part('twice', 2, 3))
    expect((await tell(['shard', '2/3', '--out', join(folder, 'twice')])).out).toBe(`${part('twice', 2, 3)}: was there whole\n`)
    expect(readFileSync(part('twice', 2, 3)).equals(before)).toBe(true)
  })

  it('is cut one way: a task that was sent again must say of how many it is', async () => {
    const { code, errors } = await shard('twice', '1/2')
    expect([code, errors]).toEqual([2, expect.stringMatching(/^shard: allowed I\/3, as part-000001-of-000003\.parquet is in .*twice; given "1\/2"$/m)])
    expect(readdirSync(join(folder, 'twice'))).not.toContain(partName({ number: 1, of: 2 }))
  })

  it('of more shards than runs is refused before anything is written', async () => {
    const { code, errors } = await shard('too-many', '13/13')
    expect([code, errors]).toEqual([2, expect.stringMatching(/^shards: allowed at most as many as runs, 12; given 13$/m)])
    expect(existsSync(join(folder, 'too-many'))).toBe(false)
  })

  it('may be told its shard by the batch system', async () => {
    const environment = { SLURM_ARRAY_TASK_ID: '2', SLURM_ARRAY_TASK_COUNT: '3' }
    const directory = join(folder, 'slurm')
    expect((await tell(['shard', ...study, '--out', directory, '--workers', '1'], { environment })).code).toBe(0)
    expect(readdirSync(directory).sort()).toEqual([partName({ number: 2, of: 3 }), 'study.json'])
    expect(readFileSync(part('slurm', 2, 3)).equals(readFileSync(part('twice', 2, 3)))).toBe(true)
  })

  it('writes nothing of a shard that is interrupted', async () => {
    const directory = join(folder, 'stopped')
    const { code, errors } = await tell(['shard', '1/1', ...study, '--out', directory, '--workers', '1'], { interruptAfter: 3 })
    expect([code, errors]).toEqual([1, expect.stringContaining('nothing is written')])
    expect(readdirSync(directory)).toEqual(['study.json'])
  })

  it('of a region in a data pack carries the pack', async () => {
    const island = ['earlier-deduction', 'as-enacted', '--region', 'examples/invented-region.json', '--to', '2016', '--runs', '2']
    await made('island', 2, island)
    await tell(['compare', ...island, '--out', join(folder, 'island-alone')])
    expect((await merge('island')).code).toBe(0)
    expect(written('island')['manifest.json']).toBe(written('island-alone')['manifest.json'])
  })
})

describe('merging names what is wrong, and writes nothing:', () => {
  const expectFault = async (directory: string, ...faults: RegExp[]): Promise<void> => {
    const { code, out, errors } = await merge(directory)
    const lines = errors.trimEnd().split('\n').filter((line) => !/\d+\/\d+ runs/.test(line))
    expect(lines, errors).toHaveLength(faults.length)
    faults.forEach((fault, n) => { expect(lines[n]).toMatch(fault) })
    expect([code, out]).toEqual([2, ''])
    expect(existsSync(join(folder, directory, 'manifest.json'))).toBe(false)
  }

  it('missing parts', async () => {
    await made('missing', 4)
    rmSync(part('missing', 2, 4))
    rmSync(part('missing', 4, 4))
    await expectFault('missing', /part-000002-of-000004\.parquet: allowed a part for every run of the study; given "none for runs 3 to 5"$/,
      /part-000004-of-000004\.parquet: .*given "none for runs 9 to 11"$/)
  })

  it('no parts at all', async () => {
    await made('none', 1)
    rmSync(part('none', 1, 1))
    await expectFault('none', /none: allowed a part for every run of the study; given "none for runs 0 to 11"$/)
  })

  it('runs that are there twice', async () => {
    await made('double', 3)
    await shard('half', '2/2')
    copyFileSync(part('half', 2, 2), part('double', 2, 2))
    await expectFault('double', /part-000002-of-000002\.parquet: allowed each run in one part; given "runs 6 to 7 also in part-000002-of-000003\.parquet"$/,
      /part-000003-of-000003\.parquet: .*given "runs 8 to 11 also in part-000002-of-000002\.parquet"$/)
  })

  it('a part of another study, which shard leaves alone too', async () => {
    await made('foreign', 2)
    await made('other', 2, [...study.slice(0, -1), 'another seed'])
    copyFileSync(part('other', 1, 2), part('foreign', 1, 2))
    await expectFault('foreign', /part-000001-of-000002\.parquet: allowed a part of study [0-9a-f]{32}; given "one of study [0-9a-f]{32}"$/, /none for runs 0 to 5/)
    const { code, errors } = await shard('foreign', '1/2')
    expect([code, errors]).toEqual([2, expect.stringMatching(/allowed a part of study/)])
  })

  it('a part under the name of another', async () => {
    await made('renamed', 2)
    renameSync(part('renamed', 1, 2), part('renamed', 2, 2))
    await expectFault('renamed', /part-000002-of-000002\.parquet: allowed the name of what it holds, part-000001-of-000002\.parquet;/, /none for runs 0 to 11/)
  })

  it('every part that is cut off or changed, and shard makes them again', async () => {
    await made('corrupt', 4)
    const sound = [1, 2, 3, 4].map((number) => readFileSync(part('corrupt', number, 4)))
    truncateSync(part('corrupt', 1, 4), sound[0].length - 100)
    writeFileSync(part('corrupt', 2, 4), '')
    const flipped = Buffer.from(sound[3])
    // In the middle of the file are values; the last bit of one of them.
    flipped[Math.floor(flipped.length / 2)] ^= 1
    writeFileSync(part('corrupt', 4, 4), flipped)
    await expectFault('corrupt', /part-000001-of-000004\.parquet: allowed a whole part as shard wrote it; given "no Parquet file, or one cut off"$/,
      /part-000002-of-000004\.parquet: .*given "too short"$/, /none for runs 0 to 5, 2 parts/)
    for (const number of [1, 2]) {
      const { code, errors } = await shard('corrupt', `${number}/4`)
      expect([code, errors]).toEqual([0, expect.stringContaining('Made again: ')])
    }
    await expectFault('corrupt', /part-000004-of-000004\.parquet: allowed runs that have the digests it gives; given "run \d+ with another"$/, /none for runs 9 to 11/)
    await shard('corrupt', '4/4')
    sound.forEach((bytes, n) => { expect(readFileSync(part('corrupt', n + 1, 4)).equals(bytes), basename(part('corrupt', n + 1, 4))).toBe(true) })
    expect((await merge('corrupt')).code).toBe(0)
  })

  it('a part of which any one bit is another, wherever it is', async () => {
    await made('bits', 3)
    const open = await openStudy(join(folder, 'bits'))
    const path = part('bits', 2, 3)
    const sound = readFileSync(path)
    // Of the footer every seventh byte, of the rest fewer: there a digest tells.
    const footer = sound.length - 8 - sound.readUInt32LE(sound.length - 8)
    const places = Array.from({ length: sound.length }, (_, n) => n).filter((n) => (n < footer ? n % 701 === 4 : (n - footer) % 7 === 3))
    for (const place of places) {
      const flipped = Buffer.from(sound)
      flipped[place] ^= 1 << (place % 8)
      writeFileSync(path, flipped)
      const { faults } = await findParts(open, { thorough: true })
      expect(faults.map(({ message }) => message).join('\n'), `bit ${place % 8} of byte ${place}`).toMatch(/part-000002-of-000003\.parquet: /)
    }
    expect(places.length).toBeGreaterThan(100)
  })

  it('a study of another version, or one that was changed', async () => {
    await made('changed', 1)
    const path = join(folder, 'changed/study.json')
    const said = JSON.parse(readFileSync(path, 'utf8')) as object
    writeFileSync(path, JSON.stringify({ ...said, version: '0.0.1' }))
    await expectFault('changed', /study\.json: allowed a study of version .*given "version 0\.0\.1, model \d+"$/)
    writeFileSync(path, JSON.stringify({ ...said, to: 2017 }))
    await expectFault('changed', /study\.json\.identity: allowed [0-9a-f]{32}, the identity/)
    const { code, errors } = await shard('changed', '1/1')
    expect([code, errors]).toEqual([2, expect.stringMatching(/study\.json: allowed no study yet, or this very one with as many runs; given "another study, by its to"/)])
  })
})
