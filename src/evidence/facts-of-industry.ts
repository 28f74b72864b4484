import { national } from '../data/national.js'
import type { Measure } from './experiment.js'

/*
 * Stylised facts of industries, as figures of simulated microdata: what is measured, where it must lie, who says so. Bands come
 * from the spread of published findings and were fixed before any of them was measured in the model; none is moved after.
 */

/** Sizes and places of enterprises, the whole country. */
export const sizeAndPlace = [{
  id: 'size-tail-nation', unit: 'exponent', band: [0.95, 1.25], source: 'axtell-2001', fit: 'fitted',
  name: { en: 'Tail exponent of revenue, largest 2 % of enterprises above the scale, 2020', zh: '规模以上企业收入尾指数(前2%,2020年)' },
  why: { en: 'Zipf\'s law, 1.06 in the United States; the population is drawn with 1.05, so five years of growth must keep it', zh: '齐普夫定律(美国为1.06);总体按1.05抽取,五年增长后应保持' },
}, {
  id: 'size-tail-provinces', unit: 'exponent', band: [0.85, 1.35], source: 'fujiwara-2004', fit: 'held-out',
  name: { en: 'The same by province, largest 5 %: the middle one', zh: '分省尾指数(前5%)的中位数' },
  why: { en: 'Four European countries have .9 to 1.1; a tenth more on either side for the shorter tail and its standard error', zh: '欧洲四国为0.9至1.1;因尾部较短与标准误,两侧放宽' },
}, {
  id: 'size-tail-provinces-alike', unit: 'share', band: [0.7, null], source: 'fujiwara-2004', fit: 'held-out',
  name: { en: 'Provinces whose exponent lies between .8 and 1.4', zh: '尾指数在0.8至1.4之间的省份比例' },
  why: { en: 'The same law holds in countries as unlike as Italy and Britain; small provinces have large errors', zh: '意大利、英国等差异很大的国家均服从同一规律;小省份误差较大' },
}, {
  id: 'concentration-patents-over-revenue', unit: 'ratio', band: [1.05, null], source: 'audretsch-feldman-1996', fit: 'held-out',
  name: { en: 'Concentration of applications over provinces against that of revenue (Herfindahl), 2020', zh: '发明申请与收入的省际集中度(赫芬达尔)之比,2020年' },
  why: { en: 'Innovation clusters more than production; the stocks of 2015 are margins, filings after it are not', zh: '创新比生产更集中;2015年存量为已知边际,此后的申请不是' },
}, {
  id: 'concentration-revenue-over-firms', unit: 'ratio', band: [1, null], source: 'audretsch-feldman-1996', fit: 'held-out',
  name: { en: 'Concentration of revenue over provinces against that of enterprises, 2020', zh: '收入与企业数的省际集中度之比,2020年' },
  why: { en: 'Larger enterprises stand in larger clusters, so revenue is no less concentrated than enterprises', zh: '较大的企业位于较大的集聚区,收入集中度不低于企业数' },
}] as const satisfies readonly Measure[]

