import { InputError } from './input-error.js'
import { endScratchOfStep } from './scratch.js'

/** One step of the year: a name an economist would use, and what it does to the world. */
export interface Step<W> {
  readonly name: string
  /** Left out when the step is open: something later fills it (policy steps, for one). */
  readonly does?: (world: W) => void
}

/** Watches a run step by step; it reads the world and never writes it. */
export interface Observer<W> {
  /** A clock in milliseconds, given from outside: the core itself never asks for the time. */
  readonly clock?: () => number
  /** Called before a step. */
  before?(step: string, world: W): void
  /** Called after a step, with the milliseconds it took (0 without a clock). */
  after?(step: string, world: W, milliseconds: number): void
}

/** The year as a list of steps that can be printed, filled, run and timed. */
export interface Schedule<W> {
  readonly steps: readonly Step<W>[]
  /** One numbered line a step; open steps say so. */
  describe(): string
  /** The same schedule with its open steps filled, by name. */
  fill(actions: Readonly<Record<string, (world: W) => void>>): Schedule<W>
  /** Does every step in order; refused while a step is open. */
  run(world: W, observer?: Observer<W>): void
  /** The same, one step a turn: whoever goes through it may look up between two, and may leave the rest undone. */
  stepwise(world: W): Generator<string, void, void>
}

/** Defines a schedule from its steps, in order; step names are unique. */
export function defineSchedule<W>(steps: readonly Step<W>[]): Schedule<W> {
  const names = new Set<string>()
  for (const { name } of steps) {
    if (typeof name !== 'string' || name === '') throw new InputError('schedule', 'steps with a name', name)
    if (names.has(name)) throw new InputError(`schedule.${name}`, 'each step once', name)
    names.add(name)
  }
  const list = Object.freeze(steps.map((step) => Object.freeze({ ...step })))
  return Object.freeze({
    steps: list,
    describe: () => list.map((step, i) => `${i + 1}. ${step.name}${step.does === undefined ? ' (open)' : ''}`).join('\n'),
    fill: (actions: Readonly<Record<string, (world: W) => void>>) => defineSchedule(fillSteps(list, actions)),
    run: (world: W, observer?: Observer<W>) => runSteps(list, world, observer),
    stepwise: (world: W) => takeSteps(list, world),
  })
}

function fillSteps<W>(steps: readonly Step<W>[], actions: Readonly<Record<string, (world: W) => void>>): Step<W>[] {
  const open = steps.filter((step) => step.does === undefined).map((step) => step.name)
  for (const name of Object.keys(actions)) {
    if (!open.includes(name)) throw new InputError(`schedule.${name}`, `an open step: ${open.join(', ') || 'none'}`, name)
  }
  return steps.map((step) => (Object.hasOwn(actions, step.name) ? { name: step.name, does: actions[step.name] } : step))
}

function refuseOpen<W>(steps: readonly Step<W>[]): void {
  for (const { name, does } of steps) if (does === undefined) throw new InputError(`schedule.${name}`, 'a filled step', name)
}

function* takeSteps<W>(steps: readonly Step<W>[], world: W): Generator<string, void, void> {
  refuseOpen(steps)
  for (const { name, does } of steps) {
    does!(world)
    endScratchOfStep()
    yield name
  }
}

function runSteps<W>(steps: readonly Step<W>[], world: W, observer?: Observer<W>): void {
  refuseOpen(steps)
  for (const { name, does } of steps) {
    observer?.before?.(name, world)
    const start = observer?.clock?.() ?? 0
    does!(world)
    endScratchOfStep()
    observer?.after?.(name, world, (observer.clock?.() ?? 0) - start)
  }
}

/** Time spent by step. */
export interface StepTime {
  readonly step: string
  readonly calls: number
  readonly milliseconds: number
}

/** What has been timed so far. */
export interface StepTimes {
  /** Calls and milliseconds of every step seen, in the order first seen. */
  times(): StepTime[]
}

/** An observer that adds up the time of every step, by the clock it is given. */
export function timeSteps<W>(clock: () => number): Observer<W> & StepTimes {
  const totals = new Map<string, { calls: number, milliseconds: number }>()
  return {
    clock,
    after: (step, _world, milliseconds) => {
      const total = totals.get(step) ?? { calls: 0, milliseconds: 0 }
      total.calls++
      total.milliseconds += milliseconds
      totals.set(step, total)
    },
    times: () => [...totals].map(([step, total]) => ({ step, ...total })),
  }
}
