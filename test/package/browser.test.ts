import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { afterAll, describe, expect, it } from 'vitest'
import { install, manifest } from './install.js'

const user = install()
afterAll(() => { user.remove() })

/** One file with everything that a page importing an entry would load, but for packages that only some need. */
async function bundle(entry: string): Promise<{ bytes: Uint8Array, warnings: string[] }> {
  const { outputFiles, warnings } = await build({
    stdin: { contents: `export * from '${entry}'`, resolveDir: user.folder },
    bundle: true, write: false, minify: true, platform: 'browser', format: 'esm', target: 'es2022', logLevel: 'silent',
    external: Object.keys(manifest.peerDependencies),
  })
  return { bytes: outputFiles[0].contents, warnings: warnings.map(({ text }) => text) }
}

const kilobytes = (bytes: Uint8Array): string => `${(bytes.length / 1024).toFixed(1)} kB`

describe('the entries that run in a browser', () => {
  it.each(['technopole', 'technopole/units'])('%s needs nothing that a browser lacks', async (entry) => {
    const { bytes, warnings } = await bundle(entry)
    console.info(`${entry} in a browser: ${kilobytes(bytes)} minified, ${kilobytes(gzipSync(bytes))} gzipped`)
    expect(warnings).toEqual([])
    expect(new TextDecoder().decode(bytes)).not.toMatch(/\brequire\(|\bprocess\.|\b__dirname\b|\bBuffer\./)
  })

  it('technopole/node is refused by a bundler for browsers', async () => {
    await expect(bundle('technopole/node')).rejects.toThrow(/Could not resolve "node:/)
  })
})
