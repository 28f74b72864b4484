import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/kernel/input-error.js'
import { defineSchedule, timeSteps } from '../../src/kernel/schedule.js'

interface Diary {
  readonly pages: string[]
}
const write = (page: string) => (world: Diary): void => void world.pages.push(page)
const year = defineSchedule<Diary>([
  { name: 'policy writes' },
  { name: 'choose R&D', does: write('choose') },
  { name: 'policy settles' },
])

describe('a year', () => {
  it('prints as a list of steps, open ones marked', () => {
    expect(year.describe()).toBe('1. policy writes (open)\n2. choose R&D\n3. policy settles (open)')
  })

  it('happens in order once its open steps are filled', () => {
    const world: Diary = { pages: [] }
    const full = year.fill({ 'policy writes': write('law'), 'policy settles': write('bill') })
    full.run(world)
    expect(world.pages).toEqual(['law', 'choose', 'bill'])
    expect(full.describe()).not.toContain('open')
    // Filling makes another schedule and leaves this one open.
    expect(year.describe()).toContain('open')
  })

  it('happens one step a turn for whoever wants to look up between two', () => {
    const world: Diary = { pages: [] }
    const steps = defineSchedule<Diary>([{ name: 'first', does: write('a') }, { name: 'second', does: write('b') }]).stepwise(world)
    expect([steps.next().value, [...world.pages]]).toEqual(['first', ['a']])
    expect([[...steps], world.pages]).toEqual([['second'], ['a', 'b']])
    expect(() => [...year.stepwise(world)]).toThrow(InputError)
  })

  it('can be watched and timed by a clock from outside', () => {
    let now = 0
    const world: Diary = { pages: [] }
    const clock = (): number => now
    const timed = defineSchedule<Diary>([
      { name: 'slow', does: () => void (now += 5) },
      { name: 'quick', does: () => void (now += 1) },
    ])
    const times = timeSteps<Diary>(clock)
    timed.run(world, times)
    timed.run(world, times)
    expect(times.times()).toEqual([{ step: 'slow', calls: 2, milliseconds: 10 }, { step: 'quick', calls: 2, milliseconds: 2 }])
    const seen: string[] = []
    timed.run(world, { before: (step) => seen.push(`before ${step}`), after: (step, _, ms) => seen.push(`after ${step} ${ms}`) })
    expect(seen).toEqual(['before slow', 'after slow 0', 'before quick', 'after quick 0'])
  })

  it('refuses open, unknown, unnamed and repeated steps', () => {
    const world: Diary = { pages: [] }
    expect(() => year.run(world)).toThrow(InputError)
    expect(() => year.fill({ 'policy writes': write('law') }).run(world)).toThrow(InputError)
    // Nothing has happened when a year cannot be completed.
    expect(world.pages).toEqual([])
    expect(() => year.fill({ 'choose R&D': write('again') })).toThrow(InputError)
    expect(() => year.fill({ holidays: write('again') })).toThrow(InputError)
    expect(() => defineSchedule([{ name: 'a' }, { name: 'a' }])).toThrow(InputError)
    expect(() => defineSchedule([{ name: '' }])).toThrow(InputError)
  })
})
