import { assumption } from '../../data/sources.js'
import { GOVERNMENTS, books, perProvince } from '../cost.js'
import { everyone } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { dated, fixed } from '../parameters.js'
import { brings } from '../province.js'

const pace = assumption('part-time-researchers-pace', 'The plan allows part-time work and leave and gives no number: two researchers of public bodies in a thousand a year beyond those who went before')
const cost = assumption('part-time-researchers-cost', 'Months of contributions to social insurance that are carried over; no figure was found')

/** Researchers of universities and institutes may work in enterprises part-time, or on leave, and keep their social insurance. */
export const partTimeResearchers = defineLever({
  id: 'part-time-researchers',
  name: { en: 'Part-time work and leave of researchers', zh: '科研人员兼职与离岗创新创业' },
  summary: { en: 'Researchers of public bodies go to enterprises part-time or on leave, and public research loses part of their work', zh: '高校院所科研人员到企业兼职或离岗创新创业,公共科研相应减少部分产出' },
  family: 'people',
  clause: { inventory: 'L43', section: '3.6' },
  params: {
    moving: dated('share a year', [0, 0.2], { 2008: 0 }, pace, { en: 'part of the staff of public research that begins to work in enterprises, beyond that of the base year', zh: '每年新增兼职离岗人员占公共科研人员比例' }, 0),
    transfer: fixed('CNY per person', [0, 1e6], 1e4, cost, { en: 'public money for carrying over social insurance', zh: '社保关系转移接续支出' }),
  },
  equation: equation('M = m·F; L₁ = L₀ + w·M; X = exp(θ·H/L₀); Y = 1 − c·N/F',
    'M researchers who move; m part that moves in a year; F staff of public research; L₀, L₁ research staff of enterprises before and after; w work in enterprises of one who moves; X factor on expected invention applications; θ elasticity to recent hires; H recent hires; Y factor on what public research brings about; c part of the work lost; N researchers away; s social insurance carried over',
    'M 流动科研人员；m 年流动比例；F 公共科研人员；L₀, L₁ 流动前后的企业研发人员；w 流动者在企业的工作量；X 预期发明申请的倍数；θ 对近期引进人员的弹性；H 近期引进人员；Y 公共科研产出的倍数；c 损失的工作比例；N 在外科研人员；s 社保转移支出'),
  cost: [books('administration', GOVERNMENTS, ['providers'], 's·M', { en: 'social insurance carried over', zh: '社保关系转移接续' },
    perProvince((p, { regions, province }) => p.transfer * p.moving * regions.publicFte[province]!))],
  eligible: everyone,
  regional: [brings('researchersMoved', (p, { regions, province }) => p.moving * regions.publicFte[province]!)],
  aim: 'provinces',
  centralShare: 0.3,
  neutral: { moving: 0 },
  plan: { params: { moving: { 2017: 0.002 } }, why: { en: 'allow researchers to work in enterprises part-time or on leave (no number given)', zh: '允许科研人员兼职或离岗创新创业(未给出数量)' } },
  test: {
    params: { moving: 0.1 },
    moves: [
      { indicator: 'invention-stock-enterprise', direction: 'up', through: ['inventionLift.hires'] },
      { indicator: 'technology-contract-turnover', direction: 'down', through: ['publicResearch.lossFromLeave'] },
    ],
    leaves: ['vc-capital', 'innovative-clusters', 'enterprise-rd'],
  },
})
