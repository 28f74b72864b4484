import type { Draws, YearDraws } from '../kernel/draws.js'
import { decision } from '../kernel/draws.js'
import type { Decision } from '../kernel/draws.js'
import { column } from '../kernel/columns.js'
import { scratchDoubles, scratchWords } from '../kernel/scratch.js'
import { canonicalJson } from '../kernel/digest.js'
import type { Enterprises } from '../population/enterprises.js'
import type { FundOrder, Funds } from '../population/funds.js'
import type { Places } from '../population/places.js'
import { rulePolicy } from '../population/policy-columns.js'
import type { RuleName } from '../population/policy-columns.js'
import type { Population } from '../population/population.js'
import type { Regions } from '../population/regions.js'
import type { RdAccountShares } from '../population/rd-accounts.js'
import { all, compile } from './eligibility.js'
import type { Eligibility } from './eligibility.js'
import { bringIntoForce, doseShare, shareOf, valuesIn, valuesOfPart } from './enactment.js'
import type { Enactment, InForce } from './enactment.js'
import type { Ledger } from './ledger.js'
import type { Claimants, IncentiveYear, LeverYear, SettleYear } from './lever.js'
import type { LeverParameters, ValuesOf } from './parameters.js'
import { LEVERS_A_MARK, listMarked, markEligible } from './claim-marks.js'
import { pick, ration } from './rationing.js'
import { stratify } from './strata.js'
import { decideTakeUp, takeUpTable } from './take-up.js'
import { termsOn } from './terms.js'
import type { Term } from './terms.js'
import { enterpriseWriters, placeWriters } from './writers.js'

/** The part of a world that policy acts on. Levers see it read-only; the frame adds orders, rules and policy columns. */
export interface PolicyScene {
  readonly year: number
  readonly population: Population
  readonly enterprises: Enterprises
  readonly places: Places
  readonly regions: Regions
  readonly funds: Funds
  readonly accounts: RdAccountShares
  readonly generalPrice: number
  readonly researchPrice: Float64Array
  readonly rules: Record<RuleName, number>
  readonly fundOrders: FundOrder[]
  readonly draws: YearDraws
}

interface Active {
  readonly inForce: InForce
  readonly eligibility: Eligibility
  claimants: Claimants
  /** How rows stood when they were found. */
  arrangement: number
  /** Memory of the claimants, used again every year. */
  room: Claimants
  p: ValuesOf<LeverParameters>
  centralShare: number
  /** What of a national programme falls to this population. */
  readonly share: number
  on: boolean
  /** Was in force once: its commitments are settled even after its end. */
  begun: boolean
}

const NOBODY: Claimants = { count: 0, rows: new Uint32Array(0), served: new Uint32Array(0), keys: new Uint32Array(0) }
const memoryName = (lever: string, name: string): string => `${lever}/${name}`

/** Runs the levers of one scenario in one run: finds who may claim, draws take-up, rations budgets, lets levers write and settle. */
export class LeverFrame {
  private readonly active: Active[]
  private strata = new Uint16Array(0)
  private readonly draws: Draws
  private readonly ledger: Ledger

  /** `drawn`: behavioural numbers of levers are drawn from their priors, the same in every scenario of the run. */
  constructor(enactments: readonly Enactment[], population: Population, draws: Draws, ledger: Ledger, drawn: boolean) {
    this.ledger = ledger
    this.draws = draws
    this.active = [...enactments].sort((a, b) => (a.lever.id < b.lever.id ? -1 : 1)).map((enactment, n) => {
      const path = `changes[${n}] (${enactment.lever.id})`
      const inForce = bringIntoForce(enactment, path,
        drawn ? (name) => draws.stream(leverDecision(enactment.lever.id, `parameter/${name}`)).uniform(0) : undefined)
      const who = enactment.targeting ? all(enactment.lever.eligible, enactment.targeting) : enactment.lever.eligible
      return { inForce, eligibility: compile(flatten(who), population, `${path}.eligible`), claimants: NOBODY, arrangement: 0, room: NOBODY, share: shareOf(enactment, population),
        p: {}, centralShare: enactment.lever.centralShare, on: false, begun: false }
    })
  }

  /** Takes over from the frame of a scenario with the same past: what was once in force is still settled. */
  continueFrom(past: LeverFrame): void {
    for (const lever of this.active)
      lever.begun = past.active.some((other) => other.inForce.lever.id === lever.inForce.lever.id && other.begun)
  }

