import type { Measure } from './experiment.js'

/*
 * Studies of causes, done again on simulated microdata by the estimators that the studies used: what is measured, where it must lie,
 * who says so. Where a study's interval was not read, the band is its estimate and about 40 % on each side. Bands were fixed before any of
 * them was measured in the model; none is moved after. Fitted: a parameter behind the figure was set from it.
 */

/** A deduction that is raised for some: enterprises that may claim against those that may not. */
export const deductionStudies = [{
  id: 'deduction-reported-2013', unit: 'elasticity', band: [1, 2.2], source: 'qian-zhan-pan', fit: 'held-out',
  name: { en: 'Elasticity of claimed R&D to its user cost, difference in differences, a rise of the size of 2013 (found: 1.58)', zh: '申报研发对使用成本的弹性(双重差分,2013年规模的提高;研究为1.58)' },
  why: { en: '1.58 and 40 % on each side; 2013 let a fifth more of cost be claimed, here a fifth more is deducted', zh: '1.58上下40%;2013年扩大可加计范围约五分之一' },
}, {
  id: 'deduction-reported-2016', unit: 'elasticity', band: [1.2, 2.9], source: 'qian-zhan-pan', fit: 'held-out',
  name: { en: 'The same, a rise from half to three quarters (found for 2016: 2.05)', zh: '同上,由50%提高到75%(2016年改革的研究为2.05)' },
  why: { en: '2.05 and 40 % on each side; the study saw years after 2015', zh: '2.05上下40%;该研究使用了2015年之后的数据' },
}, {
  id: 'deduction-real', unit: 'elasticity', band: [0.7, 1.6], source: 'chen-liu-suarez-serrato-xu-2021', fit: 'held-out',
  name: { en: 'The same for real R&D (found: 1.14)', zh: '同上,真实研发(研究为1.14)' },
  why: { en: '1.14 and 40 % on each side (working version); elasticities were set from other countries', zh: '1.14上下40%(工作论文版);弹性参数来自他国' },
}, {
  id: 'deduction-patents', unit: 'elasticity', band: [2, null], source: 'dechezlepretre-2023', fit: 'held-out',
  name: { en: 'Elasticity of applications of small and medium enterprises to the user cost of R&D (Britain: less than 2 is rejected)', zh: '中小企业发明申请对研发使用成本的弹性(英国:拒绝低于2)' },
  why: { en: 'The lower end of the interval of the British discontinuity', zh: '英国断点研究区间的下限' },
}] as const satisfies readonly Measure[]

/** The certificate as it is against a country without it. */
export const notchStudies = [{
  id: 'notch-reported', unit: 'share', band: [0.11, 0.27], source: 'chen-liu-suarez-serrato-xu-2021', fit: 'held-out',
  name: { en: 'Rise of reported R&D of enterprises within reach of the line (found: 18.8 %)', zh: '门槛影响范围内企业申报研发的增幅(研究为18.8%)' },
  why: { en: '18.8 % and 40 % on each side, intent to treat, working version', zh: '18.8%上下40%(意向处理效应,工作论文版)' },
}, {
  id: 'notch-evasion', unit: 'share', band: [0.27, 0.63], source: 'chen-liu-suarez-serrato-xu-2021', fit: 'fitted',
  name: { en: 'Part of that rise that is relabelled (found: 45 %)', zh: '其中归集费用的比例(研究为45%)' },
  why: { en: '45 % and 40 % on each side; the split of a gap was set from it', zh: '45%上下40%;缺口分配参数据此设定' },
}, {
  id: 'notch-relabelled-holders', unit: 'share', band: [0.15, 0.34], source: 'chen-liu-suarez-serrato-xu-2021', fit: 'fitted',
  name: { en: 'Relabelled cost in what all holders of certificates report (found: 24.2 %)', zh: '全部持证企业申报研发中归集费用的比例(研究为24.2%)' },
  why: { en: '24.2 % and 40 % on each side; holders of the base year were drawn with it, those of 2018 are not', zh: '24.2%上下40%;基年持证企业据此抽取' },
}, {
  id: 'notch-certified-jump', unit: 'share', band: [0.1, 1], source: 'chen-liu-suarez-serrato-xu-2021', fit: 'held-out',
  name: { en: 'Jump of the share with a certificate at the line (regression discontinuity)', zh: '门槛处持证比例的跳跃(断点回归)' },
  why: { en: 'A line that is enforced must show in who has the certificate; its size was not read', zh: '门槛若被执行,持证比例必有跳跃;未读到数值' },
}] as const satisfies readonly Measure[]

