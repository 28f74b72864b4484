import { column, defineTable } from '../../src/kernel/columns.js'
import { cos, expInto, lnInto, pow, powInto } from '../../src/kernel/math.js'
import { BLOCK, keyed, type Chance } from './chance.js'
import { CELLS, ENTRANT, REGIONS, SECTORS, sizeClass, TOTALS, type Form, type Job } from './workload.js'
import * as tables from './workload.js'

const amount = column('f64', 'money')

const firmTable = defineTable('firm', {
  size: amount, productivity: column('f64', 'index'), knowledge: amount,
  intensity: column('f64', 'share of size'), cash: amount,
  patents: column('f64', 'patents'), spent: amount,
  region: column('u8', 'code'), sector: column('u8', 'code'), age: column('u16', 'years'),
  flags: column('u8', 'bits'),
})

/** The year is a list of steps, each a loop over a block of rows that does one thing; what passes between them stays in cache. */
type Step = (from: number, to: number) => void

/** FRD-1 on the library's kernel: its columns, its exp, ln and pow by column, its draws by column. */
export const kernel = (job: Job): Form => kernelForm(job, keyed(job.years), false)

/** The same, where what depends on region, state and the sign of cash alone is worked out once a year. */
export const kernelTabulated = (job: Job): Form => kernelForm(job, keyed(job.years), true)

