import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createRequire } from 'node:module'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { installEngines } from './install.mjs'

const expected: unknown = JSON.parse(readFileSync('test/golden/same-bytes.json', 'utf8'))

/** One file that a browser can load, from the built package. */
async function bundle(contents: string): Promise<string> {
  const { outputFiles } = await build({ stdin: { contents, resolveDir: process.cwd() }, bundle: true, write: false, minify: true,
    platform: 'browser', format: 'esm', target: 'es2022', logLevel: 'silent' })
  return outputFiles[0].text
}

const page = `
  import * as technopole from './dist/modules/index.js'
  import { digests } from './test/engines/questions.mjs'
  const runners = {
    inline: undefined,
    workers: technopole.webWorkers({ count: 2, create: () => new Worker('/worker.js', { type: 'module' }) }),
  }
  globalThis.ask = (runner) => digests(technopole, runners[runner])`

interface Page { goto(address: string): Promise<unknown>, waitForFunction(text: string): Promise<unknown>, evaluate(text: string): Promise<unknown> }
interface Browser { newPage(): Promise<Page>, close(): Promise<void> }
interface Playwright { readonly chromium: { launch(options: object): Promise<Browser> } }

describe('a small and a mid-size comparison in Chromium', () => {
  let browser: Browser
  let tab: Page
  const files: Record<string, string> = {}
  const server = createServer((request, response) => {
    const file = files[request.url ?? '']
    response.writeHead(file === undefined ? 404 : 200, { 'content-type': request.url === '/' ? 'text/html' : 'text/javascript' })
    response.end(file ?? '')
  })

  beforeAll(async () => {
    installEngines()
    Object.assign(files, { '/': '<!doctype html><script type="module" src="/page.js"></script>',
      '/page.js': await bundle(page), '/worker.js': await bundle('import \'./dist/modules/web-worker.js\'') })
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
    const { chromium } = createRequire(import.meta.url)('./node_modules/playwright-core') as Playwright
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking',
      '--disable-component-update', '--disable-sync', '--no-first-run'] })
    tab = await browser.newPage()
    await tab.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    await tab.waitForFunction('globalThis.ask !== undefined')
  })
  afterAll(async () => {
    await browser?.close()
    server.close()
  })

  it.each(['inline', 'workers'])('has the digests on record, made by %s', async (runner) => {
    expect(await tab.evaluate(`ask('${runner}')`)).toEqual(expected)
  })
})
