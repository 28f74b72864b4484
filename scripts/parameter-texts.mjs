// What parameters mean, read from the comments above them: src/data/parameter-texts.json, with the Chinese that stands there. `npm run pages` calls it.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { callsOf, commentOf, treeOf } from './doc-comments.mjs'

const folder = (name) => fileURLToPath(new URL(`../src/${name}`, import.meta.url))
const FILE = folder('data/parameter-texts.json')

/** What the parameters of every group mean, in the order of the sources. */
function comments() {
  const files = ['mechanisms', 'indicators', 'evidence/hindcast'].flatMap((room) => readdirSync(folder(room)).sort().map((name) => `${room}/${name}`))
  return Object.fromEntries(files.flatMap((file) => callsOf('defineParameters', treeOf(file))).map(({ arguments: [{ text: group }, { properties }] }) =>
    [group, Object.fromEntries(properties.map((member) => [member.name.getText(), commentOf(member)]))]))
}

const member = ([key, value]) => `${JSON.stringify(key)}: ${value}`

/** The file as it should be: English from the comments, and the Chinese that was made for the same English. */
export function parameterTexts(written = readFileSync(FILE, 'utf8')) {
  const before = JSON.parse(written)
  const groups = Object.entries(comments()).map(([group, names]) => [group, `{\n${Object.entries(names).map(([name, en]) => {
    const old = before[group]?.[name]
    return `  ${member([name, JSON.stringify(old?.en === en ? old : { en })])}`
  }).join(',\n')}\n }`])
  return `{\n${groups.map((group) => ` ${member(group)}`).join(',\n')}\n}\n`
}

/** Writes the file where it is not what the comments say. */
export function writeParameterTexts() {
  const texts = parameterTexts()
  if (texts !== readFileSync(FILE, 'utf8')) writeFileSync(FILE, texts)
}
