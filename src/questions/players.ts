import { canonicalJson, digest } from '../kernel/digest.js'
import { InputError, unknownName } from '../kernel/input-error.js'
import type { AnyLeverId } from '../levers/by-id.js'
import type { Enactment } from '../levers/enactment.js'
import { FAMILIES, FAMILY_NAMES, leverById } from '../levers/index.js'
import type { Label } from '../population/population.js'
import { chapters } from '../scenarios/plan.js'
import { enactmentsOf, scenarioDigest } from '../scenarios/scenario.js'
import type { Scenario } from '../scenarios/scenario.js'
import type { TriedPolicy } from './laboratory.js'

/** Levers that are switched together. */
export interface LeverGroup {
  readonly id: string
  readonly name: Label
  /** Ids of levers. */
  readonly levers: readonly AnyLeverId[]
}

/** How levers are grouped: by chapter of the plan, by family, each alone, or as one says. */
export type Grouping = 'chapters' | 'families' | 'levers' | readonly LeverGroup[]

const ELSEWHERE: LeverGroup = { id: 'outside-the-tasks', name: { en: 'measures and law outside the seven tasks', zh: '七项任务之外的保障措施与法规' }, levers: [] }
const REST: LeverGroup = { id: 'rest', name: { en: 'all other levers', zh: '其余政策工具' }, levers: [] }

const whatItDoes = ({ changes, implementation, targeting, heldFrom }: Enactment): string =>
  canonicalJson(JSON.parse(JSON.stringify({ changes, implementation, targeting, heldFrom })))

/** Ids of the levers about which two scenarios differ, sorted. */
export function differingLevers(one: Scenario, other: Scenario): string[] {
  const [here, there] = [one, other].map((s) => new Map(enactmentsOf(s).map((enactment) => [enactment.lever.id, whatItDoes(enactment)])))
  return [...new Set([...here.keys(), ...there.keys()])].filter((id) => here.get(id) !== there.get(id)).sort()
}

function groupOf(id: string, by: 'chapters' | 'families' | 'levers'): LeverGroup {
  const lever = leverById(id)
  if (by === 'levers') return { id, name: lever?.name ?? { en: id, zh: id }, levers: [] }
  if (by === 'families') {
    const family = lever?.family ?? 'governance'
    return { id: family, name: FAMILY_NAMES[family], levers: [] }
  }
  const chapter = chapters.find(({ section }) => section === lever?.clause?.section)
  return chapter ? { id: chapter.slug, name: chapter.name, levers: [] } : ELSEWHERE
}

/**
 * The players of a comparison: groups of the levers about which two scenarios differ. Groups of one's own may hold levers
 * that do not differ; differing levers they leave out form one group more. Throws InputError where there is nothing to
 * share out, a lever is not known or is in two groups.
 */
export function playersOf(one: Scenario, other: Scenario, grouping: Grouping): LeverGroup[] {
  const differing = differingLevers(one, other)
  if (differing.length === 0) throw new InputError('scenarios', 'two scenarios that differ', `${one.id}, ${other.id}`)
  if (typeof grouping === 'string') {
    if (!['chapters', 'families', 'levers'].includes(grouping)) throw new InputError('players', 'chapters, families, levers, or groups of levers', grouping)
    const groups = new Map<string, LeverGroup>()
    for (const id of differing) {
      const group = groupOf(id, grouping)
      groups.set(group.id, { ...group, levers: [...(groups.get(group.id)?.levers ?? []), id] })
    }
    const order = [...chapters.map(({ slug }) => slug as string), ...FAMILIES]
    const rank = ({ id }: LeverGroup): number => (order.includes(id) ? order.indexOf(id) : order.length)
    return [...groups.values()].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))
  }
  if (!Array.isArray(grouping) || grouping.length === 0) throw new InputError('players', 'at least one group of levers', grouping)
  const known = new Set([one, other].flatMap((s) => enactmentsOf(s).map(({ lever }) => lever.id)))
  const seen = new Map<string, string>()
  grouping.forEach((group: LeverGroup, n: number) => {
    if (typeof group?.id !== 'string' || !Array.isArray(group.levers)) throw new InputError(`players[${n}]`, '{ id, name, levers }', group)
    if (grouping.findIndex(({ id }: LeverGroup) => id === group.id) < n) throw new InputError(`players[${n}].id`, 'groups with different ids', group.id)
    for (const id of group.levers) {
      if (!known.has(id)) throw unknownName(`players[${n}].levers`, id, [...known], `levers in force: ${[...known].sort().join(', ')}`)
      const before = seen.get(id)
      if (before !== undefined) throw new InputError(`players[${n}].levers`, 'each lever in one group', `${id}, also in ${before}`)
      seen.set(id, group.id)
    }
  })
  const rest = differing.filter((id) => !seen.has(id))
  return rest.length === 0 ? [...grouping] : [...grouping, { ...REST, levers: rest }]
}

/**
 * Policies between two scenarios: the levers of the players named are as in the first, all others as in the second.
 * `mixture(players)` with all of them is the first scenario where the players hold all that differs.
 */
export function mixtures(one: Scenario, other: Scenario, players: readonly LeverGroup[]): (coalition: readonly number[]) => TriedPolicy {
  const [here, there] = [one, other].map((s) => new Map(enactmentsOf(s).map((enactment) => [enactment.lever.id, enactment])))
  const ids = [...new Set([...here.keys(), ...there.keys()])].sort()
  const identity = [scenarioDigest(one), scenarioDigest(other)]
  return (coalition) => {
    const first = new Set(coalition.flatMap((player) => players[player].levers))
    const enactments = ids.flatMap((id) => (first.has(id) ? here : there).get(id) ?? [])
    const id = `with-${[...coalition].sort((a, b) => a - b).map((player) => players[player].id).join('+') || 'none'}`
    const names = coalition.map((player) => players[player].name)
    return { id, enactments, name: { en: `with ${names.map(({ en }) => en).join(', ') || 'none'}`, zh: `实施${names.map(({ zh }) => zh).join('、') || '无'}` },
      digest: digest(canonicalJson([identity, [...first].sort()])) }
  }
}
