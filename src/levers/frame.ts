import type { Draws, YearDraws } from '../kernel/draws.js'
import { column } from '../kernel/columns.js'
import { scratchWords } from '../kernel/scratch.js'
import { canonicalJson } from '../kernel/digest.js'
import type { Enterprises } from '../population/enterprises.js'
import type { Facilities } from '../population/facilities.js'
import type { FundOrder, Funds } from '../population/funds.js'
import type { Places } from '../population/places.js'
import { SIZES } from '../population/classes.js'
import type { RuleName } from '../population/policy-columns.js'
import type { Population } from '../population/population.js'
import type { Regions } from '../population/regions.js'
import type { RdAccountShares } from '../population/rd-accounts.js'
import type { SupportResponse } from '../population/support-response.js'
import { awardOf, payAwards } from './awards.js'
import type { AwardRequest } from './awards.js'
import { bookCharge } from './charges.js'
import { NOBODY, claimantsIn, everyEligible, findAgain, roomFor } from './claimants.js'
import { applyEffect, occasionOf } from './effect.js'
import { all, compile, keepChosen, within } from './eligibility.js'
import type { Eligibility } from './eligibility.js'
import { EligibleLists } from './eligible-rows.js'
import { bringIntoForce, doseShare, isNeutral, leavesNothing, partsOf, shareOf, valuesIn, valuesOfPart } from './enactment.js'
import type { Enactment, InForce } from './enactment.js'
import type { Ledger } from './ledger.js'
import { leverDecision } from './lever-decision.js'
import type { Claimants, Lever, LeverYear, SettleYear } from './lever.js'
import type { LeverParameters, ValuesOf } from './parameters.js'
import { outdatedBelow } from './outdated.js'
import { applyOpening, applyRegionalEffect, provincesAimedAt } from './province.js'
import type { ProvinceYear } from './province.js'
import { definitionsBy, lawfulDefinitions } from './technology-sme.js'
import { ration, rememberServed } from './rationing.js'
import { sectorGaps } from './sector-gap.js'
import { stratify } from './strata.js'
import { decideTakeUp, keepNewcomers, keepWilling, takeUpTable } from './take-up.js'
import { centralShareOf, termsOn } from './terms.js'
import type { AimedTerm, Terms } from './terms.js'
import { enterpriseWriters, placeWriters, ruleSetter } from './writers.js'

/** The part of a world that policy acts on. Levers see it read-only; the frame adds orders, rules and policy columns. */
export interface PolicyScene {
  readonly year: number
  readonly population: Population
  readonly enterprises: Enterprises
  readonly places: Places
  readonly regions: Regions
  readonly funds: Funds
  readonly facilities: Facilities
  readonly accounts: RdAccountShares
  readonly support: SupportResponse
  /** Whether enterprises answer to policy; off is static costing. */
  readonly reacts: boolean
  readonly generalPrice: number
  readonly researchPrice: Float64Array
  readonly rules: Record<RuleName, number>
  readonly fundOrders: FundOrder[]
  readonly draws: YearDraws
}

interface Active {
  readonly inForce: InForce
  readonly eligibility: Eligibility
  /** Share of each province in the areas to which it is confined. */
  readonly parts?: Float64Array
  claimants: Claimants
  /** How rows stood when they were found. */
  arrangement: number
  /** Memory of the claimants, used again every year. */
  room: Claimants
  p: ValuesOf<LeverParameters>
  centralShare: number
  /** Awards paid this year by province, yuan of the year. */
  awarded: Float64Array
  /** Share taken up by province and size. */
  reach: Float64Array
  /** What of a national programme falls to this population. */
  readonly share: number
  /** In force this year. At neutral values it is as if absent, as long as it has never begun. */
  on: boolean
  /** Was in force once, and not at neutral values: its commitments are settled even after its end. */
  begun: boolean
}

const memoryName = (lever: string, name: string): string => `${lever}/${name}`

