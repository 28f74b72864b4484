import {
  CELLS, credit, drift, elasticity, ENTRANT, extra, fertility, rate, rebate, REGIONS, SECTORS, sizeClass, target, TOTALS,
  yearStreams, type Form, type Job, type YearStreams,
} from './workload.js'

/** What firms of a cell share. */
class Cell {
  knowledge = 0
  firms = 0
}

/** What a year adds up to. */
class Year {
  size = 0
  rd = 0
  knowledge = 0
  innovators = 0
  patents = 0
  exits = 0
  readonly rdOfRegion = new Float64Array(REGIONS)
  readonly sizeOfRegion = new Float64Array(REGIONS)
}

/** One firm, with what it is and what it does. */
class Firm {
  size = 0
  productivity = 1
  knowledge = 0
  intensity = 0
  cash = 0
  patents = 0
  spent = 0
  region = 0
  sector = 0
  age = 0
  scale = 0
  startUp = true
  innovated = false

  constructor(readonly key: number, streams: YearStreams) {
    this.enter(streams)
    this.age = Math.floor(20 * streams.enter.uniform(key, ENTRANT.age))
    this.startUp = this.age < 5
  }

  enter({ enter: stream }: YearStreams): void {
    const z = Math.sqrt(-2 * Math.log(stream.uniform(this.key, ENTRANT.sizeRadius))) *
      Math.cos(2 * Math.PI * stream.uniform(this.key, ENTRANT.sizeAngle))
    const remoteness = stream.uniform(this.key, ENTRANT.region)
    this.size = Math.exp(0.3 + 1.1 * z)
    this.productivity = 1
    this.intensity = 0.01 + 0.06 * stream.uniform(this.key, ENTRANT.intensity)
    this.knowledge = 3 * this.size * this.intensity
    this.cash = 0.15 * this.size
    this.patents = 0
    this.region = Math.floor(REGIONS * remoteness * remoteness)
    this.sector = Math.floor(SECTORS * stream.uniform(this.key, ENTRANT.sector))
    this.age = 0
    this.scale = sizeClass(this.size)
    this.startUp = true
    this.innovated = false
  }

  get cell(): number {
    return this.region * SECTORS + this.sector
  }

  spend(cells: readonly Cell[]): void {
    const state = this.scale + (this.startUp ? 4 : 0)
    const tax = Math.max(0, rate[state] - rebate[this.region])
    let relief = tax * (1 + extra[state]) + credit[state]
    if (this.cash < 0) relief *= 0.5
    const cost = ((1 - relief) / (1 - tax)) * 0.2
    const wanted = this.intensity * this.size * Math.pow(cost / 0.2, -elasticity[this.scale])
    this.spent = Math.min(wanted, 0.3 * this.size + Math.max(this.cash, 0))
    this.knowledge = 0.85 * this.knowledge + this.spent
    const cell = cells[this.cell]
    cell.knowledge += this.knowledge
    cell.firms++
  }

  grow(cells: readonly Cell[], streams: YearStreams, year: Year): void {
    const reach = Math.pow(this.knowledge + 0.2 * cells[this.cell].knowledge, 0.45)
    this.innovated = streams.innovate.uniform(this.key) < 1 - Math.exp(-0.25 * reach)
    const mean = fertility[this.sector] * reach * (this.innovated ? 1 : 0.25)
    const luck = streams.patent.uniform(this.key)
    let term = Math.exp(-mean)
    let below = term
    let granted = 0
    while (luck > below) {
      granted++
      term *= mean / granted
      below += term
    }
    const side = streams.shock.uniform(this.key) - 0.5
    const shock = -0.15 * Math.sign(side) * Math.log(1 - 2 * Math.abs(side))
    const gain = 0.03 * (this.innovated ? 1 : 0) + 0.004 * granted
    this.productivity *= 1 + gain
    this.size *= Math.exp(drift[this.sector] + 0.3 * gain + shock)
    this.patents = 0.9 * this.patents + granted
    this.cash = 0.9 * this.cash + 0.1 * this.size * (1 + 2 * shock) - 0.8 * this.spent * 0.6 - 0.02
    this.age++
    this.scale = sizeClass(this.size)
    this.startUp = this.age < 7 && this.spent > 0.05 * this.size
    this.intensity += 0.2 * (target[this.scale * SECTORS + this.sector] - this.intensity)
    if (this.innovated) year.innovators++
    year.patents += granted
    if (this.cash < -0.15 * this.size || this.size < 0.5) {
      year.exits++
      this.enter(streams)
    }
    year.size += this.size
    year.rd += this.spent
    year.knowledge += this.knowledge
    year.rdOfRegion[this.region] += this.spent
    year.sizeOfRegion[this.region] += this.size
  }
}

/** FRD-1 with one object a firm, methods and the engine's own `Math`. */
export function objects({ firms: size, years }: Job): Form {
  const streams = yearStreams(years)
  let firms: Firm[] = []
  return {
    start(): void {
      firms = Array.from({ length: size }, (_, key) => new Firm(key, streams[0]))
    },
    live(): Float64Array {
      const all = new Float64Array(years * TOTALS)
      for (let t = 1; t <= years; t++) {
        const cells = Array.from({ length: CELLS }, () => new Cell())
        const year = new Year()
        for (const firm of firms) firm.spend(cells)
        for (const cell of cells) cell.knowledge /= Math.max(1, cell.firms)
        for (const firm of firms) firm.grow(cells, streams[t], year)
        const { size, rd, knowledge, innovators, patents, exits, rdOfRegion, sizeOfRegion } = year
        all.set([size, rd, knowledge, innovators, patents, exits, ...rdOfRegion, ...sizeOfRegion], (t - 1) * TOTALS)
      }
      return all
    },
  }
}
