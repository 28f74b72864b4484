// Every word of the page, in both languages.
import { LONGEST_NAME } from './settings.js'

export const WORDS = {
  title: { en: 'Innovation policy lab', zh: '创新政策实验室' },
  lead: { en: 'Move a lever: the model simulates China and its 31 provinces to 2020 with and without the change, here in your browser.',
    zh: '移动任一政策参数，模型即在您的浏览器中模拟全国及31个省份到2020年“有此变化”与“无此变化”两种情形。' },
  skip: { en: 'Skip to the answer', zh: '跳到结果' },
  levers: { en: 'Levers', zh: '政策工具' },
  search: { en: 'Search, e.g. voucher, tax, talent', zh: '搜索，如：创新券、税、人才' },
  found: { en: (n) => `${n} ${n === 1 ? 'lever' : 'levers'}`, zh: (n) => `${n}项政策工具` },
  name: { en: 'Name of the scenario', zh: '情景名称' },
  base: { en: 'Start from', zh: '起点情景' },
  against: { en: 'Compare with', zh: '对照情景' },
  indicator: { en: 'Indicator', zh: '指标' },
  region: { en: 'Region', zh: '地区' },
  china: { en: 'China', zh: '全国' },
  from: { en: 'in force', zh: '生效' },
  fromYear: { en: (year) => `from ${year}`, zh: (year) => `${year}年起` },
  startYear: { en: 'first year', zh: '起始年份' },
  reset: { en: 'Undo', zh: '还原' },
  resetOf: { en: (of) => `Undo: ${of}`, zh: (of) => `还原：${of}` },
  resetAll: { en: 'Undo all', zh: '全部还原' },
  changes: { en: (n) => (n === 0 ? 'Nothing changed yet' : `${n} ${n === 1 ? 'change' : 'changes'}`), zh: (n) => (n === 0 ? '尚未作任何改变' : `已改变${n}项`) },
  changed: { en: 'changed', zh: '已改变' },
  assumptions: { en: 'Assumptions about behaviour', zh: '关于行为的假定' },
  exact: { en: (of) => `${of}, exact value`, zh: (of) => `${of}（精确值）` },
  refusedValue: { en: (given, low, high) => `${given === '' ? 'No number was typed' : `${given} is not taken`}: allowed is ${low} to ${high}.`,
    zh: (given, low, high) => `${given === '' ? '未填写数字' : `不接受${given}`}：允许${low}至${high}。` },
  range: { en: 'range', zh: '范围' },
  baseValue: { en: 'at the start', zh: '起点' },
  source: { en: 'source', zh: '来源' },
  grade: { en: 'evidence', zh: '证据等级' },
  answer: { en: 'Answer', zh: '结果' },
  waiting: { en: 'Loading the model …', zh: '正在载入模型……' },
  first: { en: 'Simulating …', zh: '正在模拟……' },
  stage: { en: (runs, scale) => `${runs} runs, 1 in ${scale} ordinary enterprises`, zh: (runs, scale) => `${runs}次模拟，普通企业抽样1/${scale}` },
  unfinished: { en: 'being refined', zh: '正在细化' },
  refining: { en: (done, total) => `refining: ${done} of ${total}`, zh: (done, total) => `正在细化：${done}/${total}` },
  final: { en: 'final', zh: '最终结果' },
  rough: { en: 'rough', zh: '粗略' },
  headline: { en: 'Indicators in 2020', zh: '2020年各指标' },
  inYear: { en: 'in 2020', zh: '2020年' },
  fanTitle: { en: 'Where it goes', zh: '走势' },
  effectTitle: { en: 'What the change does', zh: '变化的效应' },
  mapTitle: { en: 'Change by province, 2020', zh: '2020年各省变化' },
  mapHint: { en: 'Choose a province to see it in the charts.', zh: '选择省份，图表随之切换。' },
  attainTitle: { en: 'Will the targets of the plan be reached?', zh: '规划目标能否实现？' },
  attainHint: { en: 'Share of runs that reach the target of 2020, for China', zh: '全国达到2020年目标的模拟次数占比' },
  costTitle: { en: 'What it costs, 2016 to 2020', zh: '2016—2020年的代价' },
  costHint: { en: 'Change against the other scenario, by lever and account; accounts are never added to one another', zh: '与对照情景之差，按政策工具和账户列示；各账户不相加' },
  costNone: { en: 'Nothing is paid that would not be paid otherwise.', zh: '没有新增支出。' },
  costMore: { en: (n) => `Show ${n} smaller amounts`, zh: (n) => `显示其余${n}项较小金额` },
  lever: { en: 'Lever', zh: '政策工具' },
  account: { en: 'Account', zh: '账户' },
  amount: { en: 'Amount', zh: '金额' },
  target: { en: 'Target', zh: '目标' },
  share: { en: 'Copy link', zh: '复制链接' },
  copied: { en: 'The link is copied.', zh: '链接已复制。' },
  copyFailed: { en: 'Copy the address of this page: it holds the scenario.', zh: '请复制本页地址：其中已包含该情景。' },
  brief: { en: 'Download brief', zh: '下载简报' },
  document: { en: 'Download scenario', zh: '下载情景文件' },
  again: { en: 'The same bytes anywhere', zh: '在任何机器上得到相同字节' },
  againHint: { en: 'Every value and every line of the ledger of all runs, to the bit. Save the scenario as my-scenario.json; with Node the command prints the same digest:',
    zh: '该摘要涵盖全部模拟的每个数值与每笔账目，精确到比特。将情景另存为my-scenario.json，用Node执行以下命令即得相同摘要：' },
  digest: { en: 'Digest of the result', zh: '结果摘要' },
  scenarioText: { en: 'The scenario as a document', zh: '情景文件内容' },
  language: { en: '中文', zh: 'English' },
  interval: { en: '90 % interval', zh: '90%区间' },
  noChange: { en: 'no change', zh: '无变化' },
  sentence: {
    en: ({ name, indicator, region, value, change, interval, unclear, against, cost }) =>
      `${name}: ${indicator} ${region === 'China' ? '' : `of ${region} `}in 2020 would be ${value}, ${change} against “${against}”${interval}${unclear}.${cost}`,
    zh: ({ name, indicator, region, value, change, interval, unclear, against, cost }) => `${name}：2020年${region === '全国' ? '' : region}${indicator}为${value}，与“${against}”相比${change}${interval}${unclear}。${cost}`,
  },
  sentenceSame: {
    en: ({ name, indicator, region, value }) => `${name}: ${indicator} ${region === 'China' ? '' : `of ${region} `}in 2020 is expected at ${value}. Both scenarios say the same: move a lever to see what it changes.`,
    zh: ({ name, indicator, region, value }) => `${name}：预期2020年${region === '全国' ? '' : region}${indicator}为${value}。两个情景相同：移动任一政策参数即可看到其效应。`,
  },
  comma: { en: ', ', zh: '，' },
  estimate: { en: (runs) => ` A first estimate, from ${runs} runs.`, zh: (runs) => `此为${runs}次模拟的初步估计。` },
  more: { en: (by) => `${by} more`, zh: (by) => `增加${by}` },
  less: { en: (by) => `${by} less`, zh: (by) => `减少${by}` },
  between: { en: (low, high) => ` (90 % interval ${low} to ${high})`, zh: (low, high) => `（90%区间${low}至${high}）` },
  costs: { en: (by) => ` Tax forgone and grants, cash, over five years: ${by}.`, zh: (by) => `五年税收减免与补助（收付）合计变化${by}。` },
  badLink: { en: 'This link cannot be opened', zh: '无法打开此链接' },
  badLinkThen: { en: 'The page shows the law as enacted instead; nothing of the link was used.', zh: '页面改为显示实际实施的政策；未采用链接中的任何内容。' },
  linkBroken: { en: 'it was cut or changed on its way', zh: '链接在传递中被截断或改动' },
  linkTooLong: { en: 'it is longer than any scenario of this page', zh: '其长度超过本页任何情景' },
  linkName: { en: `its name is longer than ${LONGEST_NAME} characters`, zh: `其名称超过${LONGEST_NAME}个字符` },
  linkUnknown: { en: 'it says something this page does not know', zh: '其中有本页不认识的内容' },
  linkVersion: { en: 'it is of another version; this page reads version 1', zh: '版本不符，本页只读取版本1' },
  linkRefused: { en: 'the library refuses what it says of policy', zh: '程序库拒绝其中的政策内容' },
  briefFailed: { en: 'The brief cannot be written', zh: '无法生成简报' },
  failed: { en: 'The simulation failed', zh: '模拟失败' },
  refused: { en: 'The library refuses this scenario', zh: '程序库拒绝此情景' },
  noWorkers: { en: 'This page needs a browser with module workers.', zh: '本页需要支持模块化Worker的浏览器。' },
  yes: { en: 'yes', zh: '是' },
  no: { en: 'no', zh: '否' },
  footer: { en: 'Everything is computed on this machine; nothing is sent anywhere. Data up to 2015; law after 2015 as enacted. A lever’s range says what may be tried, not what is wise.',
    zh: '全部计算在本机完成，不向外发送任何内容。数据截至2015年；2015年之后的法律按实际颁布。参数范围表示可以试验的取值，并不代表适宜。' },
}

