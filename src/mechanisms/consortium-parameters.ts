import { defineParameters } from '../data/parameter.js'
import { fixed, triangular } from '../data/prior.js'

const judged = 'assumption:alliances'
const centres = 'assumption:innovation-centres'
const approval = 'assumption:centre-approval'

/** Alliances and centres: how they are founded, who belongs, and what members gain. */
export const consortiaParameters = defineParameters('consortia', {
  /** Rise of expected invention applications of a member of an alliance with the greatest potential for spillovers. */
  potential: {
    prior: triangular(0, 0.05, 0.12), unit: 'log points', range: [0, 0.5], source: 'branstetter-sakakibara-2002', grade: 'B',
  },
  /** What of it is lost where all members compete in the same market. */
  rivalry: {
    prior: triangular(0, 0.03, 0.06), unit: 'log points', range: [0, 0.5], source: 'branstetter-sakakibara-2002', grade: 'C',
  },
  /** Alliances on basic research, whose potential counts twice. */
  basic: {
    prior: triangular(0.1, 0.3, 0.5), unit: 'probability', range: [0, 1], source: judged, grade: 'D',
  },
  /** Alliances across industries, whose members compete half as much. */
  acrossIndustries: {
    prior: triangular(0.1, 0.25, 0.4), unit: 'probability', range: [0, 1], source: judged, grade: 'D',
  },
  /** Gain below which a membership does not pay its fees and time, and no alliance comes about. */
  fee: {
    prior: triangular(0.002, 0.005, 0.01), unit: 'log points', range: [0, 0.2], source: judged, grade: 'D',
  },
  /** Members of an alliance: more than 5,000 in 146. */
  members: {
    prior: fixed(34), unit: 'organisation', range: [2, 500], source: 'plan', grade: 'C',
  },
  /** Enterprises among members. */
  enterprises: {
    prior: triangular(0.5, 0.65, 0.8), unit: 'share', range: [0, 1], source: judged, grade: 'D',
  },
  /** Pilot alliances that end in a year: 150 in 2013, 146 in 2015, none named between. */
  dissolution: {
    prior: triangular(0.005, 0.013, 0.03), unit: 'probability a year', range: [0, 0.3], source: 'alliances-2013', grade: 'C',
  },
  /** Fall of the cost of a step of technology for members of a centre. */
  costOfStep: {
    prior: triangular(0.02, 0.1, 0.18), unit: 'share', range: [0, 0.9], source: centres, grade: 'D',
  },
  /** Research of a member that lies in the field of its centre. */
  scope: {
    prior: triangular(0.05, 0.15, 0.3), unit: 'share', range: [0, 1], source: centres, grade: 'D',
  },
  /** What others of the field gain for what a member does. */
  outsiders: {
    prior: fixed(0.3), unit: 'ratio', range: [0, 1], source: centres, grade: 'D',
  },
  /** Enterprises that are members of a centre. */
  centreMembers: {
    prior: triangular(20, 40, 80), unit: 'enterprise', range: [1, 2000], source: centres, grade: 'D',
  },
  /** Years until a centre works fully. */
  ramp: {
    prior: fixed(3), unit: 'year', range: [1, 20], source: centres, grade: 'D',
  },
  /** Gain of a further membership over that of a first one. */
  overlap: {
    prior: fixed(0.5), unit: 'ratio', range: [0, 1], source: judged, grade: 'D',
  },
  /** Chance that an invited centre of a field of advantage is approved in a year. */
  approvalAdvantage: {
    prior: triangular(0.2, 0.35, 0.5), unit: 'probability a year', range: [0, 1], source: approval, grade: 'D',
  },
  /** The same in a field that is a bottleneck. */
  approvalBottleneck: {
    prior: triangular(0.1, 0.25, 0.4), unit: 'probability a year', range: [0, 1], source: approval, grade: 'D',
  },
  /** The same in a field at the frontier. */
  approvalFrontier: {
    prior: triangular(0.05, 0.15, 0.3), unit: 'probability a year', range: [0, 1], source: approval, grade: 'D',
  },
  /** Rise of that chance where a new alliance has brought partners together in the province. */
  allianceHelp: {
    prior: triangular(0, 0.25, 0.5), unit: 'ratio', range: [0, 3], source: approval, grade: 'D',
  },
})
