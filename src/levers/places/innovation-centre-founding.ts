import { assumption } from '../../data/sources.js'
import { GOVERNMENTS, books, perProvince } from '../cost.js'
import { everyone } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { dated, fixed, national } from '../parameters.js'
import { opens } from '../province.js'

const twenty = assumption('technology-centres-invited', 'The plan wants about 20 centres by 2020: twenty invitations, five a year; how many are approved is drawn')
const ten = assumption('manufacturing-centres-invited', 'One manufacturing innovation centre for each of the ten fields, over four years; the plan gives no number')
const terms = assumption('centre-terms', 'A centre costs some two hundred million yuan a year; public money is to be half at most')

/**
 * National centres: technology innovation centres in fields of advantage, bottleneck and frontier, and manufacturing innovation centres in the ten
 * fields of the national programme. Consortia are invited and wait for approval, which is drawn; a centre works fully after three years. It
 * stands in the province at which it is aimed; whom it brings something are members and others of its field, wherever they are.
 */
export const innovationCentreFounding = defineLever({
  id: 'innovation-centre-founding',
  name: { en: 'National innovation centres', zh: '国家技术创新中心与制造业创新中心建设' },
  summary: { en: 'Consortia are invited to found national centres, of whose cost public money pays part; members come from the whole country', zh: '布局建设国家技术创新中心和制造业创新中心,财政分担部分经费,成员来自全国' },
  family: 'places',
  clause: { inventory: 'N01', section: '3.2' },
  params: {
    technology: national(dated('centre a year', [0, 500], { 2008: 0 }, twenty, { en: 'technology innovation centres invited', zh: '每年布局国家技术创新中心' }, 0)),
    manufacturing: national(dated('centre a year', [0, 500], { 2008: 0 }, ten, { en: 'manufacturing innovation centres invited', zh: '每年布局制造业创新中心' }, 0)),
    cost: fixed('CNY per centre a year', [0, 1e10], 2e8, terms, { en: 'cost of a centre', zh: '每个中心年度经费' }),
    match: fixed('share', [0, 0.5], 0.5, terms, { en: 'part of it that public money pays, at most half', zh: '财政分担比例' }),
  },
  equation: equation('A = min(1, h·(1 + b)); X = (1 − c·a)^(−f)',
    'A chance that a waiting centre is approved in a year; h the same without an alliance, by class of field; b help of a new alliance in the province; X factor on expected invention applications of a member, a part of it for others of the field; c fall of the cost of a step; a work of the centre, rising to 1 in three years; f part of the research of a member in the field; m public part; k cost of a centre; N centres at work',
    'A 候批中心年获批概率；h 无新联盟时的概率,按领域类别；b 省内新联盟的提高；X 成员预期发明申请量的倍数,同领域其他企业得其部分；c 技术推进成本降幅；a 中心运转程度,三年升至1；f 成员研发中属该领域的比例；m 财政分担比例；k 每个中心年度经费；N 运行中心数'),
  cost: [books('grant', GOVERNMENTS, ['providers'], 'm·k·N', { en: 'public part of centres', zh: '中心经费的财政部分' },
    perProvince((p, { facilities }) => p.match * p.cost * (facilities('technology-innovation-centre').number + facilities('manufacturing-innovation-centre').number)))],
  eligible: everyone,
  openings: [opens('technology-innovation-centre', (p) => p.technology), opens('manufacturing-innovation-centre', (p) => p.manufacturing)],
  lasting: true,
  aim: 'provinces',
  centralShare: 0.6,
  neutral: { technology: 0, manufacturing: 0 },
  plan: {
    params: { technology: { 2017: 5, 2021: 0 }, manufacturing: { 2017: 2.5, 2021: 0 } },
    why: { en: 'about 20 technology innovation centres by 2020, invited over four years', zh: '到2020年建设20家左右国家技术创新中心,四年布局' },
  },
  test: {
    params: { technology: 400, manufacturing: 200 },
    moves: [
      { indicator: 'technology-innovation-centres', direction: 'up', through: ['consortia.approvalAdvantage', 'consortia.approvalBottleneck', 'consortia.approvalFrontier'] },
      { indicator: 'manufacturing-innovation-centres', direction: 'up', through: ['consortia.approvalBottleneck'] },
      { indicator: 'pct-applications', direction: 'up', through: ['consortia.costOfStep', 'consortia.scope', 'consortia.outsiders', 'consortia.ramp'] },
    ],
    leaves: ['vc-capital', 'innovative-clusters', 'enterprise-rd'],
  },
})
