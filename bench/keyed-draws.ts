/**
 * What it costs that a draw is found by its key: keyed draws against sequential ones, within the whole step of FRD-1 on the
 * kernel, and alone (by column, and one by one). Sequential are the library's own network counting on from draw to draw,
 * xoshiro128++ and sfc32, all giving 53 bits. Sources take turns, in several processes each since an engine does
 * not compile alike twice; costs are ratios of medians of processor time.
 *
 * npm run bench -- keyed-draws [firms] [rounds]     (default: 100000 5)
 */
import { writeFileSync } from 'node:fs'
import { openForm, workshop, type Peer } from './frd-1/peers.js'
import { median, speedOver, takeTurns, type Ratio } from './frd-1/rounds.js'
import { machine } from './machine.js'

const firms = Number(process.argv[2] ?? 100_000)
const rounds = Number(process.argv[3] ?? 5)
const YEARS = 20
const DRAWS = 3
const PROCESSES = 5

const SOURCES = { 'keyed': 'keyed(job.years)', 'network, counting on': 'counting()', 'xoshiro128++': 'xoshiro()', 'sfc32': 'sfc32()' }
const PLACES = {
  'whole step': { file: './kernel.js', form: 'kernelForm', last: 'false' },
  'alone, by column': { file: './draws-alone.js', form: 'drawsAlone', last: 'true' },
  'alone, one by one': { file: './draws-alone.js', form: 'drawsAlone', last: 'false' },
}

const share = ({ median, fastest }: Ratio) => ({ median: Math.round((median - 1) * 1000) / 1000, fastest: Math.round((fastest - 1) * 1000) / 1000 })

const shop = workshop()
const rows = []
try {
  for (const [place, { file, form, last }] of Object.entries(PLACES)) {
    const seconds = new Map<string, number[]>(Object.keys(SOURCES).map((name) => [name, []]))
    for (let n = 0; n < PROCESSES; n++) {
      const peers: Peer[] = []
      for (const [name, source] of Object.entries(SOURCES)) {
        const imports = `import { ${form} } from '${file}'\nimport { ${source.replace(/\(.*/, '')} } from './chance.js'`
        const label = `${form}-${last}-${source.replace(/\W/g, '')}`
        const peer = await openForm(shop.path, label, imports, `(job) => ${form}(job, ${source}, ${last})`, { firms, years: YEARS })
        peers.push({ ...peer, name })
      }
      const turns = await takeTurns(peers, rounds, () => Infinity, false)
      for (const [name, times] of turns.seconds) seconds.get(name)!.push(...times)
    }
    for (const name of Object.keys(SOURCES)) {
      const nanoseconds = (median(seconds.get(name)!) / (firms * YEARS)) * 1e9
      rows.push({
        place, source: name, nanoseconds: Math.round((place === 'whole step' ? nanoseconds : nanoseconds / DRAWS) * 100) / 100,
        // How much longer keyed draws take than this source, as a share: of the medians, and of the fastest rounds.
        ...(name === 'keyed' ? {} : { keyedCosts: share(speedOver(seconds, name, 'keyed')!) }),
      })
    }
  }
} finally {
  shop.clear()
}
for (const { place, source, nanoseconds, keyedCosts } of rows) {
  const unit = place === 'whole step' ? 'ns a firm and year' : 'ns a draw'
  const percent = (x: number): string => `${x < 0 ? '' : '+'}${(100 * x).toFixed(1)} %`
  const cost = keyedCosts === undefined ? '' : `keyed takes ${percent(keyedCosts.median)} (fastest rounds ${percent(keyedCosts.fastest)})`
  console.log(`${place.padEnd(18)} ${source.padEnd(22)} ${nanoseconds.toFixed(1).padStart(7)} ${unit.padEnd(19)} ${cost}`)
}
writeFileSync('docs/results/keyed-draws.json', `${JSON.stringify({
  command: `npm run bench -- keyed-draws ${firms} ${rounds}`, machine: machine(), firms, years: YEARS, processes: PROCESSES, rounds, rows,
}, null, 1)}\n`)