/** FRD-1 on the kernel with any source of chance. */
export function kernelForm({ firms, years }: Job, chance: Chance, tabulated: boolean): Form {
  const table = firmTable.create(firms)
  table.append(firms)
  const { size, productivity, knowledge, intensity, cash, patents, spent, region, sector, age, flags } = table
  // Held here, engines read them as constants; as variables of a bundled module they would be looked up at every use.
  const { rate, extra, credit, elasticity, rebate, target, fertility, drift } = tables
  const half = Float64Array.of(1, 0.5)
  const quarter = Float64Array.of(0.25, 1)
  const side = Float64Array.of(0.15, -0.15)
  /** Size class by the number of leading zeros of the whole part of size: below 1, 4 and 16. */
  const classOf = Uint8Array.from({ length: 33 }, (_, zeros) => Math.min(3, (33 - zeros) >> 1))
  const power = new Float64Array(BLOCK).fill(0.45)

  const rows = new Uint32Array(BLOCK)
  const [a, b, c, reach, shock] = Array.from({ length: 5 }, () => new Float64Array(BLOCK))
  const innovates = new Uint8Array(BLOCK)
  const granted = new Int32Array(BLOCK)
  const leavers = new Uint32Array(BLOCK + 1)
  let leaving = 0

  const response = new Float64Array(REGIONS * 16)
  const pool = new Float64Array(CELLS)
  const count = new Float64Array(CELLS)
  const totals = new Float64Array(6)
  const byRegion = new Float64Array(2 * REGIONS)

  function relativeCost(from: number, to: number): void {
    for (let i = from, n = 0; i < to; i++, n++) {
      const state = flags[i] & 7
      const difference = rate[state] - rebate[region[i]]
      // max(0, x) without a branch.
      const tax = (difference + Math.abs(difference)) * 0.5
      const relief = (tax * (1 + extra[state]) + credit[state]) * half[Number(cash[i] < 0)]
      a[n] = ((1 - relief) / (1 - tax) * 0.2) / 0.2
      b[n] = -elasticity[state & 3]
    }
    powInto(c, a, b, to - from)
  }

  function spend(from: number, to: number): void {
    for (let i = from, n = 0; i < to; i++, n++) {
      const rd = Math.min(intensity[i] * size[i] * c[n], 0.3 * size[i] + (cash[i] + Math.abs(cash[i])) * 0.5)
      const known = 0.85 * knowledge[i] + rd
      const cell = region[i] * SECTORS + sector[i]
      knowledge[i] = known
      spent[i] = rd
      pool[cell] += known
      count[cell] += 1
    }
  }

  function tabulate(): void {
    for (let place = 0; place < response.length; place++) {
      const state = (place >> 1) & 7
      const tax = Math.max(0, rate[state] - rebate[place >> 4])
      const relief = (tax * (1 + extra[state]) + credit[state]) * half[place & 1]
      response[place] = pow(((1 - relief) / (1 - tax) * 0.2) / 0.2, -elasticity[state & 3])
    }
  }

  function lookUpResponse(from: number, to: number): void {
    for (let i = from, n = 0; i < to; i++, n++) {
      c[n] = response[(region[i] << 4) | ((flags[i] & 7) << 1) | Number(cash[i] < 0)]
    }
  }

  function reachKnowledge(from: number, to: number): void {
    for (let i = from, n = 0; i < to; i++, n++) a[n] = knowledge[i] + 0.2 * pool[region[i] * SECTORS + sector[i]]
    powInto(reach, a, power, to - from)
  }

  function innovate(from: number, to: number): void {
    for (let n = 0; n < to - from; n++) {
      rows[n] = from + n
      a[n] = -0.25 * reach[n]
    }
    expInto(b, a, to - from)
    chance.fill('innovate', c, rows, to - from, 0)
  }

  function expectPatents(from: number, to: number): void {
    for (let i = from, n = 0; i < to; i++, n++) {
      const does = Number(c[n] < 1 - b[n])
      innovates[n] = does
      a[n] = -(fertility[sector[i]] * reach[n] * quarter[does])
    }
    expInto(b, a, to - from)
    chance.fill('patent', c, rows, to - from, 0)
  }

  /** Poisson by inversion. */
  function grantPatents(from: number, to: number): void {
    for (let n = 0; n < to - from; n++) {
      const u = c[n]
      let term = b[n]
      let below = term
      let k = 0
      while (u > below) {
        k++
        term *= -a[n] / k
        below += term
      }
      granted[n] = k
    }
  }

  /** Laplace, scale 0.15. */
  function shockSize(from: number, to: number): void {
    chance.fill('shock', b, rows, to - from, 0)
    for (let n = 0; n < to - from; n++) a[n] = 1 - 2 * Math.abs(b[n] - 0.5)
    lnInto(c, a, to - from)
    for (let n = 0; n < to - from; n++) shock[n] = side[(2 * b[n]) | 0] * c[n]
  }

  function grow(from: number, to: number): void {
    for (let i = from, n = 0; i < to; i++, n++) a[n] = drift[sector[i]] + 0.3 * (0.03 * innovates[n] + 0.004 * granted[n]) + shock[n]
    expInto(b, a, to - from)
  }

  function settle(from: number, to: number): void {
    leaving = 0
    for (let i = from, n = 0; i < to; i++, n++) {
      const now = size[i] * b[n]
      const rd = spent[i]
      const money = 0.9 * cash[i] + 0.1 * now * (1 + 2 * shock[n]) - 0.8 * rd * 0.6 - 0.02
      const older = age[i] + 1
      const scale = classOf[Math.clz32(now)]
      size[i] = now
      productivity[i] *= 1 + (0.03 * innovates[n] + 0.004 * granted[n])
      patents[i] = 0.9 * patents[i] + granted[n]
      cash[i] = money
      age[i] = older
      flags[i] = scale | (Number(older < 7) & Number(rd > 0.05 * now)) << 2 | innovates[n] << 3
      intensity[i] += 0.2 * (target[scale * SECTORS + sector[i]] - intensity[i])
      leavers[leaving] = i
      leaving += Number(money < -0.15 * now) | Number(now < 0.5)
    }
  }

  const replace = (): void => enter(leavers, leaving)

  /** New firms in the first `entrants` of the rows given. */
  function enter(into: Uint32Array, entrants: number): void {
    chance.fill('enter', a, into, entrants, ENTRANT.sizeRadius)
    lnInto(b, a, entrants)
    chance.fill('enter', a, into, entrants, ENTRANT.sizeAngle)
    for (let n = 0; n < entrants; n++) a[n] = 0.3 + 1.1 * (Math.sqrt(-2 * b[n]) * cos(2 * Math.PI * a[n]))
    expInto(b, a, entrants)
    chance.fill('enter', a, into, entrants, ENTRANT.intensity)
    chance.fill('enter', c, into, entrants, ENTRANT.region)
    chance.fill('enter', reach, into, entrants, ENTRANT.sector)
    for (let n = 0; n < entrants; n++) {
      const i = into[n]
      const share = 0.01 + 0.06 * a[n]
      size[i] = b[n]
      productivity[i] = 1
      intensity[i] = share
      knowledge[i] = 3 * b[n] * share
      cash[i] = 0.15 * b[n]
      patents[i] = 0
      region[i] = REGIONS * c[n] * c[n]
      sector[i] = SECTORS * reach[n]
      age[i] = 0
      flags[i] = sizeClass(b[n]) | 4
    }
  }

  function found(from: number, to: number): void {
    for (let n = 0; n < to - from; n++) rows[n] = from + n
    enter(rows, to - from)
    chance.fill('enter', a, rows, to - from, ENTRANT.age)
    for (let i = from, n = 0; i < to; i++, n++) {
      age[i] = 20 * a[n]
      flags[i] = sizeClass(size[i]) | (age[i] < 5 ? 4 : 0)
    }
  }

  function tally(from: number, to: number): void {
    let [sizes, rd, known] = [totals[0], totals[1], totals[2]]
    totals[5] += leaving
    let innovators = 0
    let patentsGranted = 0
    for (let i = from, n = 0; i < to; i++, n++) {
      sizes += size[i]
      rd += spent[i]
      known += knowledge[i]
      innovators += innovates[n]
      patentsGranted += granted[n]
      byRegion[region[i]] += spent[i]
      byRegion[REGIONS + region[i]] += size[i]
    }
    totals[0] = sizes
    totals[1] = rd
    totals[2] = known
    totals[3] += innovators
    totals[4] += patentsGranted
  }

  // One loop calls every step, so that no engine folds them into one body too big for its registers.
  function sweep(steps: readonly Step[]): void {
    for (let from = 0; from < firms; from += BLOCK) {
      const to = Math.min(firms, from + BLOCK)
      for (let n = 0; n < steps.length; n++) steps[n](from, to)
    }
  }

  const spending: Step[] = [tabulated ? lookUpResponse : relativeCost, spend]
  const growing: Step[] = [reachKnowledge, innovate, expectPatents, grantPatents, shockSize, grow, settle, replace, tally]
  const scratch = [a, b, c, reach, shock, power, rows, innovates, granted, leavers, pool, count, response, byRegion]

  return {
    bytesPerFirm: (table.bytes().total + scratch.reduce((sum, array) => sum + array.byteLength, 0)) / firms,
    start(): void {
      chance.turn(0)
      sweep([found])
    },
    live(): Float64Array {
      const all = new Float64Array(years * TOTALS)
      for (let year = 1; year <= years; year++) {
        for (const sums of [pool, count, totals, byRegion]) sums.fill(0)
        chance.turn(year)
        if (tabulated) tabulate()
        sweep(spending)
        for (let cell = 0; cell < CELLS; cell++) pool[cell] /= Math.max(1, count[cell])
        sweep(growing)
        all.set(totals, (year - 1) * TOTALS)
        all.set(byRegion, (year - 1) * TOTALS + totals.length)
      }
      return all
    },
  }
}
