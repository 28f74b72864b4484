import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'

const { document } = parseHTML('<html><body></body></html>')

/** Paired effects of a lever by year, one panel an indicator: the mean, and the interval of the mean as a band. SVG text. */
export function effectChart(rows, indicatorById) {
  const share = (unit) => unit.startsWith('share')
  const indicators = [...new Set(rows.map((row) => row.indicator))]
  const panels = indicators.map((id, n) => {
    const { name, unit } = indicatorById(id)
    const money = unit.startsWith('CNY')
    const divisor = money ? 1e8 : share(unit) ? 0.01 : 1
    const data = rows.filter((row) => row.indicator === id)
      .map(({ year, mean, low, high }) => ({ year, mean: mean / divisor, low: low / divisor, high: high / divisor }))
    const words = money ? '亿元 (0.1 bn yuan)' : share(unit) ? '% 个百分点' : unit
    const plot = Plot.plot({ document, width: 640, height: 190, marginLeft: 70, marginRight: 20, marginTop: 34,
      x: { label: null, tickFormat: 'd', ticks: [2016, 2017, 2018, 2019, 2020] }, y: { label: null, grid: true, ticks: 4 },
      marks: [Plot.ruleY([0], { stroke: '#444' }), Plot.areaY(data, { x: 'year', y1: 'low', y2: 'high', fill: '#0072b2', fillOpacity: 0.2 }),
        Plot.lineY(data, { x: 'year', y: 'mean', stroke: '#0072b2', strokeWidth: 2 }), Plot.dot(data, { x: 'year', y: 'mean', fill: '#0072b2', r: 3 }),
        Plot.text([`${name.en} · ${name.zh}  (${words})`], { frameAnchor: 'top-left', dx: -60, dy: -26, fontSize: 12, fontWeight: 600 })] })
    plot.setAttribute('y', String(n * 200))
    plot.removeAttribute('class')
    for (const style of plot.querySelectorAll('style')) style.remove()
    return plot.outerHTML
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 ${200 * indicators.length}" font-family="system-ui, sans-serif" font-size="11">\n`
    + `<rect width="100%" height="100%" fill="#fff"/>\n${panels.join('\n')}\n</svg>\n`
}
