import { defineParameters } from '../data/parameter.js'
import { fixed, triangular } from '../data/prior.js'
import { assumption } from '../data/sources.js'

const test = assumption('world-influence',
  'The plan sets no test of world influence: R&D and applications abroad on a par with the large investors of the world; exports and citations are not in the data')
const giants = assumption('little-giants-2015', 'No national list existed in 2015; provinces asked small enterprises for R&D and inventions of their own well above the average')
const niches = assumption('niches', 'Niches are not in the data: productivity against the frontier of the industry, and margin, stand for a rank in one')
const choice = assumption('selection-of-enterprises', 'What else than R&D decides whom government names: sectors, owners, provinces, the file')

/** Who is named, and who counts as a leader, a hidden champion, a little giant. */
export const designationParameters = defineParameters('designation', {
  worldResearch: {
    prior: triangular(1.6e9, 1.9e9, 2.2e9), unit: 'CNY of 2015 a year', range: [1e6, 1e12], source: 'eu-scoreboard-2015', grade: 'C',
    meaning: { en: 'R&D that stands for world influence in the base year: the mean of the 2,500 largest investors, 243 million euro in 2014', zh: '基年具有世界影响力的研发规模:全球研发2500强均值(2014年2.43亿欧元)' },
  },
  worldFilings: {
    prior: triangular(30, 60, 100), unit: 'piece a year', range: [0, 1e5], source: 'wipo-recalled', grade: 'D',
    meaning: { en: 'international applications of such an enterprise: most of the 217,000 of 2015 are theirs', zh: '此类企业的年PCT申请量' },
  },
  filingsWeight: {
    prior: triangular(0.2, 0.35, 0.5), unit: 'share', range: [0, 1], source: test, grade: 'D',
    meaning: { en: 'weight of applications in the score, beside R&D', zh: '得分中PCT申请的权重' },
  },
  frontierGrowth: {
    prior: triangular(0.02, 0.04, 0.068), unit: 'rate a year', range: [-0.2, 0.5], source: 'eu-scoreboard-2015', grade: 'C',
    meaning: { en: 'growth of what counts as world influence: 6.8 % in 2014, some 4 % over a longer time', zh: '世界水平门槛的年增长率' },
  },
  listedBefore: {
    prior: fixed(0.2), unit: 'enterprise', range: [0, 100], source: 'global-innovators-2014', grade: 'C',
    meaning: { en: 'enterprises of the mainland on a list of the top 100 innovators: one on five lists from 2011 to 2015', zh: '2011-2015年每份全球创新百强榜单的大陆企业数' },
  },
  listSpread: {
    prior: triangular(0.2, 0.4, 0.8), unit: 'log points', range: [0.01, 10], source: test, grade: 'D',
    meaning: { en: 'what else than the score decides about the list: scale of the logistic', zh: '榜单中得分之外因素的尺度' },
  },
  championsBefore: {
    prior: fixed(68), unit: 'enterprise', range: [0, 1e5], source: 'simon-2012', grade: 'C',
    meaning: { en: 'hidden champions of the nation in the base year, which sets how rare they are among their peers', zh: '基年隐形冠军数,据以确定其在同类企业中的稀有程度' },
  },
  championRevenue: {
    prior: fixed(31e9), unit: 'CNY of 2015 a year', range: [1e6, 1e13], source: 'simon-2012', grade: 'C',
    meaning: { en: 'revenue below which a champion is hidden: five billion US dollars', zh: '隐形冠军营业收入上限' },
  },
  championAge: {
    prior: fixed(10), unit: 'year', range: [0, 100], source: 'simon-2012', grade: 'C',
    meaning: { en: 'age from which a niche is held', zh: '隐形冠军最低企业年龄' },
  },
  championFrontier: {
    prior: triangular(0, 0.005, 0.015), unit: 'log points a year', range: [-0.1, 0.2], source: niches, grade: 'D',
    meaning: { en: 'rise of the line of hidden champions: the best of the world move beyond the trend', zh: '隐形冠军门槛的年提升' },
  },
  giantIntensity: {
    prior: triangular(0.03, 0.05, 0.07), unit: 'R&D over revenue', range: [0, 1], source: giants, grade: 'D',
    meaning: { en: 'least R&D over revenue of a little giant', zh: '“小巨人”研发强度下限' },
  },
  giantInventions: {
    prior: triangular(2, 5, 10), unit: 'piece', range: [0, 1e4], source: giants, grade: 'D',
    meaning: { en: 'fewest inventions in force of a little giant', zh: '“小巨人”有效发明专利下限' },
  },
  selectionLuck: {
    prior: triangular(0.25, 0.5, 1), unit: 'log points', range: [0, 5], source: choice, grade: 'D',
    meaning: { en: 'spread of what else than R&D counts when enterprises are named; it lasts', zh: '认定中研发之外因素的离散程度' },
  },
})
