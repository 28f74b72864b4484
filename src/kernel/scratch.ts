/*
 * Memory for passing thoughts. What a step of the year has taken goes back when the step is over, and the next one thinks with the same: a
 * country then needs room for the thoughts of its busiest step, not for those of all, and they lie where the processor looked last.
 */

type Words = Uint32Array<ArrayBuffer>
type Doubles = Float64Array<ArrayBuffer>

/** A little more than asked for, since tables grow. */
const ROOM = 1.25
/** Times as long as is asked for that one from before may be. */
const MOST_TOO_LONG = 4

/** An array that nobody has. */
interface Idle<A> {
  readonly array: A
  readonly length: number
  /** How often memory had been tidied when it was given back. */
  readonly since: number
}

/** Arrays of one kind: those that lie idle, and those that are out under a name. */
class Store<A extends Words | Doubles> {
  private readonly named = new Map<string, A>()
  /** All that was taken under a name, also what has been replaced by a larger one since, which its taker may still hold. */
  private readonly out: A[] = []
  /** Shortest first. */
  private idle: Idle<A>[] = []
  private tidied = 0
  private readonly make: (length: number) => A

  constructor(make: (length: number) => A) { this.make = make }

  /** The shortest that will do; a new one where none will, or only one that is far too long. */
  borrow(length: number): A {
    const at = this.firstOf(length)
    if (at === this.idle.length || this.idle[at].length > MOST_TOO_LONG * length + 64) return this.make(Math.ceil(length * ROOM))
    return this.idle.splice(at, 1)[0].array
  }

  giveBack(array: A): void {
    const { length } = array
    if (length > 0) this.idle.splice(this.firstOf(length), 0, { array, length, since: this.tidied })
  }

  take(name: string, length: number): A {
    let array = this.named.get(name)
    if (array === undefined || array.length < length) {
      array = this.borrow(length)
      this.named.set(name, array)
      this.out.push(array)
    }
    return array
  }

  endOfStep(): void {
    if (this.out.length === 0) return
    for (const array of this.out) this.giveBack(array)
    this.out.length = 0
    this.named.clear()
  }

  tidy(): void {
    this.idle = this.idle.filter(({ since }) => since === this.tidied)
    this.tidied++
  }

  /** Place of the first that is so long, or longer. */
  private firstOf(length: number): number {
    let low = 0
    let high = this.idle.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.idle[middle].length < length) low = middle + 1
      else high = middle
    }
    return low
  }
}

const words = new Store<Words>((length) => new Uint32Array(length))
const doubles = new Store<Doubles>((length) => new Float64Array(length))

/**
 * Memory of at least so many words, which hold anything: the same array for the same name, until the step is over. For use within one call;
 * whoever calls others in between chooses a name of its own.
 */
export function scratchWords(name: string, length: number): Uint32Array { return words.take(name, length) }

/** The same for doubles. */
export function scratchDoubles(name: string, length: number): Float64Array { return doubles.take(name, length) }

/** The step is over: what was taken under names is for others now. */
export function endScratchOfStep(): void {
  words.endOfStep()
  doubles.endOfStep()
}

/** Forgets what nobody has used since the last time this was said: a boom, or a larger country, needs more than those after it. */
export function tidyScratch(): void {
  words.tidy()
  doubles.tidy()
}

/** Words for as long as the caller keeps them, steps and years, which hold anything: what somebody gave back, or new. */
export function borrowWords(length: number): Words { return words.borrow(length) }

/** Gives words back for others to borrow; the caller has no use for them any more. */
export function giveBackWords(array: Words): void { words.giveBack(array) }
