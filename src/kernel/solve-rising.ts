/** Two values of a function nearer to each other than this, relative to what is wanted, may be in the wrong order by rounding. */
const ROUNDING = 1e-12

/** How far from where a secant crosses the target it is looked on both sides, as a part of what is known. */
const ASIDE = 1 / 512

/**
 * The x in [low, high] where a function that never falls crosses `target`: the same bits everywhere, those of so many
 * `rounds` of bisection; the nearer end when the target lies outside. Looking a little aside of where secants cross shows on which side
 * most middles lie, so a smooth function is called half as often as there are rounds.
 */
export function solveRising(rising: (x: number) => number, target: number, low: number, high: number, rounds = 60): number {
  const unsure = ROUNDING * Math.abs(target)
  // The nearest places known to lie below and not below the target beyond doubt, and how far it is from them.
  let [below, under, above, over] = [-Infinity, 0, Infinity, 0]
  const fallsShort = (x: number): boolean => {
    const gap = rising(x) - target
    if (gap < -unsure) [below, under] = [x, gap]
    else if (gap > unsure) [above, over] = [x, gap]
    return gap < 0
  }
  // What a pair of looks left of what was known: half or more is no help this round, all of it none any more.
  let left = 0
  for (let round = 0; round < rounds; round++) {
    const middle = (low + high) / 2
    if (middle === low || middle === high) break
    if (left < 1) left = 0
    while (left < 0.5 && below < middle && middle < above && above - below < Infinity) {
      const known = above - below
      const crossing = above - known * over / (over - under)
      for (const x of [crossing - ASIDE * known, crossing + ASIDE * known]) if (x > below && x < above) fallsShort(x)
      left = (above - below) / known
    }
    if (middle <= below || (middle < above && fallsShort(middle))) low = middle
    else high = middle
  }
  return (low + high) / 2
}
