/** The lab in Chromium, as the benches of it open it: built if it is stale, served from this machine, a browser of its own for each page. */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { labServer } from '../examples/lab/serve.mjs'
import { buildLabIfStale, built } from '../scripts/lab.mjs'
import { installEngines } from '../test/engines/install.mjs'

/** What the benches ask of a page. */
export interface LabPage {
  goto(address: string): Promise<unknown>
  evaluate<T>(script: string): Promise<T>
  waitForSelector(selector: string, options: object): Promise<unknown>
  waitForTimeout(milliseconds: number): Promise<void>
  screenshot(options: object): Promise<unknown>
  close(): Promise<void>
}
interface Browser { newPage(options: object): Promise<LabPage>, version(): string, close(): Promise<void> }

/** Hands a page of a fresh browser, of the size and kind asked for, to `use`, with the address of the lab and the version of the browser. */
export type WithPage = <T>(options: object, use: (page: LabPage, address: string, version: string) => Promise<T>) => Promise<T>

/** Serves the lab as long as `act` takes. */
export async function withLab(act: (withPage: WithPage) => Promise<void>): Promise<void> {
  installEngines()
  await buildLabIfStale()
  const server = labServer(built)
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', () => { resolve() }) })
  const { port } = server.address() as { port: number }
  const { chromium } = createRequire(join(import.meta.dirname, '../test/engines/package.json'))('playwright-core') as { chromium: { launch(options: object): Promise<Browser> } }
  try {
    await act(async (options, use) => {
      const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'] })
      try {
        return await use(await browser.newPage(options), `http://127.0.0.1:${port}/`, browser.version())
      } finally {
        await browser.close()
      }
    })
  } finally {
    server.close()
  }
}
