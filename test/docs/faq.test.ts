import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { transformSync } from 'esbuild'
import { afterAll, expect, it } from 'vitest'
import { install } from '../package/install.js'

const page = readFileSync('docs/faq.md', 'utf8')
const block = (language: string): string => new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(page)![1]
const user = install({ optional: false })
afterAll(() => { user.remove() })

it('the small model in TypeScript and in Python says the same', () => {
  const code = transformSync(block('ts'), { loader: 'ts', format: 'esm' }).code
  const ours = user.node(user.write('small.mjs', code))
  const theirs = spawnSync('python3', ['-c', block('python')], { encoding: 'utf8' })
  const [one, other] = [ours.out, theirs.stdout].map((text) => Number(/^([\d.]+) % more R&D in year 10$/.exec(text.trim())?.[1]))
  // With a gap closed to 1 − (2/3)⁸ of ln(1/0.9), whatever the luck: 10.7 %.
  expect(one).toBeCloseTo(100 * ((1 / 0.9) ** (1 - (2 / 3) ** 8) - 1), 1)
  expect(other).toBeCloseTo(one, 1)
})

it('shows the model in four languages', () => {
  for (const language of ['ts', 'python', 'julia', 'text']) expect(block(language)).toMatch(/0\.9/)
})
