import { InputError } from '../kernel/input-error.js'

/** A side of a box: values of an input from `low` to `high`, ends included; infinite where the box is open. */
export interface Side { readonly input: number, readonly low: number, readonly high: number }

/** A box in the space of inputs, and how it does among cases. */
export interface Box {
  readonly sides: readonly Side[]
  /** Cases of interest inside, of all inside. */
  readonly density: number
  /** Cases of interest inside, of all cases of interest. */
  readonly coverage: number
  /** Cases inside, of all. */
  readonly mass: number
}

const inside = (x: ArrayLike<number>, sides: readonly Side[]): boolean => sides.every(({ input, low, high }) => x[input] >= low && x[input] <= high)

/** How a box does among cases: `x[case][input]`, `of[case]` whether it is of interest. */
export function appraiseBox(sides: readonly Side[], x: readonly ArrayLike<number>[], of: readonly boolean[]): Box {
  const all = of.filter(Boolean).length
  let count = 0
  let hits = 0
  x.forEach((row, n) => {
    if (!inside(row, sides)) return
    count++
    if (of[n]) hits++
  })
  return { sides, density: count === 0 ? 0 : hits / count, coverage: all === 0 ? 0 : hits / all, mass: count / x.length }
}

/** The sides with one more, or a tighter one, on an input. */
function tightened(sides: readonly Side[], side: Side): Side[] {
  const old = sides.find(({ input }) => input === side.input)
  const both = old ? { input: side.input, low: Math.max(old.low, side.low), high: Math.min(old.high, side.high) } : side
  return [...sides.filter((one) => one !== old), both].sort((a, b) => a.input - b.input)
}

function check(x: readonly ArrayLike<number>[], of: readonly boolean[]): void {
  if (x.length < 2 || of.length !== x.length) throw new InputError('cases', 'at least two cases, each of interest or not', x.length)
}

/**
 * PRIM (Friedman and Fisher 1999): from all cases, peel the part `alpha` off one end of one input that leaves the densest box,
 * as long as it gets denser and at least `least` of all cases stay. The trajectory of boxes goes from wide to dense; choose where
 * to stop on it.
 */
export function peel(x: readonly ArrayLike<number>[], of: readonly boolean[], { alpha = 0.05, least = 0.05 } = {}): Box[] {
  check(x, of)
  const trajectory = [appraiseBox([], x, of)]
  for (;;) {
    const here = trajectory.at(-1)!
    const rows = x.filter((row) => inside(row, here.sides))
    let best: Box | undefined
    for (let input = 0; input < x[0].length; input++) {
      const values = Array.from(rows, (row) => row[input]).sort((a, b) => a - b)
      const cut = Math.max(1, Math.floor(alpha * values.length))
      const ends: Side[] = [{ input, low: values[cut], high: Infinity }, { input, low: -Infinity, high: values[values.length - 1 - cut] }]
      for (const side of ends) {
        const box = appraiseBox(tightened(here.sides, side), x, of)
        if (box.mass < least || box.mass >= here.mass) continue
        if (!best || box.density > best.density || (box.density === best.density && box.mass > best.mass)) best = box
      }
    }
    if (!best || best.density <= here.density) return trajectory
    trajectory.push(best)
  }
}

/** The box of a trajectory that balances coverage and density: largest harmonic mean of both. */
export function balancedBox(trajectory: readonly Box[]): Box {
  const score = ({ coverage, density }: Box): number => (coverage + density === 0 ? 0 : (2 * coverage * density) / (coverage + density))
  return trajectory.reduce((best, box) => (score(box) > score(best) ? box : best))
}

const gini = (hits: number, count: number): number => (count === 0 ? 0 : 2 * hits * (1 - hits / count))

/**
 * Boxes as leaves of a classification tree (Breiman et al. 1984): the split that lowers the Gini impurity most, to `depth`
 * splits and leaves of at least `least` of all cases. Only leaves denser than all cases together are given, densest first.
 */
export function treeBoxes(x: readonly ArrayLike<number>[], of: readonly boolean[], { depth = 3, least = 0.05 } = {}): Box[] {
  check(x, of)
  const fewest = Math.max(1, Math.ceil(least * x.length))
  const leaves: Box[] = []
  const grow = (sides: readonly Side[], level: number): void => {
    const rows = x.map((row, n) => ({ row, hit: of[n] })).filter(({ row }) => inside(row, sides))
    const hits = rows.filter(({ hit }) => hit).length
    let best: { readonly input: number, readonly below: number, readonly above: number, readonly impurity: number } | undefined
    if (level < depth && hits > 0 && hits < rows.length) {
      for (let input = 0; input < x[0].length; input++) {
        const sorted = [...rows].sort((a, b) => a.row[input] - b.row[input])
        let left = 0
        for (let n = 1; n < sorted.length; n++) {
          if (sorted[n - 1].hit) left++
          const [below, above] = [sorted[n - 1].row[input], sorted[n].row[input]]
          if (n < fewest || sorted.length - n < fewest || below === above) continue
          const impurity = gini(left, n) + gini(hits - left, sorted.length - n)
          if (!best || impurity < best.impurity - 1e-12) best = { input, below, above, impurity }
        }
      }
    }
    if (!best || best.impurity >= gini(hits, rows.length) - 1e-12) {
      leaves.push(appraiseBox(sides, x, of))
      return
    }
    grow(tightened(sides, { input: best.input, low: -Infinity, high: best.below }), level + 1)
    grow(tightened(sides, { input: best.input, low: best.above, high: Infinity }), level + 1)
  }
  grow([], 0)
  const all = of.filter(Boolean).length / of.length
  return leaves.filter(({ density }) => density > all).sort((a, b) => b.density - a.density || b.coverage - a.coverage)
}