  /** What the levers of this frame do in a year, as a text: frames with equal texts up to a year have the same past. */
  policyOf(year: number): string {
    return canonicalJson(this.active.flatMap(({ inForce }) => {
      const { implementation, targeting } = inForce.enactment
      const share = doseShare(implementation, year)
      return share === 0 ? [] : [{ lever: inForce.lever.id, values: valuesIn(inForce, year), targeting }]
    }))
  }

  /** Before choices: every lever finds its claimants and writes its policy columns, rules and orders. */
  write(scene: PolicyScene): void {
    const e = scene.enterprises
    if (this.strata.length < e.count) this.strata = new Uint16Array(e.capacity)
    stratify(e, scene.year, this.strata)
    const terms: Term[] = []
    for (const lever of this.active) {
      lever.on = doseShare(lever.inForce.enactment.implementation, scene.year) > 0
      lever.begun ||= lever.on
      lever.p = valuesOfPart(lever.inForce, scene.year, lever.share)
      if (lever.on && lever.inForce.lever.terms) terms.push(...lever.inForce.lever.terms(lever.p))
    }
    const write = enterpriseWriters(e)
    const writePlace = placeWriters(scene.places)
    const marks = scratchWords('marks of claimants', e.count)
    for (const [n, lever] of this.active.entries()) {
      const bit = n % LEVERS_A_MARK
      if (bit === 0) markEligible(e, this.strata, this.active.slice(n, n + LEVERS_A_MARK).map(({ eligibility }) => eligibility), marks)
      lever.arrangement = e.arrangement
      const { incentive, settle } = lever.inForce.lever
      if (!lever.on || !(incentive || settle)) { lever.claimants = NOBODY; continue }
      const rows = scratchWords('rows of claimants', e.count + 1)
      this.findClaimants(lever, scene, terms, rows, listMarked(marks, bit, e.count, rows))
      const context: IncentiveYear<LeverParameters> = { ...this.context(lever, scene), write, writePlace,
        setRule: (rule, value) => {
          const { combine } = rulePolicy[rule]
          const before = scene.rules[rule]
          scene.rules[rule] = combine === 'min' ? Math.min(before, value) : combine === 'max' ? Math.max(before, value)
            : combine === 'sum' ? before + value : before * value
        },
        openFund: (order) => scene.fundOrders.push(order) }
      lever.inForce.lever.incentive?.(context)
    }
  }

  /** After choices: every lever books what really happened. */
  settle(scene: PolicyScene): void {
    for (const lever of this.active) {
      if (!lever.begun || !lever.inForce.lever.settle) continue
      if (lever.arrangement !== scene.enterprises.arrangement) lever.claimants = findAgain(lever.claimants, scene.enterprises)
      const { id } = lever.inForce.lever
      const context: SettleYear<LeverParameters> = { ...this.context(lever, scene),
        posting: (account, payer, payee) => this.ledger.posting(id, scene.year, account, payer, payee) }
      lever.inForce.lever.settle(context)
    }
  }

  /**
   * Forgets what levers did in the base year but not who takes them up: take-up is a state of enterprises that all
   * scenarios start from, while last year's projects belong to a lever and would outlive it where it is absent.
   */
  forgetBaseYear(e: Enterprises): void {
    for (const name of e.extras().keys()) if (!name.endsWith('/take-up')) e.extra(name).fill(0)
  }

  /** Whom a lever reached this year; nobody when it is not in force. */
  claimantsOf(id: string): Claimants {
    return this.active.find((a) => a.inForce.lever.id === id)?.claimants ?? NOBODY
  }

  /** For each lever in force, the hurdle at which the enterprise in a row stopped this year; none when it was reached. */
  hurdlesOf(e: Enterprises, row: number): { lever: string; hurdle?: 'eligibility' | 'take-up' | 'budget' }[] {
    return this.active.filter((a) => a.on).map(({ inForce: { lever }, eligibility, claimants }) => {
      if (claimants.keys.includes(e.key[row]!)) return { lever: lever.id }
      const eligible = eligibility.stratum[this.strata[row]!]! & eligibility.province[e.province[row]!]! & eligibility.industry[e.industry[row]!]!
      if (!eligible) return { lever: lever.id, hurdle: 'eligibility' }
      const tookUp = !lever.takeUp || e.extra(memoryName(lever.id, 'take-up'))[row] === 2
      return { lever: lever.id, hurdle: tookUp ? 'budget' : 'take-up' }
    })
  }

  private context(lever: Active, scene: PolicyScene): LeverYear<LeverParameters> {
    const { id, memory } = lever.inForce.lever
    return { year: scene.year, p: lever.p, claimants: lever.claimants, population: scene.population,
      enterprises: scene.enterprises, places: scene.places, regions: scene.regions, funds: scene.funds,
      accounts: scene.accounts, generalPrice: scene.generalPrice, researchPrice: scene.researchPrice, centralShare: lever.centralShare,
      memory: Object.fromEntries(Object.keys(memory ?? {}).map((name) => [name, scene.enterprises.extra(memoryName(id, name))])),
      stream: (purpose) => scene.draws.stream(leverDecision(id, purpose)) }
  }

