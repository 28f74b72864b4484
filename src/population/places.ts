import { column, defineTable } from '../kernel/columns.js'
import type { Table } from '../kernel/columns.js'
import { placePolicy, storage } from './policy-columns.js'

/** Zones and clusters: where members share suppliers, staff and platforms. Always one row a place, never sampled. */
export const placeTable = defineTable('places', {
  /** Stable identity. */
  key: column('u32', 'identity'),
  /** High-tech-zone, demonstration-zone, cluster. */
  kind: column('u8', 'class'),
  /** Province. */
  province: column('u8', 'index'),
  /** Year of designation. */
  founded: column('i16', 'year'),
  /** Demonstration zone that a high-tech zone is part of, place index plus one; 0 is none. */
  within: column('u8', 'index'),
  /** Tier of a cluster: pilot, competitive. */
  tier: column('u8', 'class'),
  /** Year the cluster became internationally competitive; 0 is not yet. */
  competitiveSince: column('i16', 'year'),
  /** Enterprises inside, weighted. */
  members: column('u32', 'enterprise'),
  /** Revenue of the members. */
  revenue: column('f64', 'CNY of 2015 a year'),
  /** Revenue of the members one year ago. */
  revenueOneYearAgo: column('f64', 'CNY of 2015 a year'),
  /** R&D capital of the members. */
  knowledge: column('f64', 'CNY of 2015'),
  /** Members of size class large. */
  leadingMembers: column('u32', 'enterprise'),
  /** International applications of the members. */
  pctFilings: column('u32', 'piece a year'),
  /** Capital of the shared platform. */
  platform: column('f64', 'CNY of 2015'),
  /** Price of land and labour inside relative to outside, 1 in the base year. */
  congestion: column('f64', 'ratio'),
  /** What the place adds to the productivity of a member this year. */
  productivityLift: column('f64', 'log points'),
  ...storage(placePolicy),
})
/** The places of a world. */
export type Places = Table<(typeof placeTable)['columns']>
