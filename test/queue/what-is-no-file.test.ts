import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { brokerOf } from '../../src/queue/broker.js'
import { QUEUE, submissionOf, submit } from '../../src/queue/queue-file.js'

const folder = mkdtempSync(join(tmpdir(), 'no-file-'))
const secure = (file: string) => brokerOf({ redis: 'rediss://127.0.0.1:6379' }, { TECHNOPOLE_QUEUE_CA: join(folder, file) })

beforeAll(() => { for (const name of [QUEUE, 'ca.pem']) execFileSync('mkfifo', [join(folder, name)]) })
afterAll(() => { rmSync(folder, { recursive: true }) })

describe('a pipe, from which nothing ever comes,', () => {
  it('is no submission of a study', async () => {
    await expect(submissionOf(folder)).rejects.toThrow(`${QUEUE}: allowed the name of a readable file; given "a pipe"`)
    await expect(submit(folder, 3)).rejects.toThrow('given "a pipe"')
  })

  it('holds no certificates', async () => {
    await expect(secure('ca.pem')).rejects.toThrow('TECHNOPOLE_QUEUE_CA: allowed the name of a readable file of certificates; given "')
  })
})

describe('a queue', () => {
  it('whose file of certificates is missing is not opened; one that is there is read, without which none is trusted', async () => {
    await expect(secure('none.pem')).rejects.toThrow('TECHNOPOLE_QUEUE_CA')
    writeFileSync(join(folder, 'true.pem'), '-----BEGIN CERTIFICATE-----\n')
    expect((await secure('true.pem')).tls).toEqual({ rejectUnauthorized: true, ca: '-----BEGIN CERTIFICATE-----\n' })
  })

  it('is known by the directory alone, and asked for once', async () => {
    const directory = mkdtempSync(join(folder, 'study-'))
    await expect(submissionOf(directory)).rejects.toThrow('allowed a study that was submitted; given nothing')
    const first = await submit(directory, 3)
    expect(await submit(directory, 3)).toEqual(first)
    await expect(submit(directory, 4)).rejects.toThrow('--shards: allowed 3, in which this study was submitted; given 4')
    writeFileSync(join(directory, QUEUE), 'x'.repeat(20_000))
    await expect(submissionOf(directory)).rejects.toThrow('a file of at most 10000 bytes')
  })
})
