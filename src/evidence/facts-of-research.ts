import { national } from '../data/national.js'
import type { Measure } from './experiment.js'

/* Stylised facts of R&D, patents and the notch, under the same rule as those of industries: bands before the first run. */

const largeAndMedium = national('rd-expenditure-large-and-medium', 2015) / national('rd-expenditure-industry', 2015)
const revenueShare = national('revenue-share-large-and-medium', 2015)
/** R&D over revenue of large and medium enterprises against that of small ones, 2015. */
const intensityRatio = largeAndMedium / revenueShare / ((1 - largeAndMedium) / (1 - revenueShare))

/** Who does R&D and how much, the whole country. */
export const structureOfResearch = [{
  id: 'rd-by-size', unit: 'elasticity', band: [0.65, 1.05], source: 'bound-1984', fit: 'fitted',
  name: { en: 'Elasticity of R&D of performers to their revenue', zh: '研发企业研发投入对收入的弹性' },
  why: { en: 'In proportion or somewhat less; the population is drawn with .85, and certificates ask less of large ones', zh: '与规模成比例或略低;总体按0.85抽取' },
}, {
  id: 'rd-participation-by-size', unit: 'ratio', band: [2.5, 4.2], source: 'science-yearbook-rd', fit: 'held-out',
  name: { en: 'Share of large enterprises with R&D over that of small ones, 2020', zh: '大型与小型企业有研发比例之比,2020年' },
  why: { en: '4.1 in 2014, 3.8 in 2015 (a margin); five years on it may have kept, or fallen as fast as in that year but slower later', zh: '2014年为4.1,2015年为3.8(已知边际)' },
}, {
  id: 'rd-intensity-by-size', unit: 'ratio', band: [0.8 * intensityRatio, 1.25 * intensityRatio], source: 'science-yearbook-recalled', fit: 'held-out',
  name: { en: 'R&D over revenue, large and medium against small enterprises above the scale, 2015', zh: '大中型与小型规模以上企业研发强度之比,2015年' },
  why: { en: '77.8 % of R&D with 62 % of revenue (recalled): 2.2, within a fourth; R&D by size is no margin', zh: '大中型企业占研发77.8%、收入62%(凭记忆),约2.2' },
}, {
  id: 'rd-top-third', unit: 'share', band: [largeAndMedium, 0.98], source: 'science-yearbook-recalled', fit: 'held-out',
  name: { en: 'R&D of the 32 % of performers above the scale with most, 2015', zh: '研发最多的32%规模以上研发企业所占研发比例,2015年' },
  why: { en: 'Large and medium enterprises are 32 % of performers and do 77.8 %: the 32 % with most cannot do less', zh: '大中型企业占研发企业32%、研发77.8%,故前32%不会更少' },
}] as const satisfies readonly Measure[]

/** How R&D lasts, one row an enterprise. */
export const persistenceOfResearch = [{
  id: 'rd-stays', unit: 'share', band: [0.82, 0.96], source: 'peters-2009', fit: 'held-out',
  name: { en: 'Performers of R&D that still do R&D a year later', zh: '研发企业次年仍有研发的比例' },
  why: { en: '89 % of innovating manufacturers; R&D proper is as lasting or more. The correlation in the model is a judgement', zh: '德国制造业约89%;模型的相关系数为判断' },
}, {
  id: 'rd-autocorrelation', unit: 'correlation', band: [0.9, 0.995], source: 'hall-griliches-hausman-1986', fit: 'held-out',
  name: { en: 'Correlation of log R&D with that of last year among those who do it in both', zh: '连续研发企业研发对数的一阶相关' },
  why: { en: 'R&D within a firm is nearly a random walk', zh: '企业研发近似随机游走' },
}] as const satisfies readonly Measure[]

