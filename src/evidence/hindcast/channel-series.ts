import { sumOfRegions } from '../../indicators/reading.js'
import type { ModelRun } from '../../simulation/model-run.js'

/** Ids of series that only the residual ledger needs: parts of indicators, which the model keeps but does not report. */
export const CHANNEL_SERIES = ['technology-contracts', 'invention-grants'] as const

/** What a country says of these series at the end of a year, `[region][series]`, the nation last. */
export type ChannelReading = Float64Array

/** Reads these series of a country as it lives. */
export interface ChannelWatch {
  /** What is known of the base year: contracts; grants are NaN. */
  readonly atStart: () => ChannelReading
  /** To be called before each year. */
  readonly before: () => void
  readonly after: () => ChannelReading
}

/**
 * Watches a country for the ledger. Grants of a year are those of its enterprises at home, and of others what their stock gained
 * beyond what lapsing left of it, V_t − (1 − ℓ)·V_{t−1}. Numbers of the nation are scaled like
 * the indicators they belong to.
 */
export function channelWatch(country: ModelRun): ChannelWatch {
  const { world } = country
  const { regions: g, parameters: { patents: { lapse } }, population: { published } } = world
  let others = g.otherInventions.slice()
  const readings: Readonly<Record<(typeof CHANNEL_SERIES)[number], { of: (region: number) => number, nation: number }>> = {
    'technology-contracts': { of: (r) => g.contracts[r], nation: published?.contractsOverRegions ?? 1 },
    'invention-grants': {
      of: (r) => g.enterpriseGrants[r] * g.domesticInventionShare[r] + g.otherInventions[r] - (1 - lapse) * others[r],
      nation: published?.inventionsOverRegions ?? 1,
    },
  }
  const read = (): ChannelReading => {
    const count = world.population.regions.length + 1
    const values = new Float64Array(count * CHANNEL_SERIES.length)
    const into = new Float64Array(count)
    CHANNEL_SERIES.forEach((id, k) => {
      sumOfRegions(into, readings[id].of)
      into[count - 1] *= readings[id].nation
      for (let r = 0; r < count; r++) values[r * CHANNEL_SERIES.length + k] = into[r]
    })
    return values
  }
  return {
    atStart: () => read().map((value, n) => (CHANNEL_SERIES[n % CHANNEL_SERIES.length] === 'invention-grants' ? NaN : value)),
    before: () => { others = g.otherInventions.slice() },
    after: read,
  }
}
