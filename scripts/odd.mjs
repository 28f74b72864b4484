// Writes docs/odd.md, the description of the model by the ODD protocol (Grimm and others 2020): prose from docs/odd-prose.md, and what
// the code itself says: columns of tables, order of the year, doc comments of rules, parameters. Run: npm run odd
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { indicators } from '../src/indicators/index.js'
import { levers } from '../src/levers/index.js'
import { mechanismParameters } from '../src/mechanisms/parameter-catalogue.js'
import { year } from '../src/mechanisms/year.js'
import { consortiumTable } from '../src/population/consortia.js'
import { enterpriseTable } from '../src/population/enterprises.js'
import { facilityTable } from '../src/population/facilities.js'
import { fundTable } from '../src/population/funds.js'
import { placeTable } from '../src/population/places.js'
import { filerTable, labourTable, regionTable } from '../src/population/regions.js'
import { talentTable } from '../src/population/talent.js'
import { callsOf, commentOf, objectNamed, treeOf } from './doc-comments.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const MECHANISMS = join(root, 'src', 'mechanisms')
const OUTPUT = join(root, 'docs', 'odd.md')

/** Tables by the file that defines them. */
const tables = { enterprises: [enterpriseTable], places: [placeTable], funds: [fundTable], facilities: [facilityTable], consortia: [consortiumTable],
  talent: [talentTable], regions: [regionTable, labourTable, filerTable] }
const cell = (text) => String(text).replaceAll('|', '\\|').replaceAll('\n', ' ')
const rows = (head, body) => [`| ${head.join(' | ')} |`, `|${'-|'.repeat(head.length)}`, ...body.map((row) => `| ${row.map(cell).join(' | ')} |`)].join('\n')

/** What the columns of a table mean, by name: the comments in the file that defines it, and in the policy columns that it stores. */
function meanings(file, table) {
  const tree = treeOf(`population/${file}.ts`)
  const policies = treeOf('population/policy-columns.ts')
  const read = ({ properties }) => properties.flatMap((member) => {
    if (!ts.isSpreadAssignment(member)) return [[member.name.getText(), commentOf(member)]]
    const { expression } = member
    return ts.isCallExpression(expression) ? read(objectNamed(expression.arguments[0].getText(), policies)) : read(objectNamed(expression.getText(), tree))
  })
  return Object.fromEntries(read(callsOf('defineTable', tree).find(({ arguments: [name] }) => name.text === table).arguments[1]))
}

const stateVariables = () => Object.entries(tables).flatMap(([file, those]) => those.map(({ name, columns }) => {
  const meaning = meanings(file, name)
  return `#### ${name}\n\n${rows(['state variable', 'unit', 'meaning'], Object.entries(columns).map(([id, { unit }]) => [`\`${id}\``, unit, meaning[id]]))}`
})).join('\n\n')

/** A doc comment as text: without stars, tags and the indentation of code. */
const asProse = (comment) => comment.replace(/^\/\*\*/, '').replace(/\*\/$/, '').split('\n').map((line) => line.replace(/^\s*\* ?/, '').trim())
  .filter((line) => !line.startsWith('@')).join('\n').trim()

/** Functions of a source that are exported and commented, in the order of the file. */
function rulesIn(file) {
  const text = readFileSync(join(MECHANISMS, file), 'utf8')
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true)
  return source.statements.flatMap((statement) => {
    if (!statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return []
    const comment = ts.getLeadingCommentRanges(text, statement.pos)?.filter(({ pos }) => text.startsWith('/**', pos)).at(-1)
    const declared = ts.isVariableStatement(statement) ? statement.declarationList.declarations[0] : statement
    const isRule = ts.isFunctionDeclaration(statement) || (declared.initializer && ts.isArrowFunction(declared.initializer))
    return comment && isRule && declared.name ? [{ name: declared.name.text, file, says: asProse(text.slice(comment.pos, comment.end)) }] : []
  })
}

function submodels() {
  const rules = readdirSync(MECHANISMS).filter((file) => file.endsWith('.ts')).sort().flatMap(rulesIn)
  const taken = new Set()
  return year.steps.flatMap(({ name, does }, n) => {
    if (!does) return []
    const step = rules.find((rule) => rule.name === does.name)
    if (!step) throw new Error(`The step "${name}" has no commented function ${does.name} in src/mechanisms`)
    // Rules beside a step that shares its file with another are told once, at the first.
    const beside = rules.filter((rule) => rule.file === step.file && !year.steps.some((other) => other.does?.name === rule.name) && !taken.has(rule.name))
    for (const { name: told } of beside) taken.add(told)
    const said = beside.map((rule) => `- \`${rule.name}\`: ${rule.says.replaceAll('\n', ' ')}`)
    return [[`#### ${n + 1}. ${name[0].toUpperCase()}${name.slice(1)}`, '', `[\`${does.name}\`](../src/mechanisms/${step.file}). ${step.says}`, ...(said.length > 0 ? ['', ...said] : [])].join('\n')]
  }).join('\n\n')
}

const parameters = () => rows(['parameter', 'unit', 'prior', 'range', 'grade', 'meaning'], mechanismParameters.map(({ id, unit, prior, range, grade, meaning }) =>
  [`\`${id}\``, unit, `${prior.kind}(${prior.arguments.join(', ')})`, range.join(' to '), grade, typeof meaning === 'string' ? meaning : meaning.en]))

const GENERATED = {
  'state-variables': stateVariables,
  'schedule': () => year.describe(),
  'submodels': submodels,
  'parameters': parameters,
  'levers': () => rows(['lever', 'name', 'equation'], levers.map(({ id, name, equation }) => [`[\`${id}\`](pages/en/levers/${id}.md)`, name.en, `\`${equation.formula}\``])),
  'indicators': () => rows(['indicator', 'name', 'unit'], [...indicators].sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ id, name, unit }) => [`\`${id}\``, name.en, unit])),
  'counts': () => `${levers.length} levers, ${mechanismParameters.length} parameters of mechanisms, ${indicators.length} indicators, ${year.steps.length} steps a year`,
}

/** The whole page: the prose, with what the code says where it names it. */
export function oddPage() {
  const prose = readFileSync(join(root, 'docs', 'odd-prose.md'), 'utf8')
  const page = prose.replaceAll(/<!-- code: ([a-z-]+) -->/g, (_, name) => {
    if (!Object.hasOwn(GENERATED, name)) throw new Error(`docs/odd-prose.md: there is no ${name}: ${Object.keys(GENERATED).join(', ')}`)
    return GENERATED[name]()
  })
  return `<!-- Made by npm run odd of docs/odd-prose.md and the code: change those. -->\n${page}`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(OUTPUT, oddPage())
