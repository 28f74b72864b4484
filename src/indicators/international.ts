import { peerIntensity } from '../data/foreign-peers.js'
import { exp } from '../kernel/math.js'
import { onGrid, wholeYuan } from '../kernel/sums.js'
import { SIZES, codeOf } from '../population/classes.js'
import { realSpending, surveyedRd } from '../population/rd-accounts.js'
import type { IndicatorRule } from './indicator.js'
import { ratioOfSums } from './reading.js'
import type { IndicatorScene } from './scene.js'

const LARGE = codeOf(SIZES, 'large')
/** Leaders of an industry: so many of its largest enterprises. */
const LEADERS = 3

/** R&D of sector leaders against foreign peers. */
export const sectorLeadersRd: IndicatorRule = {
  id: 'sector-leaders-rd',
  unit: 'ratio', inventory: ['I13'], source: 'eu-scoreboard-sectors-recalled',
  through: ['rd.elasticityLarge', 'rd.adjustment', 'macro.intensityDrift'],
  read: (scene, into) => {
    const { research, peers } = leaderSums(scene)
    ratioOfSums(into, (r) => research[r]! * scene.generalPrice, (r) => peers[r]! * scene.producerPrice)
  },
}

/** Quality of international applications. */
export const pctQuality: IndicatorRule = {
  id: 'pct-quality',
  unit: 'ratio', inventory: ['I15'], source: 'dang-motohashi-2015',
  through: ['foreign-filing-support.reach'],
  read: ({ enterprises: e, filers, regions: g, population, reacts }, into) => {
    const all = Float64Array.from({ length: population.regions.length }, (_, r) => onGrid(g.otherInternational[r]!))
    for (let f = 0; f < filers.count; f++) all[filers.province[f]!] = all[filers.province[f]!]! + filers.pctFilings[f]!
    const worth = all.slice()
    const { count, pctFilings, province } = e
    for (let i = 0; i < count; i++) {
      const filed = pctFilings[i]!
      if (filed === 0) continue
      const r = province[i]!
      all[r] = all[r]! + filed
      worth[r] = worth[r]! + (!reacts || e.internationalLift[i] === 0 ? filed : onGrid(filed * exp(-e.internationalLift[i]!)))
    }
    ratioOfSums(into, (r) => worth[r]!, (r) => all[r]!)
  },
}

/** R&D of sector leaders and what peers would spend on their revenue, by province, yuan of 2015, whole. */
function leaderSums({ enterprises: e, population, accounts, researchPrice }: IndicatorScene): { research: Float64Array, peers: Float64Array } {
  const best: number[][] = population.industries.map(() => [])
  const before = (a: number, b: number): number => e.revenue[b]! - e.revenue[a]! || e.key[a]! - e.key[b]!
  const { count, size } = e
  for (let i = 0; i < count; i++) {
    if (size[i] !== LARGE || population.industries[e.industry[i]!]!.section !== 'manufacturing') continue
    const list = best[e.industry[i]!]!
    if (list.length === LEADERS && before(list[LEADERS - 1]!, i) < 0) continue
    let place = list.length
    while (place > 0 && before(i, list[place - 1]!) < 0) place--
    list.splice(place, 0, i)
    if (list.length > LEADERS) list.pop()
  }
  const research = new Float64Array(population.regions.length)
  const peers = new Float64Array(population.regions.length)
  const classes = population.technologyClasses
  best.forEach((rows, s) => {
    const { technologyClass } = population.industries[s]!
    const intensity = peerIntensity(classes[technologyClass]!.en)
    if (intensity === undefined) return
    for (const i of rows) {
      const r = e.province[i]!
      const spent = realSpending(e.effort[i]!, researchPrice[r * classes.length + technologyClass]!)
      research[r] = research[r]! + wholeYuan(surveyedRd(spent, e.relabelled[i]!, accounts.surveyedShare))
      peers[r] = peers[r]! + wholeYuan(intensity * e.revenue[i]!)
    }
  })
  return { research, peers }
}
