import { defineParameters } from '../data/parameter.js'
import { fixed, triangular } from '../data/prior.js'
import { assumption } from '../data/sources.js'

const judged = assumption('alliances', 'Charters and fees of pilot alliances were not found; signs from Branstetter and Sakakibara 2002, amounts judged')
const centres = assumption('innovation-centres', 'No evaluation of such centres was found: a tenth off the cost of a step, give or take eight points, after three years')
const approval = assumption('centre-approval', 'National laboratories and centres took two to six years from invitation to approval; fields with an advantage go first')

/** Alliances and centres: how they are founded, who belongs, and what members gain. */
export const consortiaParameters = defineParameters('consortia', {
  potential: {
    prior: triangular(0, 0.05, 0.12), unit: 'log points', range: [0, 0.5], source: 'branstetter-sakakibara-2002', grade: 'B',
    meaning: { en: 'Rise of expected invention applications of a member of an alliance with the greatest potential for spillovers', zh: '联盟成员发明申请增幅(潜力最大时)' },
  },
  rivalry: {
    prior: triangular(0, 0.03, 0.06), unit: 'log points', range: [0, 0.5], source: 'branstetter-sakakibara-2002', grade: 'C',
    meaning: { en: 'What of it is lost where all members compete in the same market', zh: '成员同业竞争造成的损失' },
  },
  basic: {
    prior: triangular(0.1, 0.3, 0.5), unit: 'probability', range: [0, 1], source: judged, grade: 'D',
    meaning: { en: 'Alliances on basic research, whose potential counts twice', zh: '面向基础研究的联盟比例' },
  },
  acrossIndustries: {
    prior: triangular(0.1, 0.25, 0.4), unit: 'probability', range: [0, 1], source: judged, grade: 'D',
    meaning: { en: 'Alliances across industries, whose members compete half as much', zh: '跨行业联盟比例' },
  },
  fee: {
    prior: triangular(0.002, 0.005, 0.01), unit: 'log points', range: [0, 0.2], source: judged, grade: 'D',
    meaning: { en: 'Gain below which a membership does not pay its fees and time, and no alliance comes about', zh: '低于此增幅则联盟不成立' },
  },
  members: {
    prior: fixed(34), unit: 'organisation', range: [2, 500], source: 'plan', grade: 'C',
    meaning: { en: 'Members of an alliance: more than 5,000 in 146', zh: '联盟平均成员数' },
  },
  enterprises: {
    prior: triangular(0.5, 0.65, 0.8), unit: 'share', range: [0, 1], source: judged, grade: 'D',
    meaning: { en: 'Enterprises among members', zh: '企业成员比例' },
  },
  dissolution: {
    prior: triangular(0.005, 0.013, 0.03), unit: 'probability a year', range: [0, 0.3], source: 'alliances-2013', grade: 'C',
    meaning: { en: 'Pilot alliances that end in a year: 150 in 2013, 146 in 2015, none named between', zh: '试点联盟年退出率' },
  },
  costOfStep: {
    prior: triangular(0.02, 0.1, 0.18), unit: 'share', range: [0, 0.9], source: centres, grade: 'D',
    meaning: { en: 'Fall of the cost of a step of technology for members of a centre', zh: '中心成员技术推进成本降幅' },
  },
  scope: {
    prior: triangular(0.05, 0.15, 0.3), unit: 'share', range: [0, 1], source: centres, grade: 'D',
    meaning: { en: 'Research of a member that lies in the field of its centre', zh: '成员研发中属于中心领域的比例' },
  },
  outsiders: {
    prior: fixed(0.3), unit: 'ratio', range: [0, 1], source: centres, grade: 'D',
    meaning: { en: 'What others of the field gain for what a member does', zh: '非成员相对收益' },
  },
  centreMembers: {
    prior: triangular(20, 40, 80), unit: 'enterprise', range: [1, 2000], source: centres, grade: 'D',
    meaning: { en: 'Enterprises that are members of a centre', zh: '中心企业成员数' },
  },
  ramp: {
    prior: fixed(3), unit: 'year', range: [1, 20], source: centres, grade: 'D', meaning: { en: 'Years until a centre works fully', zh: '中心达到满负荷的年数' },
  },
  overlap: {
    prior: fixed(0.5), unit: 'ratio', range: [0, 1], source: judged, grade: 'D',
    meaning: { en: 'Gain of a further membership over that of a first one', zh: '再次加入的相对收益' },
  },
  approvalAdvantage: {
    prior: triangular(0.2, 0.35, 0.5), unit: 'probability a year', range: [0, 1], source: approval, grade: 'D',
    meaning: { en: 'Chance that an invited centre of a field of advantage is approved in a year', zh: '优势领域中心年获批概率' },
  },
  approvalBottleneck: {
    prior: triangular(0.1, 0.25, 0.4), unit: 'probability a year', range: [0, 1], source: approval, grade: 'D',
    meaning: { en: 'The same in a field that is a bottleneck', zh: '关键领域中心年获批概率' },
  },
  approvalFrontier: {
    prior: triangular(0.05, 0.15, 0.3), unit: 'probability a year', range: [0, 1], source: approval, grade: 'D',
    meaning: { en: 'The same in a field at the frontier', zh: '前瞻领域中心年获批概率' },
  },
  allianceHelp: {
    prior: triangular(0, 0.25, 0.5), unit: 'ratio', range: [0, 3], source: approval, grade: 'D',
    meaning: { en: 'Rise of that chance where a new alliance has brought partners together in the province', zh: '省内新联盟对获批概率的提高' },
  },
})
