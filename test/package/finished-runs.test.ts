import { afterAll, describe, expect, it } from 'vitest'
import { install } from './install.js'

const user = install()
afterAll(() => { user.remove() })

/** Prints bytes of young objects that outlive a finished run in a minor collection, once the engine has compiled the model. */
const outliving = user.write('outliving.mjs', `
  import v8 from 'node:v8'
  import { asEnacted, china2015, CommonStart, enactmentsOf, levers, ModelRun } from 'technopole'
  const reference = enactmentsOf(asEnacted)
  const every = levers.map((lever) => reference.find((x) => x.lever.id === lever.id) ?? { lever, changes: {} })
  const population = china2015({ scale: 0.01, provinces: ['CN-NX'] })
  const kept = []
  function live() {
    const common = new CommonStart({ population, seed: 'finished', to: 2020, parameters: 'drawn', reference }, 0)
    const run = new ModelRun(common, every)
    while (run.year < 2020) { run.step(); run.read() }
    if (process.argv[2] === 'kept') kept.push(run)
    run.release()
    common.release()
  }
  const minor = () => gc({ type: 'minor' })
  for (let n = 0; n < 40; n++) {
    live()
    if (n % 8 === 0) minor()
  }
  minor()
  minor()
  live()
  minor()
  console.log(v8.getHeapSpaceStatistics().find((space) => space.space_name === 'new_space').space_used_size)`)

describe('a finished run', () => {
  const outlives = (...how: string[]): number => {
    const { code, out, errors } = user.node('--expose-gc', outliving, ...how)
    expect(code, errors).toBe(0)
    return Number(out)
  }

  // An object that the engine puts among old ones keeps all it refers to until the next major collection, which costs compiled code.
  it('is not kept by anything that the engine holds for old', () => {
    expect(outlives()).toBeLessThan(150_000)
    expect(outlives('kept')).toBeGreaterThan(300_000)
  })
})
