// Draws R&D intensity of above-scale industry, 2015 to 2020, under two scenarios against the plan's target of 1.1 %.
// Run: npm run build && node examples/intensity-picture.mjs 20 0.01 > docs/pictures/intensity.svg
import { asEnacted, china2015, compare, frozen2015 } from 'technopole'

const runs = Number(process.argv[2] ?? 2)
const scale = Number(process.argv[3] ?? 0.01)
const { indicators } = await compare([asEnacted, frozen2015], { region: china2015({ scale }), to: 2020, runs, seed: 'picture' })
const rows = (scenario) => indicators.filter((r) => r.scenario === scenario && r.indicator === 'rd-intensity-industry' && r.region === 'CN')

const [width, height, left, right, top, bottom] = [760, 380, 60, 150, 40, 50]
const years = [2015, 2020]
const band = indicators.filter((r) => r.indicator === 'rd-intensity-industry' && r.region === 'CN').flatMap((r) => [r.p05, r.p95])
const [low, high] = [Math.min(...band, 0.0088), Math.max(...band, 0.0112)]
const x = (year) => left + ((year - years[0]) / (years[1] - years[0])) * (width - left - right)
const y = (value) => height - bottom - ((value - low) / (high - low)) * (height - top - bottom)
const path = (list) => list.map(([a, b], n) => `${n ? 'L' : 'M'}${a.toFixed(1)} ${b.toFixed(1)}`).join('')
const ribbon = (list, a, b) => `${path([...list.map((r) => [x(r.year), y(r[a])]), ...[...list].reverse().map((r) => [x(r.year), y(r[b])])])}Z`
const line = (list) => path(list.map((r) => [x(r.year), y(r.p50)]))
const enacted = rows('as-enacted')
const frozen = rows('frozen-2015')
const ticks = [0.008, 0.009, 0.01, 0.011, 0.012, 0.013, 0.014].filter((t) => t >= low && t <= high)
const last = (list) => list[list.length - 1]
let [a, b] = [y(last(enacted).p50), y(last(frozen).p50)]
if (Math.abs(a - b) < 30) [a, b] = a < b ? [a - 8, a + 26] : [b + 26, b - 8]

console.log(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="13" role="img" aria-label="R&amp;D intensity of above-scale industry under two scenarios">
<rect width="${width}" height="${height}" fill="#fff"/>
<text x="${left}" y="22" font-size="15" font-weight="600">R&amp;D over revenue, above-scale industry, China</text>
${ticks.map((t) => `<line x1="${left}" x2="${width - right}" y1="${y(t)}" y2="${y(t)}" stroke="#ddd"/><text x="${left - 8}" y="${y(t) + 4}" text-anchor="end" fill="#555">${(t * 100).toFixed(1)} %</text>`).join('\n')}
${[2015, 2016, 2017, 2018, 2019, 2020].map((t) => `<text x="${x(t)}" y="${height - bottom + 22}" text-anchor="middle" fill="#555">${t}</text>`).join('\n')}
<path d="${ribbon(enacted, 'p05', 'p95')}" fill="#0072b2" opacity=".13"/><path d="${ribbon(enacted, 'p25', 'p75')}" fill="#0072b2" opacity=".22"/>
<line x1="${left}" x2="${width - right}" y1="${y(0.011)}" y2="${y(0.011)}" stroke="#444" stroke-dasharray="5 4"/><text x="${left + 6}" y="${y(0.011) - 6}" fill="#444">target of the plan, 1.1 %</text>
<path d="${line(frozen)}" fill="none" stroke="#d55e00" stroke-width="2.2" stroke-dasharray="7 4"/><path d="${line(enacted)}" fill="none" stroke="#0072b2" stroke-width="2.4"/>
<text x="${width - right + 8}" y="${a}" fill="#0072b2">as enacted</text><text x="${width - right + 8}" y="${a + 15}" fill="#0072b2" font-size="11">median, 50 and 90 %</text>
<text x="${width - right + 8}" y="${b}" fill="#d55e00">law of 2015 held</text><text x="${width - right + 8}" y="${b + 15}" fill="#d55e00" font-size="11">median</text>
</svg>`)
