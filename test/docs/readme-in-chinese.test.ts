import { readFileSync } from 'node:fs'
import { SCOREBOARD_MARKS, scoreboard } from 'technopole'
import { describe, expect, it } from 'vitest'

const english = readFileSync('README.md', 'utf8')
const chinese = readFileSync('README.zh-CN.md', 'utf8')
const [BEFORE, AFTER] = SCOREBOARD_MARKS

/** Code blocks of a language, without what is said in comments of a shell. */
const blocks = (text: string): string[] => [...text.matchAll(/```(\w+)\n([\s\S]*?)```/g)]
  .map(([, language, body]) => `${language}\n${/sh$/.test(language) ? body.replaceAll(/[ \t]+#.*$/gm, '') : body}`)
/** Numbers that prose states: those outside of code, links and the scoreboard. */
const figures = (text: string): string[] => {
  const prose = `${text.slice(0, text.indexOf(BEFORE))}${text.slice(text.indexOf(AFTER))}`
    .replaceAll(/```[\s\S]*?```/g, '').replaceAll(/`[^`]*`/g, '').replaceAll(/\]\([^)]*\)/g, ']')
  return [...new Set(prose.match(/\d+(?:\.\d+)*/g))].sort()
}
const links = (text: string): string[] => [...new Set([...text.matchAll(/\]\(([^)#]+)\)/g)].map(([, to]) => to))]

describe('README.zh-CN.md', () => {
  it('has the commands and programs of README.md, in the same order', () => {
    expect(blocks(chinese)).toEqual(blocks(english))
  })

  it('states no figure that README.md does not state', () => {
    expect(figures(chinese).filter((figure) => !figures(english).includes(figure))).toEqual([])
  })

  it('states the figures of README.md on what is modelled, years and versions', () => {
    const wanted = figures(english).filter((figure) => Number(figure) > 100 || figure.includes('.'))
    expect(wanted.filter((figure) => !figures(chinese).includes(figure) && figure !== '2035')).toEqual([])
  })

  it('holds the scoreboard of the committed hindcast in Chinese (npm run hindcast -- readme)', () => {
    const committed = JSON.parse(readFileSync('docs/results/hindcast.json', 'utf8')) as Parameters<typeof scoreboard>[0]
    expect(chinese.slice(chinese.indexOf(BEFORE) + BEFORE.length + 1, chinese.indexOf(AFTER))).toBe(scoreboard(committed, 'zh'))
  })

  it('leads to the guides, pictures and results that README.md leads to', () => {
    const elsewhere = links(english).filter((to) => !/^docs\/pages\/|^README/.test(to))
    expect(elsewhere.filter((to) => !links(chinese).includes(to))).toEqual([])
  })
})
