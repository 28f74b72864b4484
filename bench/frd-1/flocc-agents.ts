import { Agent, Environment } from 'flocc'
import {
  CELLS, credit, drift, elasticity, ENTRANT, extra, fertility, rate, rebate, REGIONS, SECTORS, sizeClass, target, TOTALS,
  yearStreams, type Form, type Job, type YearStreams,
} from './workload.js'

type Data = Record<string, number>

/** FRD-1 in flocc, as its guide writes models: a rule reads an agent's data and returns what changes; two ticks a year. */
export function flocc({ firms, years }: Job): Form {
  const streams = yearStreams(years)
  const knowledgeOf = new Float64Array(CELLS)
  const firmsOf = new Float64Array(CELLS)
  let now = streams[0]
  let growing = false
  let totals = new Float64Array(TOTALS)
  let environment: Environment

  function entrant(key: number, { enter: stream }: YearStreams): Data {
    const z = Math.sqrt(-2 * Math.log(stream.uniform(key, ENTRANT.sizeRadius))) * Math.cos(2 * Math.PI * stream.uniform(key, ENTRANT.sizeAngle))
    const remoteness = stream.uniform(key, ENTRANT.region)
    const size = Math.exp(0.3 + 1.1 * z)
    const intensity = 0.01 + 0.06 * stream.uniform(key, ENTRANT.intensity)
    return {
      size, productivity: 1, knowledge: 3 * size * intensity, intensity, cash: 0.15 * size, patents: 0, spent: 0,
      region: Math.floor(REGIONS * remoteness * remoteness), sector: Math.floor(SECTORS * stream.uniform(key, ENTRANT.sector)),
      age: 0, scale: sizeClass(size), startUp: 1,
    }
  }

  function spend(firm: Agent): Data {
    const [size, cash, scale, region] = [firm.get('size'), firm.get('cash'), firm.get('scale'), firm.get('region')]
    const cell = region * SECTORS + firm.get('sector')
    const state = scale + 4 * firm.get('startUp')
    const tax = Math.max(0, rate[state] - rebate[region])
    let relief = tax * (1 + extra[state]) + credit[state]
    if (cash < 0) relief *= 0.5
    const cost = ((1 - relief) / (1 - tax)) * 0.2
    const wanted = firm.get('intensity') * size * Math.pow(cost / 0.2, -elasticity[scale])
    const spent = Math.min(wanted, 0.3 * size + Math.max(cash, 0))
    const knowledge = 0.85 * firm.get('knowledge') + spent
    knowledgeOf[cell] += knowledge
    firmsOf[cell]++
    return { knowledge, spent }
  }

  function grow(firm: Agent): Data {
    const [key, sector, spent] = [firm.get('key'), firm.get('sector'), firm.get('spent')]
    const reach = Math.pow(firm.get('knowledge') + 0.2 * knowledgeOf[firm.get('region') * SECTORS + sector], 0.45)
    const innovates = now.innovate.uniform(key) < 1 - Math.exp(-0.25 * reach) ? 1 : 0
    const mean = fertility[sector] * reach * (innovates ? 1 : 0.25)
    const luck = now.patent.uniform(key)
    let term = Math.exp(-mean)
    let below = term
    let granted = 0
    while (luck > below) {
      granted++
      term *= mean / granted
      below += term
    }
    const side = now.shock.uniform(key) - 0.5
    const shock = -0.15 * Math.sign(side) * Math.log(1 - 2 * Math.abs(side))
    const gain = 0.03 * innovates + 0.004 * granted
    const size = firm.get('size') * Math.exp(drift[sector] + 0.3 * gain + shock)
    const cash = 0.9 * firm.get('cash') + 0.1 * size * (1 + 2 * shock) - 0.8 * spent * 0.6 - 0.02
    totals[3] += innovates
    totals[4] += granted
    if (cash < -0.15 * size || size < 0.5) {
      totals[5]++
      return tallied({ ...entrant(key, now), spent })
    }
    const [age, scale, intensity] = [firm.get('age') + 1, sizeClass(size), firm.get('intensity')]
    return tallied({
      size, cash, age, scale, spent, productivity: firm.get('productivity') * (1 + gain), patents: 0.9 * firm.get('patents') + granted,
      startUp: age < 7 && spent > 0.05 * size ? 1 : 0, intensity: intensity + 0.2 * (target[scale * SECTORS + sector] - intensity),
      knowledge: firm.get('knowledge'), region: firm.get('region'),
    })
  }

  function tallied(firm: Data): Data {
    totals[0] += firm.size
    totals[1] += firm.spent
    totals[2] += firm.knowledge
    totals[6 + firm.region] += firm.spent
    totals[6 + REGIONS + firm.region] += firm.size
    return firm
  }

  const rule = (firm: Agent): Data => (growing ? grow(firm) : spend(firm))

  return {
    start(): void {
      environment = new Environment()
      for (let key = 0; key < firms; key++) {
        const data = entrant(key, streams[0])
        const age = Math.floor(20 * streams[0].enter.uniform(key, ENTRANT.age))
        const agent = new Agent({ ...data, key, age, startUp: age < 5 ? 1 : 0 })
        agent.set('tick', rule)
        environment.addAgent(agent)
      }
    },
    live(): Float64Array {
      const all = new Float64Array(years * TOTALS)
      for (let year = 1; year <= years; year++) {
        totals = all.subarray((year - 1) * TOTALS, year * TOTALS)
        now = streams[year]
        knowledgeOf.fill(0)
        firmsOf.fill(0)
        growing = false
        environment.tick({ randomizeOrder: false })
        for (let cell = 0; cell < CELLS; cell++) knowledgeOf[cell] /= Math.max(1, firmsOf[cell])
        growing = true
        environment.tick({ randomizeOrder: false })
      }
      return all
    },
  }
}
