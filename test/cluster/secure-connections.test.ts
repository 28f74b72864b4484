import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from './commands.js'
import { certificateIn, postgres, redis } from './servers.js'
import type { Certificate, Server } from './servers.js'

const study = ['earlier-deduction', 'as-enacted', '--region', 'CN-NX', '--scale', '0.001', '--to', '2016', '--runs', '4', '--seed', 'secure']

describe.each([['Redis', redis], ['PostgreSQL', postgres]] as const)('a queue on %s that speaks TLS', (_name, open) => {
  let folder: string
  let own: Certificate
  let another: Certificate
  let server: Server
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'secure-'))
    own = certificateIn(folder, 'own')
    another = certificateIn(folder, 'another')
    server = await open(own)
  })
  afterAll(async () => {
    await server.remove()
    rmSync(folder, { recursive: true })
  })

  const ask = (args: readonly string[], authority?: string, option = server.option) => run([...args, ...option],
    { environment: { ...server.environment, ...(authority === undefined ? {} : { TECHNOPOLE_QUEUE_CA: authority }) } })
  const digestIn = (directory: string): string =>
    (JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8')) as { digests: { result: string } }).digests.result

  it('holds a study as an open one does, for whoever trusts its certificate', async () => {
    const [alone, where] = [join(folder, 'alone'), join(folder, 'study')]
    expect(await run(['compare', ...study, '--out', alone, '--workers', '1'])).toMatchObject({ code: 0 })
    const submitted = await ask(['submit', ...study, '--shards', '4', '--out', where], own.certificate)
    expect([submitted.code, submitted.out], submitted.errors).toEqual([0, '4 of 4 shards added to the queue\n'])
    const worked = await ask(['worker', where, '--workers', '1'], own.certificate)
    expect([worked.code, worked.out], worked.errors).toEqual([0, expect.stringContaining('4 of 4 shards done')])
    expect(await run(['merge', where])).toMatchObject({ code: 0 })
    expect(digestIn(where)).toBe(digestIn(alone))
  })

  it('is not talked to when nobody vouches for its certificate, or somebody else does', async () => {
    for (const authority of [undefined, another.certificate]) {
      const { code, errors } = await ask(['status', join(folder, 'study')], authority)
      expect([code, errors]).toEqual([1, expect.stringMatching(/^failed: the \w+ server at 127\.0\.0\.1:\d+ cannot be used: [^\n]*certificate[^\n]*\n$/)])
    }
  })

  it('is not talked to in the open', async () => {
    const plain = server.option.map((word) => word.replace('rediss:', 'redis:').replace('?sslmode=require', ''))
    const { code, errors } = await ask(['status', join(folder, 'study')], undefined, plain)
    expect([code, errors]).toEqual([1, expect.stringMatching(/^failed: the \w+ server at 127\.0\.0\.1:\d+ cannot be used: [^\n]+\n$/)])
  })

  it('asks for a file of certificates that can be read', async () => {
    const { code, errors } = await ask(['status', join(folder, 'study')], join(folder, 'nowhere.pem'))
    expect([code, errors]).toEqual([2, expect.stringContaining('TECHNOPOLE_QUEUE_CA')])
  })
})