  /** Of the eligible, the first `n` in `rows`, those who take the lever up and are served. */
  private findClaimants(lever: Active, scene: PolicyScene, terms: readonly Term[], rows: Uint32Array, n: number): void {
    const definition = lever.inForce.lever
    const { id, takeUp, rationing } = definition
    const e = scene.enterprises
    this.remember(lever, e)
    const meeting = termsOn(id, definition.family, terms)
    lever.centralShare = Math.min(1, Math.max(0, definition.centralShare + meeting.centralShare))
    if (takeUp) {
      const table = takeUpTable(takeUp.bySize(lever.p), takeUp.provinceSpread(lever.p), meeting.takeUp,
        scene.population.regions.length, this.draws.stream(leverDecision(id, 'province')))
      n = decideTakeUp(e, e.extra(memoryName(id, 'take-up')) as Uint8Array, table, takeUp.persistence(lever.p),
        scene.draws.stream(leverDecision(id, 'take-up')), rows, n)
    }
    const applicants = rows.subarray(0, n)
    if (!rationing) {
      lever.claimants = claimantsIn(lever.room = roomFor(n, lever.room), e, applicants)
      return
    }
    const before = e.extra(memoryName(id, 'served')) as Uint8Array
    lever.claimants = ration(rationing, lever.p, meeting.budget, meeting.selectionNoise, e,
      scene.draws.stream(leverDecision(id, 'selection')), applicants, scratchDoubles('scores of claimants', e.count), before)
    for (const i of lever.claimants.rows) before[i] = 1
  }

  /** Gives the enterprise table the memory columns of a lever, once. */
  private remember(lever: Active, e: Enterprises): void {
    const { id, takeUp, rationing, memory } = lever.inForce.lever
    const ensure = (name: string, spec: ReturnType<typeof column>): void => {
      if (!e.extras().has(memoryName(id, name))) e.addColumn(memoryName(id, name), spec)
    }
    if (takeUp) ensure('take-up', column('u8', 'state', 'undecided, out or in'))
    if (rationing) ensure('served', column('u8', 'flag', 'was served in an earlier year'))
    for (const [name, spec] of Object.entries(memory ?? {})) ensure(name, spec)
  }
}

/** `all(all(a, b), c)` as `all(a, b, c)`, so that regions inside stand at the outer level. */
function flatten(predicate: Parameters<typeof compile>[0]): Parameters<typeof compile>[0] {
  return predicate.is === 'all' ? { is: 'all', of: predicate.of.flatMap((p) => { const q = flatten(p); return q.is === 'all' ? q.of : [q] }) } : predicate
}

/** Memory for so many claimants: what there is, or more. */
function roomFor(count: number, room: Claimants): Claimants {
  if (room.rows.length >= count) return room
  const length = Math.ceil(1.25 * count)
  return { count: 0, rows: new Uint32Array(length), served: new Uint32Array(length), keys: new Uint32Array(length) }
}

/** Claimants who are all served, with all the enterprises they stand for. */
function claimantsIn({ rows, served, keys }: Claimants, e: Enterprises, applicants: Uint32Array): Claimants {
  const count = applicants.length
  rows.set(applicants)
  pick(e.weight, applicants, served)
  pick(e.key, applicants, keys)
  return { count, rows: rows.subarray(0, count), served: served.subarray(0, count), keys: keys.subarray(0, count) }
}

const decisions = new Map<string, Decision>()
/** The decision of a lever for a purpose; its name is part of every draw's key. */
function leverDecision(id: string, purpose: string): Decision {
  const name = `lever/${id}/${purpose}`
  let found = decisions.get(name)
  if (!found) decisions.set(name, found = decision(name))
  return found
}

/** The same claimants at their rows of today, after rows have changed places. */
function findAgain(claimants: Claimants, e: Enterprises): Claimants {
  const { keys } = claimants
  const rowOf = new Map<number, number>()
  for (let i = 0; i < e.count; i++) rowOf.set(e.key[i]!, i)
  const still = [...keys.keys()].filter((n) => rowOf.has(keys[n]!))
  return { count: still.length, keys: Uint32Array.from(still, (n) => keys[n]!), served: Uint32Array.from(still, (n) => claimants.served[n]!),
    rows: Uint32Array.from(still, (n) => rowOf.get(keys[n]!)!) }
}
