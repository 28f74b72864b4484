import { MEDIUM_BAND, SMALL_BAND, thresholdLarge, thresholdMedium, thresholdSmall } from '../law/hnte-criteria.js'
import { researchPrices } from '../mechanisms/reported-rd.js'
import { researchCells } from '../mechanisms/research-cells.js'
import type { World } from '../mechanisms/world.js'
import { CommonStart, ModelRun } from '../simulation/model-run.js'
import type { Experiment, Measure } from './experiment.js'

const YEARS = 3
/** Intensity is counted in tenths of a per cent of revenue, five on each side of the line and five beyond. */
const STEP = 0.001
const SIDE = 5
const source = 'chen-liu-suarez-serrato-xu-2021'

/** Bands of revenue, each with a line of its own. */
export const notchBands = [
  { id: 'small', low: 0, high: SMALL_BAND, line: thresholdSmall, en: 'up to 50 million yuan', zh: '营业收入5000万元以下' },
  { id: 'medium', low: SMALL_BAND, high: MEDIUM_BAND, line: thresholdMedium, en: '50 to 200 million yuan', zh: '营业收入5000万至2亿元' },
  { id: 'large', low: MEDIUM_BAND, high: Infinity, line: thresholdLarge, en: 'above 200 million yuan', zh: '营业收入2亿元以上' },
]

const measures: Measure[] = notchBands.flatMap(({ id, en, zh }): Measure[] => [{
  id: `notch-dip-${id}`, unit: 'ratio', band: [1.5, null], source, fit: 'held-out',
  name: { en: `Enterprises just above the line over those just below, revenue ${en}`, zh: `略高于门槛与略低于门槛的企业数之比(${zh})` },
}, {
  id: `notch-bunch-${id}`, unit: 'ratio', band: [1.5, null], source, fit: 'held-out',
  name: { en: `The same over the geometric mean of those just below and further above, revenue ${en}`, zh: `略高于门槛与其两侧几何平均的企业数之比(${zh})` },
}])

/** R&D that an enterprise reports, yuan of 2015 a year, as a function of its row. */
function reportedRd(world: World): (row: number) => number {
  const { enterprises: e } = world
  const price = researchPrices(world)
  const { market } = researchCells(world.population)
  return (i) => e.effort[i] * price[market(e.province[i], e.industry[i])] + e.relabelled[i]
}

/**
 * R&D that performers report over revenue of the year, as a function of the row, with the band of revenue and the distance from its
 * line; band −1 for who does no R&D.
 */
export function fromTheLine(world: World): (row: number) => { readonly band: number, readonly distance: number } {
  const { enterprises: e, macro, year, baseYear } = world
  const price = macro.producerPrice[year - baseYear]
  const relativePrice = macro.generalPrice[year - baseYear] / price
  const reported = reportedRd(world)
  const lines = notchBands.map(({ line }) => line.on(year))
  return (i) => {
    const nominal = e.revenue[i] * price
    const band = e.performsRd[i] === 0 ? -1 : notchBands.findIndex(({ low, high }) => nominal > low && nominal <= high)
    return { band, distance: (reported(i) / e.revenue[i]) * relativePrice - lines[Math.max(0, band)] }
  }
}

/** Enterprises with R&D just below the line, just above it, and further above, by band. */
function aroundTheLines(world: World): readonly (readonly [below: number, above: number, further: number])[] {
  const { enterprises: { count, weight } } = world
  const place = fromTheLine(world)
  const counts = notchBands.map((): [number, number, number] => [0, 0, 0])
  for (let i = 0; i < count; i++) {
    const { band, distance } = place(i)
    if (band < 0) continue
    const steps = Math.floor(distance / STEP)
    if (steps >= -SIDE && steps < 2 * SIDE) counts[band][steps < 0 ? 0 : steps < SIDE ? 1 : 2] += weight[i]
  }
  return counts
}

/** Relabelled cost over R&D reported, of those who relabel. */
function relabelledShare(world: World): number {
  const { enterprises: e } = world
  const reported = reportedRd(world)
  let all = 0
  let relabelled = 0
  for (let i = 0; i < e.count; i++) {
    if (e.relabelled[i] === 0) continue
    all += reported(i) * e.weight[i]
    relabelled += e.relabelled[i] * e.weight[i]
  }
  return relabelled / all
}

/**
 * Three years of the certificate: reported intensity bunches just above each line with a dip below, and part of what those
 * at the line report is no research. Nothing is fitted to the bunch; the share of 24 % is another moment of the study than
 * the one that sets how a gap is split.
 */
export const certificateNotch: Experiment = {
  runs: 1,
  measures: [...measures, {
    id: 'notch-relabelled', unit: 'share', band: [0.15, 0.35], source, fit: 'held-out',
    name: { en: 'Relabelled cost in what enterprises at the line report as R&D', zh: '门槛处企业申报研发中归集费用的比例' },
  }],
  *perform({ coast, settings, enacted }) {
    const country = new ModelRun(new CommonStart(settings(coast()), 0), enacted)
    for (let t = 0; t < YEARS; t++) country.step()
    yield
    const ratios = aroundTheLines(country.world).flatMap(([below, above, further]) => {
      // A smooth density falls evenly: its middle is the geometric mean of its sides.
      return [above / Math.max(1, below), above / Math.sqrt(Math.max(1, below) * Math.max(1, further))]
    })
    return [...ratios, relabelledShare(country.world)]
  },
}
