// Survivors that were looked at one by one and change nothing that a test could see, with the reason. They are listed and counted
// apart in the report, and count as not found in its score all the same. `same`: every result is the same bits, always; `slower`: the
// same bits by another way, which the benches watch and no test does.
const K = 'src/kernel'

/** A file, what stands there, what it becomes (of either the whole, or its beginning and …), of which kind, and why. */
const KNOWN = [
  [`${K}/nearest-name.ts`, '[]', '["Stryker was here"]', 'same', 'the row before is read from the third letter on, when it has been set'],
  [`${K}/nearest-name.ts`, 'j > 1', 'j >= 1', 'same', 'at j = 1 the letter before the first is undefined and equals none'],
  [`${K}/table-rows.ts`, '[]', '["Stryker was here"]', 'same', 'a text has no capacity, so it is never taken for spare memory'],
  [`${K}/table-rows.ts`, 'i < rows', 'i <= rows', 'same', 'one gap more, at the first row beyond the new end, which is never read before it is zeroed'],
  [`${K}/math-columns.ts`, 'e <= 1023', 'e < 1023', 'same', 'arguments below 708 need no power of two above 2^1021'],
  [`${K}/math-columns.ts`, 'e > 0.25', 'e >= 0.25', 'same', 'both forms give the same bits at 0.25'],
  [`${K}/math-columns.ts`, '{\n    let signs = 0\n    for (let n = from, j = 0…', '{}', 'slower', 'a block of which nothing is known goes row by row'],
  [`${K}/math.ts`, 'y > 0', 'y >= 0', 'same', 'y is not 0 there: a power of 0 has been answered'],
  [`${K}/draws.ts`, 'entity >= 0', 'entity > 0', 'same', 'the high word of 0 is 0, for which the first round was worked out'],
  [`${K}/draws.ts`, 'entity <= 0xffffffff', 'entity < 0xffffffff', 'same', 'the high word of 2^32 - 1 is 0 too'],
  [`${K}/order.ts`, 'scores[a] > scores[b]…', '…', 'slower', 'decides which claimant divides the others, not who is served'],
  [`${K}/counts.ts`, 'u[n] <= none[n]', 'u[n] < none[n]', 'same', 'counting up from none gives 0 where they are equal'],
  [`${K}/beta-binomial.ts`, 'n < Infinity', 'true', 'same', 'a binomial of infinitely many trials is not a number either'],
  [`${K}/nearest-name.ts`, 'i > 1', 'i >= 1', 'same', 'at i = 1 the letter before the first is undefined and equals none'],
  [`${K}/counts.ts`, 'u[n] > 0 && u[n] <= FAR_UP…', 'false', 'slower', 'each row is then counted by itself, to the same bits'],
  [`${K}/draws.ts`, 'entities instanceof Uint32Array', 'false', 'slower', 'each row is then drawn by itself, to the same bits'],
  [`${K}/draws.ts`, "typeof seed === 'number'", 'true', 'same', 'Number.isFinite is false of all that is no number'],
  [`${K}/draws.ts`, 'here + 2', 'here - 2', 'same', 'two places on and two back are the same one of four'],
  [`${K}/largest-remainder.ts`, 'left > 0', 'true', 'same', 'units given beyond what is left are taken back from the same end'],
  [`${K}/math-columns.ts`, 'blocks.lnBlock(into, words, from, to) < 0', 'true', 'slower', 'every block goes row by row, to the same bits'],
  [`${K}/math-columns.ts`, '!ordinary', 'true', 'slower', 'every block goes row by row, to the same bits'],
  [`${K}/math.ts`, 'x < 710', 'x <= 710', 'same', 'e^710 is past the largest double either way'],
  [`${K}/row-checks.ts`, 'i < count', 'i <= count', 'same', 'the row after the last is undefined, which is neither too large nor seen'],
  ['src/levers/finance/fund-of-funds.ts', 'terms.preference !== 0', 'true', 'same', 'a preference of 0 adds nothing'],
  ['src/levers/tax/accelerated-depreciation.ts', 'p.allManufacturing > 0', 'p.allManufacturing >= 0', 'same', 'at 0 the gains come to exactly 0'],
  ['src/levers/market/brand-building.ts', 'i < e.count', 'i <= e.count', 'same', 'the row beyond the last is zeroed before it is one'],
]

const matches = (pattern, text) => (pattern.endsWith('…') ? text.startsWith(pattern.slice(0, -1)) : text === pattern)

/** Why a survivor is no change that a test could see, or undefined. */
export function equivalence({ file, original, replacement }) {
  const found = KNOWN.find(([where, from, to]) => file === where && matches(from, original) && matches(to, replacement))
  return found && { is: found[3], why: found[4] }
}
