import { assumption } from '../../data/sources.js'
import { all, status } from '../eligibility.js'
import { defineLever } from '../lever.js'
import { tournament, tournamentTerms, tournamentTest } from './tournament.js'

const source = assumption('innovation-competition', 'Four contests to 2015 drew nearly 60,000 teams (15,000 a year, one in eight young technology SMEs); the plan goes on with them and gives no number: a thousand winners more a year')

/** The China innovation and entrepreneurship competition: a tournament of young technology enterprises before juries of investors. */
export const innovationCompetition = defineLever({
  id: 'innovation-competition',
  name: { en: 'Innovation and entrepreneurship competition', zh: '中国创新创业大赛' },
  summary: { en: 'Teams compete for prizes and the notice of investors', zh: '创业企业和团队参赛,争取奖金与投资关注' },
  family: 'support',
  clause: { inventory: 'L31', section: '3.4' },
  params: tournamentTerms({ prize: 3e5, enter: 0.12, source }),
  ...tournament,
  eligible: all(status('young'), status('st-sme')),
  centralShare: 0.3,
  neutral: { winners: 0, events: 0 },
  plan: { params: { winners: { 2017: 1000 }, events: { 2017: 1e8 } }, why: { en: 'hold the competition regularly (no number given)', zh: '定期举办中国创新创业大赛(未给出数量)' } },
  test: tournamentTest,
})
