import { assumption } from '../../data/sources.js'
import { all, industry, not, size, status } from '../eligibility.js'
import { defineLever } from '../lever.js'
import { tournament, tournamentTerms, tournamentTest } from './tournament.js'

const source = assumption('agricultural-contest', 'The plan wants models of venture capital meeting agricultural teams and gives no number: fifty winners a year with small prizes')

/** Contest of agricultural technology: makers of food and feed are matched with venture capital by juries of investors. */
export const agriculturalContest = defineLever({
  id: 'agricultural-contest',
  name: { en: 'Agricultural innovation contest', zh: '中国农业科技创新创业大赛' },
  summary: { en: 'Agricultural technology teams meet venture capital', zh: '农业科技创业团队与风险投资对接' },
  family: 'support',
  clause: { inventory: 'L32', section: '3.4' },
  params: tournamentTerms({ prize: 2e5, enter: 0.1, source }),
  ...tournament,
  eligible: all(industry('13', '14'), status('performs-rd'), not(size('large'))),
  centralShare: 0.8,
  neutral: { winners: 0, events: 0 },
  plan: { params: { winners: { 2017: 50 }, events: { 2017: 1e7 } }, why: { en: 'hold the contest regularly (no number given)', zh: '定期举办农业科技创新创业大赛(未给出数量)' } },
  test: tournamentTest,
})