/** What R&D does for those who do it. */
export const productivityStudy = [{
  id: 'rd-doubling-productivity', unit: 'share', band: [0.05, 0.13], source: 'chen-liu-suarez-serrato-xu-2021', fit: 'held-out',
  name: { en: 'Rise of productivity when real R&D doubles, long differences (found: 9 %)', zh: '真实研发翻倍时生产率的增幅(长差分;研究为9%)' },
  why: { en: '9 % and 40 % on each side; the elasticity of the model comes from a survey of other studies', zh: '9%上下40%;模型弹性来自其他研究的综述' },
}] as const satisfies readonly Measure[]

/** A lottery of vouchers: winners against losers among those who asked. */
export const voucherStudies = [{
  id: 'voucher-additional', unit: 'share', band: [0.7, 0.9], source: 'cornet-vroomen-van-der-steeg-2006', fit: 'fitted',
  name: { en: 'New projects for a voucher: winners less losers (8 of 10)', zh: '抽签:每券新增项目(中签者减未中签者;十之八)' },
  why: { en: 'Eight of ten, give or take one', zh: '十之八,容许一' },
}, {
  id: 'voucher-anyway', unit: 'share', band: [0.02, 0.2], source: 'cornet-vroomen-van-der-steeg-2006', fit: 'fitted',
  name: { en: 'Vouchers spent on what would have been done anyway (1 of 10)', zh: '用于原本就会开展的项目的创新券(十之一)' },
  why: { en: 'One of ten, within a tenth', zh: '十之一' },
}, {
  id: 'voucher-unused', unit: 'share', band: [0.02, 0.2], source: 'cornet-vroomen-van-der-steeg-2006', fit: 'fitted',
  name: { en: 'Vouchers that lapse (1 of 10)', zh: '作废的创新券(十之一)' },
  why: { en: 'One of ten, within a tenth', zh: '十之一' },
}] as const satisfies readonly Measure[]

/** Guidance funds of the whole country. */
export const guidanceStudy = [{
  id: 'guidance-realised-nation', unit: 'share', band: [0.26, 0.6], source: 'luong-2021', fit: 'fitted',
  name: { en: 'Money raised over money announced, all guidance funds since 2015 (found: 43 %)', zh: '2015年以来全部引导基金实际募资占公告规模比例(研究为43%)' },
  why: { en: '4.76 of 11 trillion yuan, and 40 % on each side; seen in 2020', zh: '11万亿元中的4.76万亿元,上下40%;2020年观察' },
}] as const satisfies readonly Measure[]

/** Equipment whose price falls by faster depreciation. */
export const equipmentStudies = [{
  id: 'equipment-elasticity', unit: 'elasticity', band: [1.1, 2.6], source: 'zhang-chen-he-2017', fit: 'fitted',
  name: { en: 'Elasticity of equipment bought to its price after tax (reform of the VAT credit: 1.84)', zh: '设备投资对税后价格的弹性(增值税转型研究为1.84)' },
  why: { en: '1.84 and 40 % on each side; the model has no VAT on equipment, so the price falls by depreciation', zh: '1.84上下40%;模型无设备增值税,以加速折旧降低价格' },
}, {
  id: 'equipment-large-over-small', unit: 'ratio', band: [1.05, 3], source: 'fan-liu-2020', fit: 'fitted',
  name: { en: 'Response of large over that of small enterprises', zh: '大型与小型企业反应之比' },
  why: { en: 'In China larger enterprises answer more, unlike in America', zh: '中国大企业反应更强' },
}] as const satisfies readonly Measure[]

