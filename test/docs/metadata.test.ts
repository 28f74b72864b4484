import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { describe, expect, it } from 'vitest'
import { levers } from '../../src/levers/index.js'

const json = (file: string): Record<string, unknown> => JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
const npm = json('package.json')
const codemeta = json('codemeta.json')
const citation = parse(readFileSync('CITATION.cff', 'utf8')) as Record<string, unknown>

describe('package.json, CITATION.cff and codemeta.json', () => {
  it('agree on name, version, licence, author and runtime', () => {
    const { name, version, license, author } = npm
    expect(codemeta).toMatchObject({ name, version, license: `https://spdx.org/licenses/${license as string}`, author: [{ name: author }],
      runtimePlatform: `Node.js ${(npm.engines as { node: string }).node}` })
    expect(citation).toMatchObject({ version, license, authors: [{ name: author }] })
    expect(citation.title).toMatch(new RegExp(`^${name as string}\\b`))
  })

  it('tell the day of the release that CHANGELOG tells, and none before there is one', () => {
    const [, said] = new RegExp(`^## ${(npm.version as string).replaceAll('.', '\\.')} \\((.+)\\)$`, 'm').exec(readFileSync('CHANGELOG.md', 'utf8'))!
    const released = said === 'unreleased' ? undefined : said
    if (released !== undefined) expect(released).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect([citation['date-released'], codemeta.datePublished]).toEqual([released, released])
    expect(codemeta.dateCreated).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  })

  it('agree on what it is about', () => {
    expect(codemeta.keywords).toEqual(npm.keywords)
    expect(codemeta.description).toBe(npm.description)
    for (const keyword of citation.keywords as string[]) expect(npm.keywords).toContain(keyword)
  })
})

describe('README', () => {
  it.each([['README.md', `${levers.length} policy levers`], ['README.zh-CN.md', `${levers.length}项政策工具`]])('counts the levers: %s', (file, words) => {
    expect(readFileSync(file, 'utf8')).toContain(words)
  })
})

describe('llms.txt', () => {
  const text = readFileSync('llms.txt', 'utf8')

  it('has a title, a summary, and sections of links, as llmstxt.org says', () => {
    expect(text).toMatch(new RegExp(`^# ${npm.name as string}\\n\\n> .+\\n\\n`))
    const entries = text.slice(text.indexOf('\n## ')).split('\n').filter((line) => line !== '' && !line.startsWith('## '))
    expect(entries.length).toBeGreaterThan(10)
    expect(entries.filter((line) => !/^- \[.+\]\(.+\)/.test(line))).toEqual([])
  })

  it('leads to pages that exist', () => {
    const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, to]) => to)
    expect(links.filter((to) => !existsSync(to))).toEqual([])
  })
})
