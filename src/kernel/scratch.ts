const words = new Map<string, Uint32Array>()
const doubles = new Map<string, Float64Array>()

/**
 * Memory for passing thoughts, of at least so many values, which hold anything: the same array for the same name as long as
 * it is large enough. For use within one call; whoever calls others in between chooses a name of its own.
 */
export function scratchWords(name: string, length: number): Uint32Array {
  let array = words.get(name)
  if (array === undefined || array.length < length) words.set(name, (array = new Uint32Array(roomFor(length))))
  return array
}

/** The same for doubles. */
export function scratchDoubles(name: string, length: number): Float64Array {
  let array = doubles.get(name)
  if (array === undefined || array.length < length) doubles.set(name, (array = new Float64Array(roomFor(length))))
  return array
}

const idle: Uint32Array<ArrayBuffer>[] = []
/** Arrays that lie idle at most. */
const MOST_IDLE = 400

/** Memory of at least so many words for as long as the caller keeps it, which hold anything: what somebody gave back, or new. */
export function borrowWords(length: number): Uint32Array<ArrayBuffer> {
  let best = -1
  for (let k = 0; k < idle.length; k++) {
    if (idle[k].length >= length && (best < 0 || idle[k].length < idle[best].length)) best = k
  }
  return best >= 0 && idle[best].length <= 4 * length + 64 ? idle.splice(best, 1)[0] : new Uint32Array(roomFor(length))
}

/** Gives words back for others to borrow; the caller has no use for them any more. */
export function giveBackWords(words: Uint32Array<ArrayBuffer>): void {
  if (words.length > 0 && idle.length < MOST_IDLE) idle.push(words)
}

/** A little more than asked for, since tables grow. */
const roomFor = (length: number): number => Math.ceil(length * 1.25)