/** What a source is. */
export const KINDS = {
  plan: { en: 'the plan', zh: '规划' }, statistics: { en: 'statistics', zh: '统计' }, law: { en: 'law', zh: '法规' }, study: { en: 'study', zh: '研究' },
  report: { en: 'report', zh: '报告' }, recalled: { en: 'recalled', zh: '凭记忆' }, assumption: { en: 'assumption', zh: '假定' },
}

/** Words that a choice may be. */
export const CHOICES = {
  whole: { en: 'whole', zh: '全额' }, marginal: { en: 'marginal', zh: '分段' }, queue: { en: 'queue', zh: '先到先得' }, lottery: { en: 'lottery', zh: '抽签' },
  merit: { en: 'merit', zh: '择优' }, equal: { en: 'equal', zh: '平均' }, members: { en: 'by members', zh: '按成员数' },
}

const FLAT = { 'CNY per cluster and year': { zh: '元/(集群·年)' }, 'enterprise per million CNY': { zh: '家/百万元' } }

/** A word of the page; some take arguments. */
export const say = (language, key, ...given) => {
  const word = WORDS[key][language]
  return typeof word === 'function' ? word(...given) : word
}

/** Name of a unit that the general vocabulary lacks. */
export const unitWords = (unit, unitName, language) => FLAT[unit]?.[language] ?? unitName[language]