/** Applications for inventions, one row an enterprise. */
export const filingsOfEnterprises = [{
  id: 'filing-tail', unit: 'exponent', band: [0.66, 1.37], source: 'oneale-hendy-2012', fit: 'held-out',
  name: { en: 'Tail exponent of applications for an applicant, five years, largest tenth', zh: '申请人五年发明申请数的尾指数(前10%)' },
  why: { en: 'Density exponents of 1.66 to 2.37 between countries are tails of .66 to 1.37', zh: '各国密度指数1.66至2.37,对应尾指数0.66至1.37' },
}, {
  id: 'filing-zeros', unit: 'share', band: [0.4, 0.85], source: 'bound-1984', fit: 'held-out',
  name: { en: 'Performers of R&D above the scale without an application in a year', zh: '规模以上研发企业当年无发明申请的比例' },
  why: { en: 'Most firms with R&D had no patent in a year in America; 3.3 applications for a performer in China in 2015 ask for fewer zeros', zh: '美国多数研发企业当年无专利;中国2015年平均3.3件' },
}, {
  id: 'filing-stays', unit: 'share', band: [0.4, 0.75], source: 'cefis-orsenigo-2001', fit: 'held-out',
  name: { en: 'Applicants that apply again a year later', zh: '申请企业次年再次申请的比例' },
  why: { en: 'Persistence is there but not very high in the aggregate: about a half, within a wide margin', zh: '总体持续性存在但不很高,约一半' },
}, {
  id: 'filing-great-stay', unit: 'share', band: [0.7, 0.98], source: 'cefis-orsenigo-2001', fit: 'held-out',
  name: { en: 'Applicants of six or more that file six or more a year later', zh: '申请6件以上企业次年仍在6件以上的比例' },
  why: { en: 'Great innovators have a high probability of staying great', zh: '大创新者保持地位的概率高' },
}, {
  id: 'patent-rd-across', unit: 'elasticity', band: [0.4, 0.9], source: 'hausman-hall-griliches-1984', fit: 'fitted',
  name: { en: 'Elasticity of applications to R&D between enterprises (Poisson, industry and province effects)', zh: '企业间发明申请对研发的弹性(泊松)' },
  why: { en: 'Cross-sections give .6 to near 1, the counts with their dispersion .4 to .8; the rule has .6', zh: '横截面约0.6至1;规则取0.6' },
}, {
  id: 'patent-rd-within', unit: 'elasticity', band: [0.2, 0.6], source: 'hall-griliches-hausman-1986', fit: 'held-out',
  name: { en: 'The same within enterprises over time (Poisson, enterprise and year effects)', zh: '企业内发明申请对研发的弹性(固定效应泊松)' },
  why: { en: 'Within firms the sum over lags is .3 to .6, and what is measured for one year is less', zh: '企业内各期之和为0.3至0.6,单年更低' },
}, {
  id: 'filing-state-over-private', unit: 'ratio', band: [0.25, 0.6], source: 'wei-xie-zhang-2017', fit: 'fitted',
  name: { en: 'Applications for a yuan of R&D, state over private enterprises', zh: '国有与民营企业每元研发发明申请之比' },
  why: { en: 'About .2 against .5 a million yuan: .4, half as much and as much again', zh: '每百万元约0.2对0.5' },
}, {
  id: 'filing-small-over-large', unit: 'ratio', band: [1.2, 10], source: 'bound-1984', fit: 'held-out',
  name: { en: 'Applications for a yuan of R&D, small over large enterprises above the scale', zh: '小型与大型企业每元研发发明申请之比' },
  why: { en: 'Small performers patent more for their R&D, wherever it was counted', zh: '小企业单位研发的专利更多' },
}] as const satisfies readonly Measure[]

/** Bunching at the notch of the certificate in 2018, three provinces with most certificates. */
export const bunchingAtNotch = (['small', 'medium', 'large'] as const).map((band): Measure => ({
  id: `rd-bunching-${band}`, unit: 'bins', band: [1, 20], source: 'chen-liu-suarez-serrato-xu-2021', fit: 'held-out',
  name: {
    en: `Excess mass above the line of the certificate, in bins of a tenth of a per cent, revenue ${{ small: 'up to 50 million', medium: '50 to 200 million', large: 'above 200 million' }[band]} yuan`,
    zh: `高新技术企业门槛之上的聚束超额(0.1个百分点为一格),${{ small: '收入5000万元以下', medium: '收入5000万至2亿元', large: '收入2亿元以上' }[band]}`,
  },
  why: { en: 'Bunching at all three lines is the finding; its mass was not read, so at least one bin\'s worth and no more than twenty', zh: '三档门槛均有聚束;未读到具体数值,至少一格' },
}))
