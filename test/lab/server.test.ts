import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { labServer } from '../../examples/lab/serve.mjs'

const around = mkdtempSync(join(tmpdir(), 'lab-'))
const folder = join(around, 'page')
const server = labServer(folder)

/** Status and headers of a raw path, which no client puts in order first. */
const ask = (path: string, { method = 'GET', host = 'localhost' } = {}): Promise<{ status?: number, headers: Record<string, unknown>, text: string }> =>
  new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo
    const request = get({ port, path, method, host: '127.0.0.1', headers: { host } }, (response) => {
      let text = ''
      response.on('data', (part) => { text += part }).on('end', () => { resolve({ status: response.statusCode, headers: response.headers, text }) })
    })
    request.on('error', reject)
  })

beforeAll(async () => {
  mkdirSync(folder)
  writeFileSync(join(folder, 'index.html'), 'the page')
  writeFileSync(join(folder, 'worker.js'), 'the worker')
  writeFileSync(join(around, 'secret.js'), 'secret')
  symlinkSync(join(around, 'secret.js'), join(folder, 'way-out.js'))
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
})
afterAll(() => {
  server.close()
  rmSync(around, { recursive: true })
})

describe('the server of the lab', () => {
  it('gives the page and its files, and lets a browser run nothing but these', async () => {
    const { status, headers, text } = await ask('/')
    expect([status, text, headers['content-type']]).toEqual([200, 'the page', 'text/html; charset=utf-8'])
    expect(headers['content-security-policy']).toContain('default-src \'none\'; script-src \'self\'')
    expect(headers['content-security-policy']).not.toMatch(/unsafe|\*|https?:/)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect((await ask('/worker.js?v=1')).text).toBe('the worker')
  })

  it('gives nothing outside its folder, by dots, escapes, backslashes, zeros or links', async () => {
    for (const path of ['/../secret.js', '/..%2fsecret.js', '/%2e%2e/secret.js', '/..\\secret.js', '/..%5csecret.js', '/way-out.js', '//secret.js', `/${join(around, 'secret.js')}`,
      '/worker.js%00', '/%E0%A4%A', '/page', '/nothing.js']) expect((await ask(path)).status, path).toBe(404)
  })

  it('answers no other method, and no page elsewhere whose name was made to mean this machine', async () => {
    expect((await ask('/', { method: 'POST' })).status).toBe(405)
    expect((await ask('/', { host: 'evil.example' })).status).toBe(403)
    expect((await ask('/', { host: '127.0.0.1:8015' })).status).toBe(200)
  })
})
