import { InputError } from '../kernel/input-error.js'
import { betaFrom, lognormalFrom, normalFrom, triangularFrom, uniformFrom } from '../kernel/distributions.js'

/** What is believed of a number before the model has seen data: a distribution drawn from one uniform. */
export interface Prior {
  readonly kind: 'triangular' | 'uniform' | 'normal' | 'lognormal' | 'beta' | 'fixed'
  /** The arguments, in the order of the function that made it. */
  readonly arguments: readonly number[]
  /** One central value: the mode of a triangle, the middle of a uniform, the median of a normal or lognormal. */
  readonly central: number
  /** The value at probability `u`, 0 < u < 1. */
  quantile(u: number): number
}

function prior(kind: Prior['kind'], args: readonly number[], central: number, quantile: Prior['quantile']): Prior {
  if (!args.every(Number.isFinite)) throw new InputError(`prior ${kind}`, 'finite numbers', args)
  return { kind, arguments: args, central, quantile }
}
const ordered = (kind: string, values: readonly number[]): void => {
  for (let i = 1; i < values.length; i++) {
    if (!(values[i - 1] <= values[i])) throw new InputError(`prior ${kind}`, 'numbers in ascending order', values)
  }
  if (!(values[0] < values[values.length - 1])) {
    throw new InputError(`prior ${kind}`, 'a lower bound below the upper', values)
  }
}
const positive = (kind: string, name: string, value: number): void => {
  if (!(value > 0)) throw new InputError(`prior ${kind}`, `a positive ${name}`, value)
}

/** T(low, mode, high). Central value: the mode. */
export function triangular(low: number, mode: number, high: number): Prior {
  ordered('triangular', [low, mode, high])
  return prior('triangular', [low, mode, high], mode, (u) => triangularFrom(u, low, mode, high))
}
/** U(low, high). Central value: the middle. */
export function uniform(low: number, high: number): Prior {
  ordered('uniform', [low, high])
  return prior('uniform', [low, high], (low + high) / 2, (u) => uniformFrom(u, low, high))
}
/** N(mean, sd). Central value: the mean, which is the median. */
export function normal(mean: number, sd: number): Prior {
  positive('normal', 'standard deviation', sd)
  return prior('normal', [mean, sd], mean, (u) => mean + sd * normalFrom(u))
}
/** exp(N(ln median, sdLog)). Central value: the median. */
export function lognormal(median: number, sdLog: number): Prior {
  positive('lognormal', 'median', median)
  positive('lognormal', 'standard deviation of the logarithm', sdLog)
  return prior('lognormal', [median, sdLog], median, (u) => median * lognormalFrom(u, 0, sdLog))
}
/** Beta(a, b). Central value: the mean a / (a + b). */
export function beta(a: number, b: number): Prior {
  positive('beta', 'first shape', a)
  positive('beta', 'second shape', b)
  return prior('beta', [a, b], a / (a + b), (u) => betaFrom(u, a, b))
}
/** A number taken as known. */
export const fixed = (value: number): Prior => prior('fixed', [value], value, () => value)
