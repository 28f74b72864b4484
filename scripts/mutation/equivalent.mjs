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
]

const matches = (pattern, text) => (pattern.endsWith('…') ? text.startsWith(pattern.slice(0, -1)) : text === pattern)

/** Why a survivor is no change that a test could see, or undefined. */
export function equivalence({ file, original, replacement }) {
  const found = KNOWN.find(([where, from, to]) => file === where && matches(from, original) && matches(to, replacement))
  return found && { is: found[3], why: found[4] }
}
