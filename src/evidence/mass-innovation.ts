import { national } from '../data/national.js'
import type { Enactment } from '../levers/enactment.js'
import { innovationCompetition } from '../levers/index.js'
import type { Lever } from '../levers/lever.js'
import { CommonStart, ModelRun } from '../simulation/model-run.js'
import type { Experiment } from './experiment.js'

const lever = innovationCompetition as unknown as Lever
/** A contest every year at which all who enter are noticed by investors (or, to compare, by none). The prize is a yuan. */
const contest = (changes: object): Enactment => ({ lever, changes: { winners: { 2008: 0, 2016: 1e6 }, prize: 1, ...changes } })
/** Contests whose teams, venture money and credit lines the plan counts together. */
const CONTESTS = 4
const teams = national('plan-competition-teams', 2015)
/** Venture money and credit lines that these contests reported, for each team. */
const reported = national('plan-competition-venture', 2015) / teams
const credit = national('plan-competition-credit', 2015) / teams
/** Last year of the experiment: few teams find money, so that many years are needed. */
const LAST = 2020
/** The plan counts suggestions of five years together. */
const YEARS = 5
const made = national('plan-worker-suggestions', 2015)
const implemented = national('plan-worker-suggestions-implemented', 2015)
const carriedOut = made / YEARS * implemented

interface Found { readonly money: number, readonly loans: number, readonly teams: number, readonly made: number, readonly carriedOut: number }
const total = (column: Float64Array): number => column.reduce((sum, n) => sum + n, 0)

/** Venture money and loans of teams in the year they compete and the next, how many compete, and what workers suggest in a year. */
function found(common: CommonStart, policy: readonly Enactment[]): Found {
  const country = new ModelRun(common, policy)
  const entered = new Map<number, number>()
  let [competing, money, loans] = [0, 0, 0]
  while (country.year < LAST) {
    country.step({ after: (step, { year }) => {
      if (step !== 'policy writes') return
      const { keys, served } = country.frame.claimantsOf(lever.id)
      keys.forEach((key) => entered.set(key, year))
      competing += served.reduce((sum, n) => sum + n, 0)
    } })
    const { enterprises: e, year } = country.world
    for (let i = 0; i < e.count; i++) {
      if (year - (entered.get(e.key[i]) ?? 0) > 1) continue
      money += e.ventureMoney[i] * e.weight[i]
      loans += e.rdLoan[i] * e.weight[i]
    }
  }
  const { suggestions, suggestionsCarriedOut } = country.world.regions
  return { money, loans, teams: competing, made: total(suggestions), carriedOut: total(suggestionsCarriedOut) }
}

/**
 * What the plan reports of mass innovation, inside the model. Contests report half a million yuan of venture money for each team, and
 * more of credit lines; as most finalists would be funded anyway, competing itself must bring less, and more than nothing. That 1,500
 * investors came cannot be compared: the model has funds, not visits. Workers carry out six million suggestions a year, not thirty.
 */
export const massInnovation: Experiment = {
  runs: 2,
  measures: [{
    id: 'competition-teams', unit: 'enterprise a year', band: [0.8 * teams / CONTESTS, 1.2 * teams / CONTESTS], source: 'plan', fit: 'fitted',
    name: { en: 'Teams that enter the innovation competition in a year (the plan: nearly 60,000 in four)', zh: '每年参加创新创业大赛的企业和团队（规划：四届近6万家）' },
  }, {
    id: 'competition-venture', unit: 'CNY per enterprise', band: [0.1 * reported, reported], source: 'plan', fit: 'fitted',
    name: { en: 'Venture money that a team finds within two years only because it competes (contests report 30 bn for 60,000 teams, all told)', zh: '团队仅因参赛而在两年内获得的创业投资(大赛报告近6万家、共近300亿元)' },
  }, {
    id: 'competition-credit', unit: 'CNY per enterprise', band: [0.1 * credit, credit], source: 'plan', fit: 'held-out',
    name: { en: 'Loans for R&D that a team finds within two years only because it competes (contests report over 50 bn of credit lines, all told)', zh: '团队仅因参赛而在两年内获得的研发贷款（大赛报告银行授信共500余亿元）' },
  }, {
    id: 'suggestions-made', unit: 'piece', band: [0.95 * made, 1.05 * made], source: 'plan', fit: 'fitted',
    name: { en: 'Suggestions of workers in five years (the plan: 57.04 million)', zh: '五年职工合理化建议（规划：5704万件）' },
  }, {
    id: 'suggestions-adopted', unit: 'share', band: [implemented - 0.005, implemented + 0.005], source: 'plan', fit: 'fitted',
    name: { en: 'Part of them that is carried out (the plan: 55.6 %)', zh: '合理化建议实施率（规划：55.6%）' },
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
    return [noticed.teams / (LAST - 2015), (noticed.money - unnoticed.money) / noticed.teams, (noticed.loans - unnoticed.loans) / noticed.teams,
      YEARS * noticed.made, noticed.carriedOut / noticed.made, noticed.carriedOut]
  },
}
