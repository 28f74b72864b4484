import type { Label } from '../population/population.js'
import type { Measure } from './experiment.js'

/** Why a figure misses its band, and on which side: on the other side the reason does not hold. */
export interface KnownMiss { readonly id: string, readonly side: 'below' | 'above', readonly cause: Label }

/**
 * Figures that are known to miss, with the cause in the model. A miss stays a miss, in its table and in the count; that it is
 * explained says that somebody looked, and that nothing new has gone wrong.
 */
export const knownMisses: readonly KnownMiss[] = [
  {
    id: 'size-tail-nation', side: 'above',
    cause: {
      en: 'Revenue of large enterprises is drawn as a least revenue and a Pareto excess of exponent 1.05: within the largest 2 % the least still shows, so that the tail is steeper than it was drawn, 1.25 in 2015 already, and 1.4 beyond the largest half per cent, where published totals of strata hold it',
      zh: '大型企业收入按最低收入加指数1.05的帕累托超额抽取,前2%内最低收入仍有影响,2015年已为1.25',
    },
  },
  {
    id: 'concentration-revenue-over-firms', side: 'below',
    cause: {
      en: 'By a hundredth, and not with every seed: provinces with many enterprises, Zhejiang first, have smaller ones, as published margins of 2015 say; the finding is one of cities, and the model has provinces',
      zh: '企业多的省份(如浙江)企业较小,2015年公布边际即如此;该结论针对城市,模型只有省份',
    },
  },
  {
    id: 'growth-by-size', side: 'above',
    cause: {
      en: 'Luck has a mean of one for every size, so that its mean log falls with its spread, which is larger for small enterprises; no rule lets those that survive grow faster when small',
      zh: '各规模冲击的均值相同,小企业离散度大,其对数均值更低;模型没有小企业增长更快的规则',
    },
  },
  {
    id: 'exit-first-year', side: 'above',
    cause: {
      en: 'The rule of exit knows a hazard that falls with age from the first year on; the register knows a rise from 1.6 to 9.5 % over three years (capital is not yet used up, and licences are struck off late). Those founded in the model are small, which raises it further',
      zh: '模型退出率自第一年起随年龄下降;登记数据在前三年由1.6%升至9.5%',
    },
  },
  {
    id: 'survival-five-years', side: 'below',
    cause: {
      en: 'The same: two years in which the register loses 8 % lose 21 % here',
      zh: '同上:登记前两年退出约8%,模型约21%',
    },
  },
  {
    id: 'rd-stays', side: 'above',
    cause: {
      en: 'A certificate ties its holder to R&D for as long as it lasts, and two fifths of the performers of the two provinces hold one; of the others 94 % stay, as evidence has it',
      zh: '持证企业在有效期内不停止研发,占研发企业五分之二;其余企业94%继续,与证据一致',
    },
  },
  {
    id: 'filing-tail', side: 'above',
    cause: {
      en: 'Applications rise with R&D to the power .6, and lasting inventiveness is a gamma variable, whose tail is thin: both make the tail of applicants steeper than that of sizes.',
      zh: '申请量随研发的0.6次幂增长,创新能力服从尾部较薄的伽马分布,尾部偏陡',
    },
  },
  {
    id: 'filing-great-stay', side: 'below',
    cause: {
      en: 'With so thin a tail most applicants of six or more stand close to six, and chance takes them below it',
      zh: '尾部偏薄使多数大申请人接近6件,偶然即跌破',
    },
  },
  {
    id: 'filing-state-over-private', side: 'below',
    cause: {
      en: 'The study compares all R&D with all patents, and state enterprises are larger; the rule applies its ratio of .4 to enterprises with the same R&D, and the elasticity of .6 lowers it once more for their size. With a ratio of 1 at equal R&D it is .36 (tested)',
      zh: '研究比较总量,国有企业规模较大;规则将0.4用于研发相同的企业,规模弹性再次降低;研发相同时取1则为0.36(已检验)',
    },
  },
  {
    id: 'rd-bunching-small', side: 'above',
    cause: {
      en: 'As for those of more revenue, where it is stronger still: nearly all holders were drawn below the line and close the gap, so that they stand in the first bins above it',
      zh: '同较高收入企业:近九成持证企业补足缺口,聚集在门槛之上',
    },
  },
  {
    id: 'rd-bunching-medium', side: 'above',
    cause: {
      en: 'Nearly nine of ten holders of 2015 were drawn with own research below the line, to make a fourth of reported R&D relabelled, and hardly anybody without certificate reports just below it: nearly all holders stand in the first bins above, where few stand otherwise',
      zh: '近九成持证企业自有研发低于门槛,几乎全部聚集在门槛之上,而其他企业很少',
    },
  },
  {
    id: 'rd-bunching-large', side: 'above',
    cause: {
      en: 'As for those of medium revenue: nearly all holders were drawn below the line and close the gap, so that they stand in the first bins above it',
      zh: '同中等收入企业:近九成持证企业补足缺口,聚集在门槛之上',
    },
  },
  {
    id: 'notch-reported', side: 'below',
    cause: {
      en: 'Those who close a gap come from up to two points below the line and further, beyond the window of one point, so that the polynomial takes the density thinned by them for the one without a notch. The paired country says that reported R&D of those within two points rises by some 44 %, more than the study found',
      zh: '补足缺口的企业来自门槛以下两个百分点乃至更远,超出一个百分点窗口;与配对国家相比,两个百分点内申报研发增加44%',
    },
  },
  {
    id: 'deduction-reported-2016', side: 'below',
    cause: {
      en: 'Chance and slow adjustment, tested by switching each off: four seeds give .92 to 1.63, 1.33 in the mean, within the band. Without luck in R&D 1.04, for only .35 of a gap closes in a year; were it all closed, 1.67. Wages of research do not matter (1.05), nor that output grows less: as it grew under the model before, 1.14',
      zh: '经逐一关闭检验,原因是偶然与缓慢调整:四个种子为0.92至1.63,均值1.33,在区间内。去掉研发随机性为1.04,因缺口每年只补足0.35;若一年补足则为1.67。科研工资(1.05)与产出增速放缓(按此前增速为1.14)均非原因',
    },
  },
  {
    id: 'notch-certified-jump', side: 'above',
    cause: {
      en: 'The jump is nearly whole: 94 to 99 % of those up to a tenth of a point above hold a certificate, at most 18 % just below, for the board passes no file below the line. The rest is the estimator: the share bends (.99, .96, .90, .55), and a straight line through it ends at 1.03. Four seeds give .93 to 1.02, .98 in the mean. Without the holders of 2015 it is the same, 1.02: that they were drawn below the line is not the cause',
      zh: '跳跃几乎是全部:门槛上方0.1个百分点内94%至99%持证,下方至多18%,因评审不通过线下申请。其余来自估计方法:份额弯曲(0.99、0.96、0.90、0.55),直线外推到1.03。四个种子为0.93至1.02,均值0.98。剔除2015年持证企业后仍为1.02,故其抽取方式并非原因',
    },
  },
  {
    id: 'deduction-patents', side: 'below',
    cause: {
      en: 'The rule of applications has an elasticity to R&D of .6, and R&D one to its cost of 1.4 when all is adjusted, half of it in three years: .4 to .8 is all there can be. The British study is of firms near a limit of size, at which funds are short',
      zh: '申请量对研发弹性0.6、研发对成本弹性1.4,三年内调整一半,至多0.4至0.8',
    },
  },
  {
    id: 'rd-doubling-productivity', side: 'below',
    cause: {
      en: 'R&D acts through a stock, with an elasticity of .09 to its growth: in five years a doubling moves the stock only in part. Lasting doubling gives 4 to 6 % in the long run, at the lower end of the band. Tested: without the knowledge that daily business gives (5 % of revenue) 1.8 %, so that this dilutes; without luck in R&D .7 %, so that luck is not the cause; without both 1.5 %',
      zh: '研发通过存量起作用(弹性0.09),五年内翻倍只部分改变存量。持久翻倍的长期效果为4%至6%,接近区间下限。经检验:去掉日常知识(营业收入的5%)为1.8%,说明其稀释作用;去掉研发随机性为0.7%,故随机性不是原因;两者都去掉为1.5%',
    },
  },
  {
    id: 'spillover-within-300-km', side: 'below',
    cause: {
      en: 'The elasticity of .1 was set for the whole pool of knowledge within reach; at 150 to 250 km a neighbour weighs a fifth to a third in it, beside one\'s own province',
      zh: '弹性0.1针对可及知识总池;150至250公里的邻省在其中只占五分之一至三分之一权重',
    },
  },
  {
    id: 'own-rd-doubling', side: 'below',
    cause: {
      en: 'Two studies disagree: firms have an elasticity of .6 to R&D (Hausman, Hall and Griliches), which is 52 % for a doubling, regions 80 to 90 %; the rule follows the firms, and spillovers within the province add little, since who does R&D at the threshold takes in all already',
      zh: '两项研究不一致:企业弹性0.6(翻倍为52%),地区为80%至90%;规则依据企业数据',
    },
  },
  {
    id: 'incubator-exit', side: 'below',
    cause: {
      en: 'The centre of the prior, .85, sides with reports from China against the American study, from which its source is named; exits of tenants are few, so the measured value has a wide error',
      zh: '先验中值0.85采信中国报道,与美国研究相反',
    },
  },
  {
    id: 'competition-teams', side: 'below',
    cause: {
      en: 'In the first year 9,500 enter, 12 % of 79,000 young technology SMEs, and later fewer, since each enters once; the plan counts teams that are no enterprises yet as well, which the model does not know, and may count again who comes again',
      zh: '首年有9500家参赛，即7.9万家年轻科技型中小企业的12%，此后因每家只参赛一次而减少；规划还计入尚未成立企业的团队（模型中没有），且可能重复计算再次参赛者',
    },
  },
  {
    id: 'competition-credit', side: 'below',
    cause: {
      en: 'Contests bring no loan in the model: banks lend by collateral, cash and what they know of an enterprise, and no study was found of what the notice of a jury adds; what contests report are lines granted for all business, drawn or not',
      zh: '模型中大赛不带来贷款：银行按押品、现金流和信息放贷，未找到评审关注对授信作用的研究；大赛所报为全部业务的授信额度，不论是否使用',
    },
  },
  {
    id: 'grant-adds-large', side: 'above',
    cause: {
      en: 'The prior has −.2 at its centre, between −.5 at once and nothing later (Boeing): .8 of a yuan is added by construction, and chance does the rest',
      zh: '先验中值为-0.2,介于当期-0.5与后期中性之间',
    },
  },
]

/** Why a value misses the band of its measure, if that is known. */
export function explanationOf({ id, band: [low] }: Measure, value: number): Label | undefined {
  if (!Number.isFinite(value)) return undefined
  const side = low !== null && value < low ? 'below' : 'above'
  return knownMisses.find((miss) => miss.id === id && miss.side === side)?.cause
}
