import { assumption } from '../../data/sources.js'
import { all, ownership, status } from '../eligibility.js'
import { defineLever } from '../lever.js'
import { tournament, tournamentTerms, tournamentTest } from './tournament.js'

const source = assumption('state-enterprise-contest', 'The plan names the contest of central enterprises and gives no number: a hundred winners a year')

/** Contest of the staff of central state enterprises: ideas compete for means to work them out. */
export const stateEnterpriseContest = defineLever({
  id: 'state-enterprise-contest',
  name: { en: 'Innovation contest of central state enterprises', zh: '中央企业熠星创新创意大赛' },
  summary: { en: 'Ideas of the staff of state enterprises compete for means', zh: '国有企业科技人员的创新创意竞赛' },
  family: 'support',
  clause: { inventory: 'L34', section: '3.4' },
  params: tournamentTerms({ prize: 1e6, enter: 0.2, source }),
  ...tournament,
  eligible: all(ownership('state'), status('performs-rd')),
  centralShare: 1,
  neutral: { winners: 0, events: 0 },
  plan: { params: { winners: { 2017: 100 }, events: { 2017: 2e7 } }, why: { en: 'hold the contest regularly (no number given)', zh: '定期举办熠星创新创意大赛(未给出数量)' } },
  test: tournamentTest,
})
