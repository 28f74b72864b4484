import { column, defineTable } from '../kernel/columns.js'
import type { Table } from '../kernel/columns.js'
import type { RegionPolicyName } from './policy-columns.js'

/** A kind of people whose number policy can raise. */
export interface TalentTier {
  readonly id: 'researcher' | 'overseas' | 'engineer' | 'apprentice' | 'worker' | 'broker'
  /** Where policy says how many are hired or admitted this year. */
  readonly admittedBy: RegionPolicyName
}

/** Every tier. The order is part of the data format: append, never reorder. */
export const talentTiers: readonly TalentTier[] = [
  { id: 'researcher', admittedBy: 'researchersMoved' },
  { id: 'overseas', admittedBy: 'overseasHired' },
  { id: 'engineer', admittedBy: 'engineersAdmitted' },
  { id: 'apprentice', admittedBy: 'apprenticesAdmitted' },
  { id: 'worker', admittedBy: 'workersTrained' },
  { id: 'broker', admittedBy: 'brokersAdmitted' },
]

/** Code of a tier in the table. */
export const tierOf = (id: TalentTier['id']): number => talentTiers.findIndex((tier) => tier.id === id)

/**
 * People beyond those whom the schools and inflows of the base year keep at work, by tier and province, at tier × provinces +
 * province: in training by year of admission, and at work. All zero in the base year.
 */
export const talentTable = defineTable('talent', {
  /** Stable identity, its place in the table. */
  key: column('u32', 'identity'),
  /** Kind of people. */
  tier: column('u8', 'class'),
  /** Province. */
  province: column('u8', 'index'),
  /** Hired or admitted this year. */
  admitted: column('f64', 'person a year'),
  /** Admitted one year ago. */
  admittedOneYearAgo: column('f64', 'person a year'),
  /** Admitted two years ago. */
  admittedTwoYearsAgo: column('f64', 'person a year'),
  /** Admitted three years ago. */
  admittedThreeYearsAgo: column('f64', 'person a year'),
  /** Admitted four years ago. */
  admittedFourYearsAgo: column('f64', 'person a year'),
  /** Admitted five years ago. */
  admittedFiveYearsAgo: column('f64', 'person a year'),
  /** Began to work this year. */
  qualified: column('f64', 'person a year'),
  /** Admitted and not yet qualified at the end of the year. */
  inTraining: column('f64', 'person'),
  /** At work at the end of the year. */
  atWork: column('f64', 'person'),
})
/** The people whom policy added, of a world. */
export type Talent = Table<(typeof talentTable)['columns']>

/** Nobody yet, in so many provinces. */
export function noTalent(provinces: number): Talent {
  const table = talentTable.create(talentTiers.length * provinces)
  table.append(talentTiers.length * provinces)
  for (let row = 0; row < table.count; row++) {
    table.key[row] = row
    table.tier[row] = Math.floor(row / provinces)
    table.province[row] = row % provinces
  }
  return table
}
