import { peerIntensity } from '../data/foreign-peers.js'
import { exp } from '../kernel/math.js'
import { onGrid, wholeYuan } from '../kernel/sums.js'
import { SIZES, codeOf } from '../population/classes.js'
import { realSpending, surveyedRd } from '../population/rd-accounts.js'
import type { Indicator } from './indicator.js'
import { ratioOfSums } from './reading.js'
import type { IndicatorScene } from './scene.js'

const LARGE = codeOf(SIZES, 'large')
/** Leaders of an industry: so many of its largest enterprises. */
const LEADERS = 3

/** R&D of sector leaders against foreign peers. */
export const sectorLeadersRd: Indicator = {
  id: 'sector-leaders-rd',
  name: { en: 'R&D of sector leaders over that of foreign peers', zh: '行业领军企业研发投入与国际同类先进企业之比' },
  definition: {
    en: 'R&D of the three largest enterprises of each manufacturing industry over what foreign peers of their technology would spend on the same revenue (sectors of the 2,500 largest investors, 2014); 1 is on a par. The plan names no level',
    zh: '各制造业行业营业收入前三企业的研发投入,与同技术类国外同行(2014年全球研发2500强)在同等收入下的研发投入之比;1为持平。规划未给出水平',
  },
  unit: 'ratio', inventory: ['I13'], source: 'eu-scoreboard-sectors-recalled',
  through: ['rd.elasticityLarge', 'rd.adjustment', 'macro.intensityDrift'],
  read: (scene, into) => {
    const { research, peers } = leaderSums(scene)
    ratioOfSums(into, (r) => research[r]! * scene.generalPrice, (r) => peers[r]! * scene.producerPrice)
  },
}

/** Quality of international applications. */
export const pctQuality: Indicator = {
  id: 'pct-quality',
  name: { en: 'Quality of international applications', zh: 'PCT申请质量' },
  definition: {
    en: 'International applications weighted by what they stand for, over their number: where rewards make 1 + π of one, each counts 1/(1 + π); 1 without rewards beyond those of 2015',
    zh: '按实质内容加权的PCT申请量与申请量之比:资助使一件变为1+π件时,每件计1/(1+π);无2015年以外资助时为1',
  },
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
    list.push(i)
    list.sort(before)
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
