// Projects 2016 to 2020 from what was known at the end of 2015, under the law as it was enacted, and freezes what came out, for anybody to score:
// docs/results/provinces-2020.csv and nation-2020.csv, each with its manifest. Run: npm run frozen            (minutes; the same bytes each time)
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildIfStale, root } from './build.mjs'

await buildIfStale({ types: false })
const { asEnacted, china2015, hindcasting: { FROZEN_COLUMNS: COLUMNS, protocol: { ENSEMBLE, PROVINCE_SERIES } }, project } = await import('../dist/index.js')
const { threads } = await import('../dist/node.js')
const given = process.argv.slice(2)
const [runs, scale] = [Number(given[0] ?? ENSEMBLE.runs), Number(given[1] ?? ENSEMBLE.scale)]
const stop = new AbortController()
process.once('SIGINT', () => stop.abort())

/** What the model expects, under a definition of revenue. */
async function projected(revenueDefinition) {
  const progress = (done, total) => process.stderr.write(`\r${revenueDefinition}: ${done} of ${total} runs`)
  const answer = await project(asEnacted,
    { region: china2015({ scale }), parameters: 'drawn', runs, seed: ENSEMBLE.seed, to: 2020, revenueDefinition, runner: threads(), progress, signal: stop.signal })
  process.stderr.write('\n')
  if (answer.manifest.runs < runs) process.exit(1)
  return answer
}

const rounded = (value) => (Math.abs(value) >= 1e6 ? Math.round(value) : Number(value.toPrecision(7)))
const line = (row) => [row.region, row.indicator, row.year, row.unit, ...COLUMNS.slice(4).map((figure) => rounded(row[figure]))].join(',')
const later = (answer) => answer.indicators.filter(({ year }) => year > 2015)
const nation = (row) => row.region === 'CN'

function write(name, rows, { manifest }) {
  const path = join(root, 'docs', 'results', name)
  writeFileSync(`${path}.csv`, `${[COLUMNS.join(','), ...rows.map(line)].join('\n')}\n`)
  const command = ['npm run frozen', ...(given.length > 0 ? ['--', ...given] : [])].join(' ')
  writeFileSync(`${path}.manifest.json`, `${JSON.stringify({ command, manifest }, null, 2)}\n`)
}

const legacy = await projected('legacy')
const published = await projected('published')
write('provinces-2020', later(legacy).filter((row) => !nation(row) && PROVINCE_SERIES.includes(row.indicator)), legacy)
// One ratio is over business revenue from 2018 where it is published.
const other = later(published).filter((row) => nation(row) && row.indicator === 'rd-intensity-industry')
write('nation-2020', [...later(legacy).filter(nation), ...other.map((row) => ({ ...row, indicator: `${row.indicator}@published` }))], legacy)
