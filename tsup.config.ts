import { defineConfig, type Options } from 'tsup'

// The entries of the package; each is src/<name>.ts and dist/<name>.{js,cjs,d.ts,d.cts}.
const entries = ['index', 'node', 'plot', 'queue', 'units'].map((name) => `src/${name}.ts`)
// Started, never imported: the command line, and the scripts of workers.
const scripts = ['cli', 'node-worker', 'web-worker'].map((name) => `src/${name}.ts`)

const shared: Options = {
  target: 'node20',
  platform: 'neutral',
  // Copied into the build, so that the CommonJS build needs no ESM-only package; NOTICE carries their licences.
  noExternal: [/^linkedom$/, /^css-(select|what)$/, /^(boolbase|cssomnom|domelementtype|domhandler|domutils|dom-serializer|entities|html-escaper|htmlparser2|nth-check|uhyphen)(\/|$)/,
    /^csv-parse/, /^d3(-|$)/, /^internmap$/, /^@stdlib\//, /^@observablehq\/plot$/, /^interval-tree-1d$/, /^isoformat$/, /^binary-search-bounds$/, /^delaunator$/, /^robust-predicates$/],
  external: [/^node:/],
  removeNodeProtocol: false,
  // One copy of every class, so that `instanceof InputError` holds across entries.
  splitting: true,
  metafile: true,
  silent: true,
}

// Types for `require` are written beside those for `import`; the code for `require` is made by scripts/build.mjs, which
// also empties dist first (two builds that each clean it would race).
const modern: Options = { ...shared, format: 'esm', entry: [...entries, ...scripts], dts: { entry: entries } }
const typesForRequire: Options = { ...shared, format: 'cjs', entry: entries, dts: { entry: entries, only: true } }

export default defineConfig((asked) => asked.dts === false ? [modern] : [modern, typesForRequire])
