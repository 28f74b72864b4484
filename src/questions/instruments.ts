import { InputError, unknownName } from '../kernel/input-error.js'
import { canonicalJson, digest } from '../kernel/digest.js'
import type { Enactment } from '../levers/enactment.js'
import type { AnyLeverId } from '../levers/by-id.js'
import { leverById } from '../levers/index.js'
import { unknownLever } from '../scenarios/known-levers.js'
import type { Label } from '../population/population.js'
import type { Scenario } from '../scenarios/scenario.js'
import type { Package } from '../statistics/least-cost.js'
import type { TriedPolicy } from './laboratory.js'
import { mixtures } from './players.js'
import type { LeverGroup } from './players.js'

/** An instrument with a strength: a parameter of a lever, its values from weak to strong, from a first year on. */
export interface DoseInstrument {
  readonly id: string
  readonly name: Label
  readonly lever: AnyLeverId
  readonly parameter: string
  /** From weak to strong; the range that politics allows. */
  readonly values: readonly number[]
  /** Earliest year. */
  readonly from: number
}

/** An instrument: levers that are as in one scenario or the other, or a dose. */
export type Instrument = LeverGroup | DoseInstrument
const isDose = (one: Instrument): one is DoseInstrument => 'parameter' in one

/** Number of levels of an instrument: two of a group, one for each value of a dose. */
export const levelsOf = (one: Instrument): number => (isDose(one) ? one.values.length : 2)

/** Throws InputError where a dose cannot be. */
export function checkInstruments(instruments: readonly Instrument[]): void {
  instruments.forEach((one, n) => {
    const path = `instruments[${n}]`
    if (instruments.findIndex(({ id }) => id === one.id) < n) throw new InputError(`${path}.id`, 'instruments with different ids', one.id)
    if (!isDose(one)) return
    const lever = leverById(one.lever)
    const parameter = lever && Object.hasOwn(lever.params, one.parameter) ? lever.params[one.parameter] : undefined
    if (!lever) throw unknownLever(`${path}.lever`, one.lever)
    if (parameter?.kind !== 'number') throw unknownName(`${path}.parameter`, one.parameter, Object.keys(lever.params), 'a number of that lever')
    const [low, high] = parameter.range
    if (!Array.isArray(one.values) || one.values.length < 2 || one.values.some((value) => !(value >= low && value <= high))) {
      throw new InputError(`${path}.values`, `at least two numbers from ${low} to ${high} (${parameter.unit})`, JSON.stringify(one.values))
    }
    if (!Number.isInteger(one.from)) throw new InputError(`${path}.from`, 'a year', one.from)
  })
}

/** The enactment with a parameter at a value in a year and ever after. */
function dosed(enactment: Enactment, { parameter, from }: DoseInstrument, value: number): Enactment {
  const own = (enactment.changes as Record<string, unknown>)[parameter]
  const stated = typeof own === 'object' && own !== null ? own as Record<number, number> : own === undefined ? {} : { 2008: own as number }
  const later = [...Object.keys(enactment.lever.params[parameter].values), ...Object.keys(stated)].map(Number).filter((year) => year >= from)
  return { ...enactment, changes: { ...enactment.changes, [parameter]: { ...stated, ...Object.fromEntries([from, ...later].map((year) => [year, value])) } } }
}

/** Policies of packages between two scenarios. */
export function packagePolicies(one: Scenario, other: Scenario, instruments: readonly Instrument[]): (choice: Package) => TriedPolicy {
  const groups = instruments.filter((instrument): instrument is LeverGroup => !isDose(instrument))
  const mixture = mixtures(one, other, groups)
  return (choice) => {
    const on = instruments.flatMap((instrument, i) => (!isDose(instrument) && choice[i] > 0 ? [groups.indexOf(instrument)] : []))
    const base = mixture(on)
    const doses = instruments.flatMap((instrument, i) => (isDose(instrument) ? [{ instrument, value: instrument.values[choice[i]] }] : []))
    const enactments = doses.reduce<readonly Enactment[]>((standing, { instrument, value }) =>
      standing.map((enactment) => (enactment.lever.id === instrument.lever ? dosed(enactment, instrument, value) : enactment)), base.enactments)
    return { ...base, id: `package-${choice.join('-')}`, enactments,
      digest: digest(canonicalJson([base.digest, doses.map(({ instrument: { lever, parameter, from }, value }) => [lever, parameter, from, value])])) }
  }
}

/** A package in words. */
export function packageInWords(instruments: readonly Instrument[], choice: Package): Label {
  const parts = instruments.flatMap((instrument, i): Label[] => {
    if (!isDose(instrument)) return choice[i] > 0 ? [instrument.name] : []
    const value = instrument.values[choice[i]]
    return [{ en: `${instrument.name.en} = ${value}`, zh: `${instrument.name.zh} = ${value}` }]
  })
  return parts.length === 0 ? { en: 'none of the instruments', zh: '不采用任何工具' }
    : { en: parts.map(({ en }) => en).join('; '), zh: parts.map(({ zh }) => zh).join('；') }
}
