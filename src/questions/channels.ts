import type { Label } from '../population/population.js'

/** A way by which an indicator changes: some steps of the year together. */
export interface Channel {
  readonly id: string
  readonly name: Label
  /** Names of steps of the year. */
  readonly steps: readonly string[]
}

const channel = (id: string, en: string, zh: string, ...steps: string[]): Channel => ({ id, name: { en, zh }, steps })

/** Every step of the year in one channel; what moves before the first step, prices of the new year, is the first. */
export const channels: readonly Channel[] = [
  channel('prices', 'prices and trends of the new year', '新一年的价格与趋势', 'open the year: macro path, lags'),
  channel('growth', 'growth of revenue', '营业收入增长', 'revenue grows', 'enterprises cross the scale threshold', 'profit before relief is known'),
  channel('exit', 'enterprises that leave', '企业退出', 'enterprises leave'),
  channel('entry', 'enterprises that enter', '企业进入', 'new enterprises enter'),
  channel('policy', 'direct effects of levers', '政策工具的直接作用', 'policy of last year ends', 'policy writes', 'policy settles'),
  channel('facilities', 'facilities, alliances and centres', '平台、联盟与中心', 'facilities open', 'facilities serve', 'alliances and centres are founded', 'members of alliances and centres work together'),
  channel('people', 'people and wages of research', '人才与研发工资', 'people are trained and move', 'wages of research staff clear', 'hires bring knowledge'),
  channel('finance', 'taxes, funds and loans', '税收、基金与信贷', 'tax treatment follows', 'venture and guidance funds raise and call money', 'venture funds invest', 'banks lend', 'cash and losses are carried forward'),
  channel('participation', 'starting and stopping R&D', '研发活动的启动与停止', 'enterprises start and stop R&D'),
  // What is spent or reported for the certificate is set back when R&D is chosen and set anew when enterprises apply: one channel.
  channel('effort', 'how much is spent on R&D, for itself and for the certificate', '研发投入与高企认定的选择', 'managers of state enterprises weigh their assessment',
    'performers choose R&D', 'enterprises apply for the high-tech certificate'),
  channel('names', 'names and reports', '命名与申报', 'state enterprises report for their assessment', 'enterprises are named'),
  channel('knowledge', 'knowledge and its spillovers', '知识积累与溢出', 'core technologies are mastered', 'knowledge accumulates', 'foreign technology is acquired', 'foreign centres do research', 'knowledge spills over'),
  channel('patents', 'inventions', '发明专利', 'inventions are filed', 'earlier filings are granted, patents lapse', 'some are filed internationally'),
  channel('public-research', 'public research and the technology market', '公共研究与技术市场', 'universities and institutes do research', 'results are released', 'technology is traded'),
  channel('places', 'clusters and standards', '集群与标准', 'clusters agglomerate and congest', 'clusters are promoted', 'standards are formed', 'techniques spread', 'workers make suggestions'),
  channel('productivity', 'productivity', '生产率', 'productivity grows', 'indicators are read'),
]

/** Channel of each step, by its place in the year. Throws where a step has none, so that nothing can go unaccounted for. */
export function channelOfSteps(steps: readonly string[]): number[] {
  return steps.map((step) => {
    const found = channels.findIndex((one) => one.steps.includes(step))
    if (found < 0) throw new Error(`step ${step} of the year belongs to no channel`)
    return found
  })
}
