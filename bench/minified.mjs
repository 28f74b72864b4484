// A page's code as production builds make it: bundled by esbuild, then minified by esbuild itself or by terser, which webpack uses.
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { minify } from 'terser'

/** What limits are held to. */
const TERSER = 'terser'

/** Bundles for a browser, for the minifier `by`: esbuild minifies as it bundles. */
export const bundle = (options, by = TERSER) => build({ bundle: true, minify: by !== TERSER, write: false, metafile: true,
  format: 'esm', platform: 'browser', target: 'es2022', charset: 'utf8', logLevel: 'error', ...options })

/** What terser makes of bundled code; what esbuild bundled is minified as it is. */
export const minified = async (code, by = TERSER) => (by === TERSER ? (await minify(code, { module: true, ecma: 2022, compress: { passes: 3 } })).code : code)

/** Bytes of minified code, gzip -9. */
export const gzipped = async (code, by) => gzipSync(await minified(code, by), { level: 9 }).length
