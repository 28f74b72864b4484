import { disagreements } from './agreement.js'
import type { Peer } from './peers.js'

/** Untimed runs before the first round. */
const WARMING = 2

/** Seconds of processor time of every peer, round by round. */
export type Seconds = ReadonlyMap<string, readonly number[]>

/** What the rounds gave: times by peer, and the totals on which all agreed. */
export interface Rounds {
  readonly seconds: Seconds
  readonly totals: readonly number[]
}

/**
 * Lets peers take turns, each round begun by another one. `turns` says in how many rounds a peer takes part (a slow one
 * may leave early, and warms up once instead of twice). With `agreeing`, fails at the first answer that differs from the others.
 */
export async function takeTurns(peers: readonly Peer[], rounds: number, turns: (name: string) => number, agreeing = true): Promise<Rounds> {
  const seconds = new Map<string, number[]>(peers.map(({ name }) => [name, []]))
  let agreed: readonly number[] | undefined
  for (let round = -WARMING; round < rounds; round++) {
    for (let n = 0; n < peers.length; n++) {
      const peer = peers[(n + round + WARMING) % peers.length]
      const most = turns(peer.name)
      if (round >= most || (round < -1 && most < Infinity)) continue
      const { seconds: taken, totals } = await peer.run()
      agreed ??= totals
      const differing = agreeing ? disagreements(totals, agreed) : []
      if (differing.length > 0) throw new Error(`${peer.name} disagrees: ${differing.slice(0, 5).join('; ')}`)
      if (round >= 0) seconds.get(peer.name)!.push(taken)
    }
  }
  for (const peer of peers) peer.end()
  return { seconds, totals: agreed! }
}

/** How many times as fast one form is as another. */
export interface Ratio {
  /** Of the two medians. */
  readonly median: number
  /** The least of any round. */
  readonly least: number
  /** Of the two fastest rounds. */
  readonly fastest: number
}

/** The speed of one peer over that of another, from rounds in which both took part. */
export function speedOver(seconds: Seconds, of: string, over: string): Ratio | undefined {
  const [mine, theirs] = [seconds.get(of), seconds.get(over)]
  if (mine === undefined || theirs === undefined) return undefined
  const rounded = (x: number): number => Math.round(x * 1000) / 1000
  return {
    median: rounded(median(theirs) / median(mine)),
    least: rounded(Math.min(...theirs.map((time, round) => time / mine[round]))),
    fastest: rounded(Math.min(...theirs) / Math.min(...mine)),
  }
}

/** The middle of a list of numbers (of the two in the middle, the lower). */
export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[(values.length - 1) >> 1]
