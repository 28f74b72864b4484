import { triangular } from '../../data/prior.js'
import { assumption } from '../../data/sources.js'
import { GOVERNMENTS, books, perProvince } from '../cost.js'
import { everyone } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { behaviour, dated, fixed, national } from '../parameters.js'
import { brings } from '../province.js'

const further = assumption('boot-camps', 'The plan supports talks, salons and camps by society and gives no number: a thousand events a year')
const audience = assumption('boot-camp-public', 'Some fifty who might found an enterprise come to an event')
const inView = assumption('founders-in-view', 'What founders set up is small: a tenth of it does research enough, or sells enough, to belong to the population')

/** Public talks, salons, forums and boot camps for founders, held by social organisations. */
export const bootCamps = defineLever({
  id: 'boot-camps',
  name: { en: 'Talks, salons and boot camps for founders', zh: '公益讲坛、创业沙龙与训练营' },
  summary: { en: 'Social organisations train those who may found an enterprise', zh: '社会力量举办创业培训活动' },
  family: 'support',
  clause: { inventory: 'L35', section: '3.4' },
  params: {
    events: national(dated('piece a year', [0, 1e6], { 2008: 0 }, further, { en: 'events held with public money beyond those of 2015', zh: '新增财政支持活动场次' }, 0)),
    each: fixed('CNY per piece', [0, 1e7], 3e4, further, { en: 'public money for an event', zh: '每场财政补助' }),
    participants: fixed('person per piece', [0, 1e4], 50, audience, { en: 'who come to an event', zh: '每场参加人数' }),
    founding: behaviour('share', [0, 1], triangular(0, 0.005, 0.03), 'fairlie-karlan-zinman-2015', 'C', { en: 'participants who for that found an enterprise that lasts; in a trial five in a hundred did for a while, and none for long', zh: '参加者中因此创办并存续企业的比例' }),
    seen: behaviour('share', [0, 1], triangular(0.03, 0.1, 0.2), inView, 'D', { en: 'part of these that belongs to the population', zh: '其中进入模型总体的比例' }),
  },
  equation: equation('E = e + n·k·f·v', 'E enterprises expected to enter a province in the next year; e those that would; n events in the province; k participants of one; f share who found an enterprise for it; v part of these that belongs to the population; g public money for an event',
    'E 次年本省预期进入企业数；e 原应进入数；n 本省活动场次；k 每场参加人数；f 因此创办企业的比例；v 其中进入模型总体的比例；g 每场财政补助'),
  cost: [books('grant', GOVERNMENTS, ['providers'], 'g·n', { en: 'events of social organisations', zh: '社会组织活动补助' }, perProvince((p, { share }) => p.each * p.events * share))],
  eligible: everyone,
  regional: [brings('foundings', (p, { share }) => p.events * share * p.participants * p.founding * p.seen)],
  aim: 'provinces',
  centralShare: 0.2,
  neutral: { events: 0 },
  plan: { params: { events: { 2017: 1000 } }, why: { en: 'talks, salons, forums and boot camps (no number given)', zh: '支持讲坛、沙龙、论坛、训练营(未给出数量)' } },
  test: {
    params: { events: 1e6, founding: 0.03 },
    moves: [{ indicator: 'enterprises-industry', direction: 'up', through: ['founding', 'seen'] }],
    leaves: ['vc-capital', 'innovative-clusters', 'makerspaces', 'enterprise-rd'],
  },
})