/** Knowledge doubled in one province, and applications there, within 300 km and beyond. */
export const spilloverStudies = [{
  id: 'spillover-within-300-km', unit: 'share', band: [0.015, 0.04], source: 'bottazzi-peri-2003', fit: 'fitted',
  name: { en: 'Rise of applications in a province when R&D of one within 300 km doubles (found: 2 to 3 %)', zh: '300公里内一省研发翻倍时本省发明申请的增幅(研究为2%至3%)' },
  why: { en: '2 to 3 %, and a little on each side for its error', zh: '2%至3%,两侧略放宽' },
}, {
  id: 'spillover-beyond-300-km', unit: 'share', band: [-0.005, 0.005], source: 'bottazzi-peri-2003', fit: 'fitted',
  name: { en: 'The same beyond 300 km (found: nothing)', zh: '300公里之外的增幅(研究为无)' },
  why: { en: 'Nothing was found: half a per cent either way', zh: '未发现影响' },
}, {
  id: 'own-rd-doubling', unit: 'share', band: [0.7, 1], source: 'bottazzi-peri-2003', fit: 'held-out',
  name: { en: 'Rise of applications in a province when its own R&D doubles (found: 80 to 90 %)', zh: '本省研发翻倍时本省发明申请的增幅(研究为80%至90%)' },
  why: { en: '80 to 90 %, and a tenth on each side; the rule was set from firms, whose elasticity of .6 is 52 %', zh: '80%至90%,两侧各放宽10个百分点;规则依据企业数据' },
}] as const satisfies readonly Measure[]

/** Incubators opened in some provinces. */
export const incubatorStudies = [{
  id: 'incubator-growth', unit: 'log points a year', band: [0.005, 0.06], source: 'amezcua', fit: 'fitted',
  name: { en: 'Growth of a tenant beyond that of another young enterprise (difference in differences)', zh: '在孵企业额外增长(双重差分)' },
  why: { en: 'Incubated firms grow faster: above 0; the upper end is that of the prior', zh: '在孵企业增长更快' },
}, {
  id: 'incubator-exit', unit: 'ratio', band: [1, 1.5], source: 'amezcua', fit: 'held-out',
  name: { en: 'Odds that a tenant leaves over those of another young enterprise', zh: '在孵企业相对退出几率' },
  why: { en: 'Incubated firms lived shorter lives in the United States; the model sides with reports from China', zh: '美国在孵企业寿命更短;模型采用中国报道' },
}] as const satisfies readonly Measure[]

/** Clusters designated under the enacted policy. */
export const designationStudy = [{
  id: 'designation-productivity', unit: 'log points a year', band: [0.002, 0.01], source: 'wang-2013', fit: 'fitted',
  name: { en: 'Growth of productivity that designation adds for members (difference in differences; found for zones: .6 points)', zh: '认定为成员带来的生产率额外增长(双重差分;研究为0.6个百分点)' },
  why: { en: '.6 points a year, and two thirds on each side, since later waves gain less', zh: '每年0.6个百分点,后期批次效果较小' },
}] as const satisfies readonly Measure[]

/** Grants by merit. */
export const grantStudies = [{
  id: 'grant-adds-small', unit: 'CNY per CNY', band: [0.6, 1.6], source: 'bronzini-iachini-2014', fit: 'fitted',
  name: { en: 'Real R&D for a yuan of grant, small and medium enterprises (found: about the grant)', zh: '每元资助增加的真实研发(中小企业;研究约等于资助额)' },
  why: { en: 'Small firms raised investment by about the subsidy: 1, with 40 to 60 % on each side', zh: '小企业投资增加约等于补助额' },
}, {
  id: 'grant-adds-large', unit: 'CNY per CNY', band: [0, 0.8], source: 'boeing-2016', fit: 'fitted',
  name: { en: 'The same, large enterprises (nothing in Italy; half is crowded out in China at once)', zh: '同上,大型企业(意大利为零;中国当期挤出约一半)' },
  why: { en: '0 in the Italian discontinuity, .5 in China', zh: '意大利断点研究为0,中国约0.5' },
}, {
  id: 'grant-patents-small', unit: 'share', band: [0.02, 0.4], source: 'guo-guo-jiang-2016', fit: 'fitted',
  name: { en: 'Rise of applications of small and medium enterprises with a grant (Innofund: positive)', zh: '获资助中小企业发明申请的增幅(创新基金研究为正)' },
  why: { en: 'Positive; its size was not read', zh: '为正;未读到数值' },
}] as const satisfies readonly Measure[]
