import { assumption } from '../../data/sources.js'
import { GOVERNMENTS, books, perProvince } from '../cost.js'
import { everyone } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { dated, fixed, national } from '../parameters.js'
import { brings } from '../province.js'

const further = assumption('boot-camps', 'The plan supports talks, salons and camps by society and gives no number: a thousand events a year')
const silent = assumption('boot-camp-effect', 'Trials of training for founders elsewhere find little entry, and none is known for China: 0 unless a scenario sets it')

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
    lift: fixed('log points', [0, 0.2], 0, silent, { en: 'entry that an event a year for each thousand public researchers brings', zh: '每千名公共科研人员每年一场活动带来的进入提升' }),
  },
  equation: equation('E = e·exp(l·n/F)', 'E enterprises that enter a province in the next year; e those that would; l lift of an event for each thousand of who may come; n events in the province; F public researchers of the province, thousands; g public money for an event',
    'E 次年本省进入企业数；e 原应进入数；l 每千名受众每场的提升；n 本省活动场次；F 本省公共科研人员,千人；g 每场财政补助'),
  cost: [books('grant', GOVERNMENTS, ['providers'], 'g·n', { en: 'events of social organisations', zh: '社会组织活动补助' }, perProvince((p, { share }) => p.each * p.events * share))],
  eligible: everyone,
  regional: [brings('entryLift', (p, { share, regions, province }) =>
    (regions.publicFte[province]! > 0 ? (1000 * p.lift * p.events * share) / regions.publicFte[province]! : 0))],
  centralShare: 0.2,
  neutral: { events: 0 },
  plan: { params: { events: { 2017: 1000 } }, why: { en: 'talks, salons, forums and boot camps (no number given)', zh: '支持讲坛、沙龙、论坛、训练营(未给出数量)' } },
  test: {
    params: { events: 1000, lift: 0.1 },
    moves: [{ indicator: 'enterprises-industry', direction: 'up', through: ['lift'] }],
    leaves: ['vc-capital', 'innovative-clusters', 'makerspaces', 'enterprise-rd'],
  },
})
