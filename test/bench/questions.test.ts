import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

interface Results {
  readonly scale: number
  readonly rows: readonly {
    readonly question: string, readonly command: string, readonly runs: number, readonly processor: number, readonly onTwoCores: number
    readonly answer: readonly string[]
  }[]
  readonly confirmation: { readonly low: number, readonly high: number, readonly withFreshSeeds: number, readonly within: boolean }
}
const { scale, rows, confirmation } = JSON.parse(readFileSync('docs/results/questions.json', 'utf8')) as Results

describe('the questions on the whole plan, as measured', () => {
  it('are all there, at one enterprise in twenty, and each ends in an answer', () => {
    expect(scale).toBe(0.05)
    const asked = rows.map(({ command }) => command.split(' ')[1])
    for (const question of ['attain', 'attribute', 'cost', 'sensitivity', 'optimise', 'discover', 'adapt', 'evaluate', 'account']) expect(asked).toContain(question)
    for (const { question, answer } of rows) if (question !== 'response to a dose') expect(answer.length, question).toBeGreaterThan(0)
  })

  it('take at most five minutes of each of two cores', () => {
    for (const { question, onTwoCores } of rows) expect(onTwoCores, question).toBeLessThanOrEqual(300)
  })

  it('are in the guide as they were measured', () => {
    const guide = readFileSync('docs/guide-questions.md', 'utf8')
    for (const { command, runs, processor } of rows) {
      expect(guide).toContain(`| \`${command.replace('technopole ', '').replace(' --scale 0.05 --workers 2', '')}\` | ${runs} | ${Math.round(processor)} |`)
    }
  })

  it('give a package that does with fresh seeds what its interval said', () => {
    const { low, high, withFreshSeeds, within } = confirmation
    expect(within).toBe(low <= withFreshSeeds && withFreshSeeds <= high)
    expect(within).toBe(true)
  })
})
