import {
  CELLS, credit, drift, elasticity, ENTRANT, extra, fertility, rate, rebate, REGIONS, SECTORS, sizeClass, target, TOTALS,
  yearStreams, type Form, type Job, type YearStreams,
} from './workload.js'

/** FRD-1 written plainly over typed arrays, with the engine's own `Math`; the C form is this one, line by line. */
export function mathArrays({ firms, years }: Job): Form {
  const streams = yearStreams(years)
  const [size, productivity, knowledge, intensity, cash, patents, spent] = Array.from({ length: 7 }, () => new Float64Array(firms))
  const [region, sector, flags] = Array.from({ length: 3 }, () => new Uint8Array(firms))
  const age = new Uint16Array(firms)
  const pool = new Float64Array(CELLS)
  const count = new Float64Array(CELLS)

  function enter(i: number, { enter: stream }: YearStreams): void {
    const z = Math.sqrt(-2 * Math.log(stream.uniform(i, ENTRANT.sizeRadius))) * Math.cos(2 * Math.PI * stream.uniform(i, ENTRANT.sizeAngle))
    const remoteness = stream.uniform(i, ENTRANT.region)
    size[i] = Math.exp(0.3 + 1.1 * z)
    productivity[i] = 1
    intensity[i] = 0.01 + 0.06 * stream.uniform(i, ENTRANT.intensity)
    knowledge[i] = 3 * size[i] * intensity[i]
    cash[i] = 0.15 * size[i]
    patents[i] = 0
    region[i] = REGIONS * remoteness * remoteness
    sector[i] = SECTORS * stream.uniform(i, ENTRANT.sector)
    age[i] = 0
    flags[i] = sizeClass(size[i]) | 4
  }

  function spend(): void {
    pool.fill(0)
    count.fill(0)
    for (let i = 0; i < firms; i++) {
      const cell = region[i] * SECTORS + sector[i]
      const state = flags[i] & 7
      const tax = Math.max(0, rate[state] - rebate[region[i]])
      let relief = tax * (1 + extra[state]) + credit[state]
      if (cash[i] < 0) relief *= 0.5
      const cost = ((1 - relief) / (1 - tax)) * 0.2
      const wanted = intensity[i] * size[i] * Math.pow(cost / 0.2, -elasticity[state & 3])
      const rd = Math.min(wanted, 0.3 * size[i] + Math.max(cash[i], 0))
      knowledge[i] = 0.85 * knowledge[i] + rd
      spent[i] = rd
      pool[cell] += knowledge[i]
      count[cell] += 1
    }
    for (let cell = 0; cell < CELLS; cell++) pool[cell] /= Math.max(1, count[cell])
  }

  function grow(streams: YearStreams, totals: Float64Array): void {
    let [sizes, rd, known, innovators, granted, exits] = [0, 0, 0, 0, 0, 0]
    for (let i = 0; i < firms; i++) {
      const reach = Math.pow(knowledge[i] + 0.2 * pool[region[i] * SECTORS + sector[i]], 0.45)
      const innovates = streams.innovate.uniform(i) < 1 - Math.exp(-0.25 * reach) ? 1 : 0
      const mean = fertility[sector[i]] * reach * (innovates ? 1 : 0.25)
      const luck = streams.patent.uniform(i)
      let term = Math.exp(-mean)
      let below = term
      let k = 0
      while (luck > below) {
        k++
        term *= mean / k
        below += term
      }
      const side = streams.shock.uniform(i) - 0.5
      const shock = -0.15 * Math.sign(side) * Math.log(1 - 2 * Math.abs(side))
      const gain = 0.03 * innovates + 0.004 * k
      productivity[i] *= 1 + gain
      size[i] *= Math.exp(drift[sector[i]] + 0.3 * gain + shock)
      patents[i] = 0.9 * patents[i] + k
      cash[i] = 0.9 * cash[i] + 0.1 * size[i] * (1 + 2 * shock) - 0.8 * spent[i] * 0.6 - 0.02
      age[i]++
      const scale = sizeClass(size[i])
      const young = age[i] < 7 && spent[i] > 0.05 * size[i] ? 1 : 0
      flags[i] = scale | (young << 2) | (innovates << 3)
      intensity[i] += 0.2 * (target[scale * SECTORS + sector[i]] - intensity[i])
      if (cash[i] < -0.15 * size[i] || size[i] < 0.5) {
        exits++
        enter(i, streams)
      }
      sizes += size[i]
      rd += spent[i]
      known += knowledge[i]
      innovators += innovates
      granted += k
      totals[6 + region[i]] += spent[i]
      totals[6 + REGIONS + region[i]] += size[i]
    }
    totals.set([sizes, rd, known, innovators, granted, exits])
  }

  return {
    start(): void {
      for (let i = 0; i < firms; i++) {
        enter(i, streams[0])
        age[i] = 20 * streams[0].enter.uniform(i, ENTRANT.age)
        flags[i] = sizeClass(size[i]) | (age[i] < 5 ? 4 : 0)
      }
    },
    live(): Float64Array {
      const all = new Float64Array(years * TOTALS)
      for (let year = 1; year <= years; year++) {
        spend()
        grow(streams[year], all.subarray((year - 1) * TOTALS, year * TOTALS))
      }
      return all
    },
  }
}
