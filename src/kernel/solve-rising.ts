/** Two values of a function nearer to each other than this, relative to what is wanted, may be in the wrong order by rounding. */
const ROUNDING = 1e-12

/**
 * The x in [low, high] where a function that never falls crosses `target`: the same bits everywhere, those of so many
 * `rounds` of bisection; the nearer end when the target lies outside. Secants through what is known show on which side most middles
 * lie, so the function is called some ten times instead of once a round.
 */
export function solveRising(rising: (x: number) => number, target: number, low: number, high: number, rounds = 60): number {
  const unsure = ROUNDING * Math.abs(target)
  // The nearest places known to lie below and not below the target beyond doubt, and how far it is from them.
  let [below, under, above, over, last] = [-Infinity, 0, Infinity, 0, 0]
  const fallsShort = (x: number): boolean => {
    const gap = rising(x) - target
    // Where the same side comes nearer twice, the other is taken for half as far, so that it comes nearer too (Dowell and Jarratt 1971).
    const again = gap * last > 0 ? 0.5 : 1
    if (gap < -unsure) [below, under, over] = [x, gap, over * again]
    else if (gap > unsure) [above, over, under] = [x, gap, under * again]
    last = gap
    return gap < 0
  }
  for (let round = 0; round < rounds; round++) {
    const middle = (low + high) / 2
    if (middle === low || middle === high) break
    if (below < middle && middle < above && above - below < Infinity) fallsShort(above - (above - below) * over / (over - under))
    if (middle <= below || (middle < above && fallsShort(middle))) low = middle
    else high = middle
  }
  return (low + high) / 2
}