/** Runs the levers of one scenario in one run: finds who may claim, draws take-up, rations budgets, lets levers write and settle. */
export class LeverFrame {
  private readonly active: Active[]
  private strata = new Uint16Array(0)
  private readonly eligible = new EligibleLists()
  private definitions = lawfulDefinitions
  private readonly draws: Draws
  private readonly ledger: Ledger
  private readonly baseYear: number

  /** `drawn`: behavioural numbers of levers are drawn from their priors, the same in every scenario of the run. */
  constructor(enactments: readonly Enactment[], population: Population, draws: Draws, ledger: Ledger, drawn: boolean) {
    this.ledger = ledger
    this.draws = draws
    this.baseYear = population.baseYear
    this.active = [...enactments].sort((a, b) => (a.lever.id < b.lever.id ? -1 : 1)).map((enactment, n) => {
      const path = `changes[${n}] (${enactment.lever.id})`
      const inForce = bringIntoForce(enactment, path,
        drawn ? (name) => draws.stream(leverDecision(enactment.lever.id, `parameter/${name}`)).uniform(0) : undefined)
      const { targeting, lever: { eligible } } = enactment
      if (targeting) compile(targeting, population, `${path}.targeting`)
      const who = targeting ? all(eligible, targeting) : eligible
      const parts = partsOf(enactment, population)
      const eligibility = within(compile(who, population, `${path}.eligible`, true), parts)
      return { inForce, eligibility, parts, claimants: NOBODY, arrangement: 0, room: NOBODY,
        share: shareOf(enactment, population), p: {}, centralShare: enactment.lever.centralShare,
        awarded: new Float64Array(population.regions.length), reach: new Float64Array(0), on: false, begun: false }
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
      const absent = doseShare(implementation, year) === 0
        || (isNeutral(inForce, year) && (leavesNothing(inForce.lever) || !this.beganBefore(inForce, year)))
      return absent ? [] : [{ lever: inForce.lever.id, values: valuesIn(inForce, year), targeting }]
    }))
  }

  /** Whether a lever has been in force at other than neutral values in a simulated year before this one. */
  private beganBefore(inForce: InForce, year: number): boolean {
    for (let y = this.baseYear + 1; y < year; y++) {
      if (doseShare(inForce.enactment.implementation, y) > 0 && !isNeutral(inForce, y)) return true
    }
    return false
  }

  /** Before choices: every lever finds its claimants and writes its policy columns, rules and orders. */
  write(scene: PolicyScene): void {
    const e = scene.enterprises
    for (const lever of this.active) {
      const { inForce } = lever
      lever.on = doseShare(inForce.enactment.implementation, scene.year) > 0
        && !(isNeutral(inForce, scene.year) && (!lever.begun || leavesNothing(inForce.lever)))
      lever.begun ||= lever.on
      lever.p = valuesOfPart(inForce, scene.year, lever.share)
      lever.claimants = NOBODY
      lever.arrangement = e.arrangement
      lever.awarded.fill(0)
    }
    const inForce = this.active.filter(({ on }) => on)
    const terms: AimedTerm[] = inForce.flatMap(({ inForce: { lever }, p, eligibility }) =>
      (lever.terms?.(p) ?? []).map((term) => ({ ...term, aimed: eligibility.province })))
    this.definitions = definitionsBy(inForce.map(({ inForce: { lever }, p }) => lever.defines?.(p)))
    if (this.strata.length < e.count) this.strata = new Uint16Array(e.capacity)
    stratify(e, scene.year, this.strata, outdatedBelow(scene.population), this.definitions)
    const asked = inForce.filter(({ inForce: { lever } }) => looksAtEnterprises(lever)).map(({ eligibility }) => eligibility)
    this.eligible.find(e, this.strata, new Set(asked), this.draws)
    const orders = { write: enterpriseWriters(e), writePlace: placeWriters(scene.places), setRule: ruleSetter(scene.rules),
      openFund: (order: FundOrder) => { scene.fundOrders.push(order) } }
    const when = occasionOf(scene)
    const requests: AwardRequest[] = []
    for (const lever of inForce) {
      const definition = lever.inForce.lever
      const meeting = termsOn(definition.id, definition.family, terms, scene.population.regions.length)
      lever.centralShare = centralShareOf(definition, meeting)
      const { awards } = definition
      const amount = awards && awardOf(awards, lever.p, when, meeting.awardSize, scene)
      if (looksAtEnterprises(definition)) this.findClaimants(lever, scene, meeting, amount)
      if (awards && amount && lever.claimants.count > 0) requests.push({ award: awards, p: lever.p, claimants: lever.claimants, amount, paid: lever.awarded })
      for (const effect of definition.effects ?? []) applyEffect(effect, lever.p, when, lever.claimants, e)
      if (definition.regional || definition.openings) {
        const where = this.provincesOf(lever, scene)
        for (const effect of definition.regional ?? []) applyRegionalEffect(effect, lever.p, where, scene.regions)
        for (const opening of definition.openings ?? []) applyOpening(opening, lever.p, where, scene.facilities)
      }
      if (definition.incentive) definition.incentive(Object.assign(this.context(lever, scene), orders))
    }
    payAwards(requests, scene)
  }

  /** After choices: every lever books what really happened. */
  settle(scene: PolicyScene): void {
    const when = occasionOf(scene)
    for (const lever of this.active) {
      const { id, cost, settle } = lever.inForce.lever
      if (!lever.begun || !(settle || cost.some(({ charge }) => charge))) continue
      if (lever.arrangement !== scene.enterprises.arrangement) lever.claimants = findAgain(lever.claimants, scene.enterprises)
      const posting: SettleYear<LeverParameters>['posting'] = (account, payer, payee) => this.ledger.posting(id, scene.year, account, payer, payee)
      if (lever.on) {
        const where = cost.some(({ charge }) => charge?.forEach === 'province') ? this.provincesOf(lever, scene) : []
        const provinces = scene.population.regions.length
        for (const rule of cost) bookCharge(rule, lever.p, when, lever.claimants, scene.enterprises, provinces, where, posting, lever.centralShare)
      }
      settle?.(Object.assign(this.context(lever, scene), { posting }))
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

  /** For each lever that does anything this year, the hurdle at which the enterprise in a row stopped this year; none when it was reached. */
  hurdlesOf(e: Enterprises, row: number): { lever: string; hurdle?: 'eligibility' | 'take-up' | 'budget' }[] {
    return this.active.filter((a) => a.on).map(({ inForce: { lever }, eligibility, claimants, reach }) => {
      if (claimants.keys.includes(e.key[row]!)) return { lever: lever.id }
      const eligible = eligibility.stratum[this.strata[row]!]! & eligibility.province[e.province[row]!]! & eligibility.industry[e.industry[row]!]!
      if (!eligible || keepChosen(eligibility, e, this.draws, Uint32Array.of(row), 1) === 0) return { lever: lever.id, hurdle: 'eligibility' }
      const { takeUp } = lever
      const tookUp = !takeUp || (takeUp.manner === 'lasting' ? this.isWilling(lever.id, reach, e, row) : this.takeUpState(lever.id, e)[row] === 2)
      return { lever: lever.id, hurdle: tookUp ? 'budget' : 'take-up' }
    })
  }

  /** Gives its memory to others; it must not be used again. */
  release(): void { this.eligible.release() }

  private context(lever: Active, scene: PolicyScene): LeverYear<LeverParameters> {
    const { id, memory } = lever.inForce.lever
    const provinces = (): ProvinceYear[] => (lever.on ? this.provincesOf(lever, scene) : [])
    return { year: scene.year, p: lever.p, claimants: lever.claimants, population: scene.population,
      enterprises: scene.enterprises, places: scene.places, regions: scene.regions, funds: scene.funds,
      facilities: scene.facilities, definitions: this.definitions, get provinces() { return provinces() },
      accounts: scene.accounts, generalPrice: scene.generalPrice, researchPrice: scene.researchPrice, centralShare: lever.centralShare,
      memory: Object.fromEntries(Object.keys(memory ?? {}).map((name) => [name, scene.enterprises.extra(memoryName(id, name))])),
      stream: (purpose) => scene.draws.stream(leverDecision(id, purpose)) }
  }

  /** Of the eligible, those who take the lever up and are served. */
  private findClaimants(lever: Active, scene: PolicyScene, meeting: Terms, amount: ((row: number) => number) | undefined): void {
    const { id, takeUp, rationing } = lever.inForce.lever
    const e = scene.enterprises
    const eligible = this.eligible.of(lever.eligibility)
    this.remember(lever, e)
    let applicants = eligible.rows
    if (takeUp) {
      const table = takeUpTable(takeUp.bySize(lever.p), takeUp.provinceSpread(lever.p), meeting.takeUp,
        this.draws.stream(leverDecision(id, 'province')), lever.parts)
      lever.reach = table
      const yearly = scene.draws.stream(leverDecision(id, 'take-up'))
      const taking = scratchWords('rows that take up', eligible.count + 1)
      applicants = taking.subarray(0, takeUp.manner === 'lasting' ? keepWilling(eligible, table, this.draws.stream(leverDecision(id, 'willingness')), taking)
        : takeUp.manner === 'once' ? keepNewcomers(eligible, this.takeUpState(id, e), table, yearly, taking)
        : decideTakeUp(eligible, this.takeUpState(id, e), table, takeUp.persistence(lever.p), yearly, taking))
    }
    if (!rationing) {
      lever.claimants = takeUp ? claimantsIn(lever.room = roomFor(applicants.length, lever.room), e, applicants) : everyEligible(eligible)
      return
    }
    const before = e.extra(memoryName(id, 'served')) as Uint8Array
    lever.claimants = ration(rationing, lever.p, meeting, amount, sectorGaps(scene.population), e,
      scene.draws.stream(leverDecision(id, 'selection')), applicants, before)
    rememberServed(lever.claimants, before)
  }

  private isWilling(id: string, reach: Float64Array, e: Enterprises, row: number): boolean {
    return this.draws.stream(leverDecision(id, 'willingness')).uniform(e.key[row]!) < reach[e.province[row]! * SIZES.length + e.size[row]!]!
  }

  private takeUpState(id: string, e: Enterprises): Uint8Array { return e.extra(memoryName(id, 'take-up')) as Uint8Array }

  /** The provinces at which a lever is aimed, with how many enterprises it reaches there. */
  private provincesOf({ eligibility, awarded, claimants: { rows, served, count } }: Active, scene: PolicyScene): ProvinceYear[] {
    const { province } = scene.enterprises
    const reached = new Float64Array(scene.population.regions.length)
    for (let n = 0; n < count; n++) reached[province[rows[n]!]!] = reached[province[rows[n]!]!]! + served[n]!
    return provincesAimedAt(scene.population, scene.regions, scene.facilities, eligibility.province, reached, awarded, occasionOf(scene))
  }

  /** Gives the enterprise table the memory columns of a lever, once. */
  private remember(lever: Active, e: Enterprises): void {
    const { id, takeUp, rationing, memory } = lever.inForce.lever
    if (!takeUp && !rationing && !memory) return
    const known = e.extras()
    const ensure = (name: string, spec: ReturnType<typeof column>): void => {
      if (!known.has(memoryName(id, name))) e.addColumn(memoryName(id, name), spec)
    }
    if (takeUp && takeUp.manner !== 'lasting') ensure('take-up', column('u8', 'state')) // undecided, out or in
    if (rationing) ensure('served', column('u8', 'flag')) // was served in an earlier year
    for (const [name, spec] of Object.entries(memory ?? {})) ensure(name, spec)
  }
}

/** Whether a lever has to know whom it reaches. */
const looksAtEnterprises = ({ effects, awards, takeUp, cost, incentive, settle }: Lever): boolean =>
  effects !== undefined || awards !== undefined || takeUp !== undefined || incentive !== undefined || settle !== undefined
  || cost.some(({ charge }) => charge !== undefined && charge.forEach !== 'province')
