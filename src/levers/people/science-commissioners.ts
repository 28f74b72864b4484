import { assumption } from '../../data/sources.js'
import { all, size, status } from '../eligibility.js'
import { expertLink, expertTerms, expertTime } from '../expert-link.js'
import { defineLever } from '../lever.js'
import { dated } from '../parameters.js'
import { brings } from '../province.js'
import { reaches } from '../take-up.js'

const further = assumption('science-commissioners-reach', 'The plan asks to extend a system of 700,000 commissioners and gives no number: one more small performer of R&D in twenty')
const away = assumption('science-commissioners-time', 'A link takes a few weeks a year, and a fifth of that time comes from own research, the rest from other work')
const cost = assumption('science-commissioners-cost', 'A few weeks of an expert a year; no published rate was found')

/**
 * Science and technology commissioners and deputies: researchers sent to serve small enterprises for a time. Those who are
 * there in 2015 are part of the base year; the lever is about further ones.
 */
export const scienceCommissioners = defineLever({
  id: 'science-commissioners',
  name: { en: 'Science and technology commissioners', zh: '科技特派员与科技副职' },
  summary: { en: 'Researchers are sent to serve small enterprises', zh: '选派科研人员服务中小微企业' },
  family: 'people',
  clause: { inventory: 'L44', section: '3.6' },
  params: {
    reach: dated('share', [0, 1], { 2008: 0 }, further, { en: 'share of small performers of R&D served beyond those of the base year', zh: '新增服务的小型研发企业比例' }, 0),
    ...expertTerms(0.02, away, 2e4, cost),
  },
  ...expertLink,
  eligible: all(size('micro', 'small'), status('performs-rd')),
  takeUp: reaches((p) => p.reach),
  regional: [expertTime, brings('commissioners', (_, { reached }) => reached)],
  centralShare: 0.3,
  neutral: { reach: 0 },
  plan: { params: { reach: { 2017: 0.05 } }, why: { en: 'extend the system of commissioners (no number given)', zh: '深入推行科技特派员制度(未给出数量)' } },
  test: {
    params: { reach: 0.5 },
    moves: [
      { indicator: 'invention-stock', direction: 'up', through: ['link'] },
      { indicator: 'science-commissioners-in-service', direction: 'up', through: ['reach'] },
    ],
    leaves: ['vc-capital', 'innovative-clusters', 'enterprise-rd'],
  },
})