/** Growth of enterprises above the scale, one row an enterprise. */
export const growthOfEnterprises = [{
  id: 'growth-shape', unit: 'exponent', band: [0.8, 1.25], source: 'bottazzi-secchi-2005', fit: 'fitted',
  name: { en: 'Shape b of log growth (Subbotin; 1 Laplace, 2 normal), middle of ten classes of size', zh: '增长率的Subbotin形状参数b(十个规模组的中位数)' },
  why: { en: 'Laplace in nearly all sectors studied, with estimates of some .8 to 1.2; the model draws Laplace luck and adds what policy and knowledge do', zh: '几乎所有行业均为拉普拉斯分布,估计约0.8至1.2' },
}, {
  id: 'growth-shape-pooled', unit: 'exponent', band: [0.6, 1.2], source: 'zou-2019', fit: 'fitted',
  name: { en: 'The same, all sizes together', zh: '全部规模合并的形状参数b' },
  why: { en: 'Chinese firms of 1998 to 2008: Laplace in all and by category; mixing sizes fattens tails, so less than 1 is to be expected', zh: '1998至2008年中国企业总体及分类均为拉普拉斯;合并规模使尾部变厚' },
}, {
  id: 'growth-spread-by-size', unit: 'elasticity', band: [-0.25, -0.12], source: 'sutton-2002', fit: 'fitted',
  name: { en: 'Elasticity of the spread of growth to size, over ten classes', zh: '增长率标准差对规模的弹性(十组)' },
  why: { en: 'About -.2 (Sutton), -.15 to -.21 (Stanley); the same law is a parameter, -.18, but luck of small enterprises is capped. Duschl and Peng doubt it for China', zh: '约-0.2;模型参数为-0.18,但小企业的冲击有上限;对中国是否成立有争议' },
}, {
  id: 'growth-autocorrelation', unit: 'correlation', band: [-0.25, 0.1], source: 'coad-2007', fit: 'held-out',
  name: { en: 'Correlation of log growth with that of last year', zh: '增长率的一阶自相关' },
  why: { en: 'Between -.3 for small and a little above 0 for large enterprises, near 0 in all', zh: '小企业约-0.3,大企业略高于0,总体接近0' },
}, {
  id: 'growth-by-size', unit: 'log points per log point', band: [-0.06, 0.005], source: 'evans-1987', fit: 'held-out',
  name: { en: 'Slope of log growth of survivors on log size', zh: '存续企业增长率对规模对数的斜率' },
  why: { en: 'Among survivors the small grow faster: -.01 among large firms (Hall) to some -.05 among small ones (Evans)', zh: '存续企业中小企业增长更快,约-0.05至-0.01' },
}] as const satisfies readonly Measure[]

const exitRates = [national('exit-rate', 2012), national('exit-rate', 2008)] as const
const first = national('exit-hazard-first-year', 2012)
const third = national('exit-hazard-third-year', 2012)
const alive = national('survival-five-years', 2012)

/** Who leaves and who enters, one row an enterprise. */
export const lifeOfEnterprises = [{
  id: 'exit-rate', unit: 'share', band: exitRates, source: 'enterprise-life-2013', fit: 'held-out',
  name: { en: 'Enterprises that leave in a year, 2016 to 2020', zh: '年均退出率,2016至2020年' },
  why: { en: 'The register shows 9.3 % in 2008 and 6.2 % in 2012, of all enterprises, not of those above the scale', zh: '全部登记企业2008年为9.3%,2012年为6.2%,并非规模以上企业' },
}, {
  id: 'exit-first-year', unit: 'share', band: [first / 2, 2 * first], source: 'enterprise-life-2013', fit: 'held-out',
  name: { en: 'Enterprises that leave in the first year after they were founded', zh: '成立后第一年的退出率' },
  why: { en: 'Register: 1.6 %, within a factor of two', zh: '登记数据为1.6%,容许两倍之差' },
}, {
  id: 'exit-third-year', unit: 'share', band: [0.8 * third, 1.2 * third], source: 'enterprise-life-2013', fit: 'fitted',
  name: { en: 'Enterprises that leave in the third year', zh: '成立后第三年的退出率' },
  why: { en: 'Register: 9.5 %, the figure from which the hazard was set; within a fifth', zh: '登记数据为9.5%,退出参数据此设定;容许两成之差' },
}, {
  id: 'survival-five-years', unit: 'share', band: [alive - 0.05, alive + 0.05], source: 'enterprise-life-2013', fit: 'held-out',
  name: { en: 'Enterprises that survive their first five years', zh: '五年存活率' },
  why: { en: 'Register: 68.9 % (recalled), within five points', zh: '登记数据为68.9%(凭记忆),容许5个百分点' },
}, {
  id: 'exit-by-size', unit: 'ratio', band: [1.3, 5], source: 'dunne-roberts-samuelson-1988', fit: 'held-out',
  name: { en: 'Exit rate of the smallest fourth over that of the largest', zh: '最小四分之一与最大四分之一企业退出率之比' },
  why: { en: 'Plants of the smallest classes fail about twice as often as those of the largest; the slope in the model is a judgement', zh: '最小类别的退出约为最大类别的两倍;模型中的斜率为判断' },
}, {
  id: 'entrant-size', unit: 'ratio', band: [0.15, 0.6], source: 'dunne-roberts-samuelson-1988', fit: 'held-out',
  name: { en: 'Mean revenue of an entrant over that of an incumbent', zh: '新进入企业与在位企业平均收入之比' },
  why: { en: 'Entrants are a fifth to a half of the size of incumbents', zh: '新进入企业规模约为在位企业的五分之一至二分之一' },
}] as const satisfies readonly Measure[]
