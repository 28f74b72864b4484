import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { COMMANDS } from '../../src/cli/commands.js'
import { start } from './commands.js'
import { redis } from './servers.js'
import type { Server } from './servers.js'

let server: Server
const folder = mkdtempSync(join(tmpdir(), 'help-'))
beforeAll(async () => { server = await redis() })
afterAll(async () => {
  await server.remove()
  rmSync(folder, { recursive: true })
})

// The server of the test stands in for the one that the help names, the folder of the test for the working directory.
const words = (example: string): string[] => example.split(' ')
  .flatMap((word) => (word === '--redis' ? [] : word === 'redis://127.0.0.1' ? [...server.option] : word === 'queued' ? [join(folder, word)] : [word]))

it('what help shows of queues puts a study into one, makes its shards, and says that it is done', async () => {
  const said: string[] = []
  for (const example of [COMMANDS.submit, COMMANDS.worker, COMMANDS.status].flatMap(({ examples }) => examples)) {
    const { code, out, errors } = await start(words(example), { environment: server.environment }).ended
    expect(code, `${example}\n${errors}`).toBe(0)
    said.push(out)
  }
  expect(said.at(-1)).toContain('2 of 2 shards done')
})
