import { national } from '../data/national.js'
import type { Enactment } from '../levers/enactment.js'
import { innovationCompetition } from '../levers/index.js'
import type { Lever } from '../levers/lever.js'
import { CommonStart, ModelRun } from '../simulation/model-run.js'
import type { Experiment } from './experiment.js'

const lever = innovationCompetition as unknown as Lever
/** A contest every year at which all who enter are noticed by investors (or, to compare, by none). The prize is a yuan. */
const contest = (changes: object): Enactment => ({ lever, changes: { winners: { 2008: 0, 2016: 1e6 }, prize: 1, ...changes } })
/** Venture money that four contests reported, for each team. */
const reported = national('plan-competition-venture', 2015) / national('plan-competition-teams', 2015)
/** Last year of the experiment: few teams find money, so that many years are needed. */
const LAST = 2020
const carriedOut = national('plan-worker-suggestions', 2015) / 5 * national('plan-worker-suggestions-implemented', 2015)

/** Venture money of teams in the year they compete and the next, how many compete, and what workers suggest. */
function found(common: CommonStart, policy: readonly Enactment[]): { money: number, teams: number, suggestions: number } {
  const country = new ModelRun(common, policy)
  const entered = new Map<number, number>()
  let teams = 0
  let money = 0
  while (country.year < LAST) {
    country.step({ after: (step, { year }) => {
      if (step !== 'policy writes') return
      const { keys, served } = country.frame.claimantsOf(lever.id)
      keys.forEach((key) => entered.set(key, year))
      teams += served.reduce((sum, n) => sum + n, 0)
    } })
    const { enterprises: e, year } = country.world
    for (let i = 0; i < e.count; i++) if (year - (entered.get(e.key[i]) ?? 0) <= 1) money += e.ventureMoney[i] * e.weight[i]
  }
  return { money, teams, suggestions: country.world.regions.suggestionsCarriedOut.reduce((sum, n) => sum + n, 0) }
}

/**
 * What the plan reports of mass innovation, inside the model. Contests report half a million yuan of venture money for each team; as
 * most finalists would be funded anyway, competing itself must bring less, and more than nothing. Workers carry out six million
 * suggestions a year, not thirty.
 */
export const massInnovation: Experiment = {
  runs: 2,
  measures: [{
    id: 'competition-venture', unit: 'CNY per enterprise', band: [0.1 * reported, reported], source: 'plan', fit: 'fitted',
    name: { en: 'Venture money that a team finds within two years only because it competes (contests report 30 bn for 60,000 teams, all told)', zh: '团队仅因参赛而在两年内获得的创业投资(大赛报告近6万家、共近300亿元)' },
  }, {
    id: 'suggestions-carried-out', unit: 'piece a year', band: [0.95 * carriedOut, 1.05 * carriedOut], source: 'plan', fit: 'fitted',
    name: { en: 'Suggestions of workers carried out in a year (57.04 million in five years, 55.6 %)', zh: '年度实施的职工合理化建议(五年5704万件、实施率55.6%)' },
  }],
  *perform({ nation, settings, enacted }) {
    const common = new CommonStart(settings(nation()), 0)
    const others = enacted.filter((one) => one.lever.id !== lever.id)
    const noticed = found(common, [...others, contest({})])
    yield
    const unnoticed = found(common, [...others, contest({ odds: 1 })])
    yield
    return [(noticed.money - unnoticed.money) / noticed.teams, noticed.suggestions]
  },
}
