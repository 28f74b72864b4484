import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isInside, linksOf, markdownOf, targetOf } from './document-links.js'

const NOTEBOOKS = join('examples', 'notebooks')
const pages = [
  ...['README.md', 'README.zh-CN.md', 'CHANGELOG.md', 'SECURITY.md', 'llms.txt'],
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' }).map((name) => join('docs', name))
    .filter((name) => name.endsWith('.md') && !name.startsWith(join('docs', 'api'))),
]
const notebooks = readdirSync(NOTEBOOKS).filter((name) => name.endsWith('.ipynb')).map((name) => join(NOTEBOOKS, name))
const texts = new Map([...pages, ...notebooks].map((path) => [path, markdownOf(path)]))

/** Anchors of headings, as sites that show Markdown make them. */
function anchorsOf(text: string): Set<string> {
  const seen = new Map<string, number>()
  const anchors = new Set<string>()
  for (const [, title] of text.replaceAll(/^(```|~~~)[\s\S]*?^\1/gm, '').matchAll(/^#{1,6} +(.+?) *#*$/gm)) {
    const slug = title.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase().replaceAll(/[^\p{L}\p{N}\p{M}\s_-]/gu, '').replaceAll(/\s/g, '-')
    const before = seen.get(slug) ?? 0
    seen.set(slug, before + 1)
    anchors.add(before === 0 ? slug : `${slug}-${before}`)
  }
  return anchors
}

const links = [...texts].flatMap(([from, text]) => linksOf(text).map((to) => ({ from, to })))
const inside = links.filter(({ to }) => isInside(to))

describe('the links of the documentation', () => {
  it('are many', () => {
    expect(inside.length).toBeGreaterThan(500)
  })

  it('lead to files of the project', () => {
    expect(inside.filter(({ from, to }) => !existsSync(targetOf(from, to)))).toEqual([])
  })

  it('lead to headings that are there', () => {
    const dead = inside.filter(({ from, to }) => {
      const [, anchor] = to.split('#')
      if (anchor === undefined) return false
      const target = targetOf(from, to)
      if (statSync(target).isDirectory() || !target.endsWith('.md')) return false
      return !anchorsOf(readFileSync(target, 'utf8')).has(decodeURIComponent(anchor))
    })
    expect(dead).toEqual([])
  })

  it('to the outside use https', () => {
    expect(links.filter(({ to }) => /^[a-z]+:/.test(to) && !/^(https|mailto):/.test(to))).toEqual([])
  })

  it('reach every guide from README.md, by one page or two', () => {
    const to = (page: string): string[] => inside.filter(({ from }) => from === page).map((link) => targetOf(page, link.to))
    const reached = new Set(['README.md', ...to('README.md'), ...to('README.md').filter((page) => page.endsWith('.md')).flatMap(to)])
    expect(pages.filter((page) => /^docs.guide-/.test(page) && !reached.has(page))).toEqual([])
  })
})
