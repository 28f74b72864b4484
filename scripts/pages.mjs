// Writes docs/pages: one page a lever, indicator, agent, institution and region of the plan, in English and Chinese, made of the
// objects themselves, with a chart of the committed experiment (npm run bench -- paired-effects). Run: npm run pages
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { buildIfStale, root } from './build.mjs'
import { effectChart } from './effect-chart.mjs'
import { writeParameterTexts } from './parameter-texts.mjs'

writeParameterTexts()
await buildIfStale({ types: false })
const { pages, indicatorById, levers } = await import('../dist/index.js')
const { effects } = JSON.parse(readFileSync(join(root, 'docs', 'results', 'paired-effects.json'), 'utf8'))
const folder = join(root, 'docs', 'pages')
rmSync(folder, { recursive: true, force: true })
const write = (path, text) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}
for (const { path, text } of pages(effects)) write(path, text)
for (const lever of levers) {
  const rows = effects.filter((row) => row.lever === lever.id && lever.test.moves.some(({ indicator }) => indicator === row.indicator))
  if (rows.length > 0) write(`pictures/${lever.id}.svg`, effectChart(rows, indicatorById))
}
