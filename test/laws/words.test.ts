import { readFileSync, readdirSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

const skippedDirectories = ['.git', 'node_modules', 'dist', 'out', 'coverage', 'api']
const textual = ['', '.ts', '.js', '.mjs', '.cjs', '.json', '.md', '.cff', '.ipynb', '.html', '.yml', '.yaml', '.csv']

/** Every text file of the project, by path; what is installed, built or generated is not the project's own. */
function projectFiles(directory = '.'): string[] {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const path = join(directory, entry.name)
    if (entry.isDirectory()) return skippedDirectories.includes(entry.name) ? [] : projectFiles(path)
    return textual.includes(extname(entry.name)) && !['package-lock.json', '.git'].includes(entry.name) ? [path] : []
  })
}

const files = projectFiles().map((path) => ({ path, lines: readFileSync(path, 'utf8').split('\n') }))
const codeFiles = files.filter(({ path }) => /\.(ts|js|mjs|cjs)$/.test(path))
const testFiles = codeFiles.filter(({ path }) => path.startsWith('test/'))

/** Where a text holds a pattern: `path:line: text`. */
function found(pattern: RegExp, among = files): string[] {
  return among.flatMap(({ path, lines }) =>
    lines.flatMap((line, i) => (pattern.test(line) ? [`${path}:${i + 1}: ${line.trim().slice(0, 100)}`] : [])))
}

// One letter of each word stands in brackets, so that this page obeys its own law.
describe('the pages of the project', () => {
  it('speak of the economy, not of how they were written', () => {
    expect(found(/\b(assist[a]nt|collea[g]ue|hel[p]er|sub-?agen[t]|promp[t]|ses[s]ion)s?\b/i)).toEqual([])
    expect(found(/\b(languag[e] model|cha[t]bot|the bri[e]f says|as reques[t]ed|per the is[s]ue)\b/i)).toEqual([])
  })

  it('name no place on the machine where they were written', () => {
    expect(found(/(^|[\s'"`(=:])\/(wo[r]k|tm[p]|roo[t]|hom[e]|Use[r]s)\//)).toEqual([])
    expect(found(/(^|[\s'"`(=/])(sha[r]ed|wo[r]k)\/(\w+\/)*\w+\.(md|csv|txt)\b/)).toEqual([])
  })

  it('put nothing off', () => {
    expect(found(/\b(TO[D]O|FIX[M]E|XX[X]|HA[C]K|not yet imple[m]ented|placehol[d]er)\b/)).toEqual([])
  })
})

describe('the tests', () => {
  it('all run', () => {
    const notAlways = /\b(it|test|describe|suite|bench|ctx|context)\.(sk[i]p|on[l]y|tod[o]|fail[s]|skip[I]f|run[I]f)\b/
    expect(found(notAlways, testFiles)).toEqual([])
  })

  it('replace no part of the project by a stand-in', () => {
    expect(found(/\bvi\.(moc[k]|doMoc[k]|stubGloba[l])\b/, testFiles)).toEqual([])
  })
})

describe('the files', () => {
  it('are named for the idea they hold', () => {
    const vague = /^(utils?|hel[p]ers?|common|misc|shared|stuff|lib)$/i
    const names = codeFiles.filter(({ path }) => path.split(/[/\\.]/).some((part) => vague.test(part)))
    expect(names.map(({ path }) => path)).toEqual([])
  })

  it('of src hold at most 300 lines', () => {
    const long = codeFiles.filter(({ path, lines }) => path.startsWith('src/') && lines.length > 301)
    expect(long.map(({ path, lines }) => `${path}: ${lines.length - 1} lines`)).toEqual([])
  })

  it('are checked at all', () => {
    expect(codeFiles.some(({ path }) => basename(path) === 'words.test.ts')).toBe(true)
    expect(files.some(({ path }) => path === 'package.json')).toBe(true)
    expect(found(/"name": "technopole"/, files).length).toBeGreaterThan(0)
  })
})
