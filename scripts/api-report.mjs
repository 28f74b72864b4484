// `npm run api-report`: writes docs/api-report.md, what programs rely on: every name of every entry with its declaration.
// A change of it is announced in CHANGELOG.md; a test compares it with the build.
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { buildIfStale, root } from './build.mjs'

const ENTRIES = ['index', 'node', 'plot', 'queue', 'units']
const printer = ts.createPrinter({ removeComments: true })

/** The declaration of a name without comments and bodies, on one line. */
function declarationOf(node) {
  const statement = ts.isVariableDeclaration(node) ? node.parent.parent : node
  const text = printer.printNode(ts.EmitHint.Unspecified, ts.isVariableDeclaration(node) ? node : statement, node.getSourceFile())
  // The bundler numbers names that two files share.
  return text.replace(/\$\d+\b/g, '').replace(/\s+/g, ' ').replace(/^(export |declare )+/, '').trim()
}

/** The report as Markdown, from the declarations in dist. */
export function apiReport() {
  const files = ENTRIES.map((entry) => resolve(root, 'dist', `${entry}.d.ts`))
  const program = ts.createProgram(files, { noEmit: true, skipLibCheck: true, types: ['node'],
    module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext })
  const checker = program.getTypeChecker()
  const sections = files.map((file, n) => {
    const names = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(file)))
    const lines = names.map((name) => {
      const symbol = name.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(name) : name
      const own = (symbol.declarations ?? []).filter((node) => !ts.isSourceFile(node))
      return `${name.name}: ${own.length === 0 ? 'module' : own.map(declarationOf).join(' & ')}`
    }).sort((a, b) => (a < b ? -1 : 1))
    return `## technopole${ENTRIES[n] === 'index' ? '' : `/${ENTRIES[n]}`}\n\n\`\`\`text\n${lines.join('\n')}\n\`\`\`\n`
  })
  return `# What programs rely on\n\nMade by \`npm run api-report\`; a change is announced in CHANGELOG.md ([versions](versioning.md)).\n\n${sections.join('\n')}`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildIfStale()
  writeFileSync(join(root, 'docs/api-report.md'), apiReport())
}
