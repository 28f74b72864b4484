// What came of the mutants, room by room and file by file.
import { createHash } from 'node:crypto'
import { equivalence } from './equivalent.mjs'
import { stagesFor } from './tests-for.mjs'

/** Wilson's interval of a share at 95 %, in per cent. */
export function wilson(found, of) {
  const z = 1.959964
  const share = found / of
  const middle = (share + z * z / (2 * of)) / (1 + z * z / of)
  const half = (z * Math.sqrt(share * (1 - share) / of + z * z / (4 * of * of))) / (1 + z * z / of)
  return [middle - half, middle + half].map(percent)
}
const percent = (share) => Math.round(1000 * share) / 10
/** Members of a list by a name, as pairs. */
function grouped(list, nameOf) {
  const groups = new Map()
  for (const one of list) groups.set(nameOf(one), [...(groups.get(nameOf(one)) ?? []), one])
  return [...groups]
}
const counted = (list, nameOf) => list.reduce((counts, one) => ({ ...counts, [nameOf(one)]: (counts[nameOf(one)] ?? 0) + 1 }), {})
const short = (text) => (text.length > 90 ? `${text.slice(0, 89)}…` : text).replaceAll(/\s*\n\s*/g, ' ')

function reportOf({ all, drawn, results }) {
  const tried = drawn.filter(({ id }) => results.has(id)).map((mutant) => ({ ...mutant, ...results.get(mutant.id) }))
  // A mutant that takes all memory or breaks the runner says nothing about the tests.
  const valid = tried.filter(({ broken, endless }) => !broken && (!endless || endless === 'time'))
  const found = valid.filter(({ found: by }) => by)
  const survivors = valid.filter(({ found: by }) => !by).sort((a, b) => (a.file === b.file ? a.from - b.from : a.file < b.file ? -1 : 1))
  const noChange = survivors.filter(equivalence)
  const shown = ({ file, line, original, replacement }) => `${file}:${line}: ${short(original)} → ${short(replacement)}`
  const score = (some) => (some.length === 0 ? null : percent(some.filter(({ found: by }) => by).length / some.length))
  const isHalfTried = ({ file, id, passed, found: by }) => !by && (!results.has(id) || (passed ?? Infinity) < stagesFor(file).length)
  return {
    mutants: all.length,
    leftOut: counted(all.filter(({ leftOut }) => leftOut), ({ leftOut }) => leftOut),
    drawn: tried.length, broken: tried.length - valid.length, found: found.length, score: score(valid),
    ...(tried.length < all.filter(({ leftOut }) => !leftOut).length ? { interval: wilson(found.length, valid.length) } : {}),
    // Survivors that change nothing that a test could see, and the score without them.
    equivalent: noChange.length, scoreWithoutEquivalent: score(valid.filter((one) => !noChange.includes(one))),
    // Of those that count as not found, so many have passed some of the tests and were not held against all.
    notTriedToTheEnd: valid.filter(isHalfTried).length,
    endless: found.filter(({ endless }) => endless).length,
    foundBy: counted(found, ({ found: by }) => by),
    byMutator: Object.fromEntries(grouped(valid, ({ mutator }) => mutator).sort().map(([name, some]) =>
      [name, { drawn: some.length, found: some.filter(({ found: by }) => by).length }])),
    files: Object.fromEntries(grouped(all, ({ file }) => file).map(([file, some]) => {
      const here = valid.filter((one) => one.file === file)
      return [file, { mutants: some.filter(({ leftOut }) => !leftOut).length, drawn: here.length, found: here.filter(({ found: by }) => by).length }]
    })),
    survivors: survivors.filter((one) => !noChange.includes(one)).map(shown),
    equivalents: noChange.map((one) => `${shown(one)}: ${equivalence(one).is}, ${equivalence(one).why}`),
  }
}

/** The whole report. */
export const report = (rooms, { seed, asked }) => ({
  command: `npm run mutation -- ${asked.map(([room, size]) => `${room}=${size}`).join(' ')} --seed ${seed}`,
  seed,
  // Of the sources that were changed: another digest has other mutants.
  sources: createHash('sha256').update(rooms.flatMap(({ all }) => all.map(({ id }) => id)).join()).digest('hex').slice(0, 16),
  rooms: Object.fromEntries(rooms.map((one) => [one.room, reportOf(one)])),
})
