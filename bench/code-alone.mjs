// The code of a page without what people read: figures (JSON) and every sentence, in English or Chinese, cut out before it is bundled.
import { readFileSync } from 'node:fs'
import ts from 'typescript'
import { bundle, gzipped } from './minified.mjs'

/** A text with a blank in it, longer than a name or a unit, or Chinese; a key is no text. */
const isSentence = (node) => ts.isStringLiteralLike(node) && !(ts.isPropertyAssignment(node.parent) && node.parent.name === node)
  && !ts.isImportDeclaration(node.parent) && !ts.isExportDeclaration(node.parent)
  && ((node.text.length > 12 && node.text.includes(' ')) || /\p{Script=Han}/u.test(node.text))

function withoutSentences(source) {
  let [code, at] = ['', 0]
  const cut = (node) => {
    if (!isSentence(node)) return void ts.forEachChild(node, cut)
    code += `${source.slice(at, node.getStart())}''`
    at = node.end
  }
  cut(ts.createSourceFile('page.js', source, ts.ScriptTarget.ES2022, true))
  return code + source.slice(at)
}

/**
 * Bytes after gzip of a page that exports `page` of the built package, levers and all, without figures and sentences. Minified by terser unless `by`
 * says esbuild.
 */
export async function codeAlone(page, root, by) {
  const { outputFiles } = await bundle({ stdin: { contents: `export ${page} from './dist/modules/index.js'`, resolveDir: root, loader: 'js' },
    plugins: [{ name: 'code alone', setup(on) {
      on.onLoad({ filter: /\.json\.js$/ }, () => ({ contents: 'export default JSON.parse("{}")', loader: 'js' }))
      on.onLoad({ filter: /dist\/modules\/.*\.js$/ }, ({ path }) => ({ contents: withoutSentences(readFileSync(path, 'utf8')), loader: 'js' }))
    } }] }, by)
  return gzipped(outputFiles[0].text, by)
}
