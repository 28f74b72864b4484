import { column, defineTable } from '../kernel/columns.js'
import type { Table } from '../kernel/columns.js'
import { placePolicy, storage } from './policy-columns.js'

/** Zones and clusters: where members share suppliers, staff and platforms. Always one row a place, never sampled. */
export const placeTable = defineTable('places', {
  key: column('u32', 'identity', 'stable identity'),
  kind: column('u8', 'class', 'high-tech-zone, demonstration-zone, cluster'),
  province: column('u8', 'index', 'province'),
  founded: column('i16', 'year', 'year of designation'),
  within: column('u8', 'index', 'demonstration zone that a high-tech zone is part of, place index plus one; 0 is none'),
  tier: column('u8', 'class', 'tier of a cluster: pilot, competitive'),
  competitiveSince: column('i16', 'year', 'year the cluster became internationally competitive; 0 is not yet'),
  members: column('u32', 'enterprise', 'enterprises inside, weighted'),
  revenue: column('f64', 'CNY of 2015 a year', 'revenue of the members'),
  revenueOneYearAgo: column('f64', 'CNY of 2015 a year', 'revenue of the members one year ago'),
  knowledge: column('f64', 'CNY of 2015', 'R&D capital of the members'),
  leadingMembers: column('u32', 'enterprise', 'members of size class large'),
  pctFilings: column('u32', 'piece a year', 'international applications of the members'),
  platform: column('f64', 'CNY of 2015', 'capital of the shared platform'),
  congestion: column('f64', 'ratio', 'price of land and labour inside relative to outside, 1 in the base year'),
  productivityLift: column('f64', 'log points', 'what the place adds to the productivity of a member this year'),
  ...storage(placePolicy),
})
/** The places of a world. */
export type Places = Table<(typeof placeTable)['columns']>
