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

/** A little more than asked for, since tables grow. */
const roomFor = (length: number): number => Math.ceil(length * 1.25)
