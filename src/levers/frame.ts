import { canonicalJson } from '../kernel/digest.js'
import type { Draws } from '../kernel/draws.js'
import type { Enterprises } from '../population/enterprises.js'
import type { FundOrder } from '../population/funds.js'
import type { Population } from '../population/population.js'
import { ActiveLever, looksAtEnterprises, memoryName } from './active-lever.js'
import { findClaimants, hurdleOf } from './applicants.js'
import type { Hurdle } from './applicants.js'
import { awardOf, ownResearch, payAwards } from './awards.js'
import type { AwardRequest } from './awards.js'
import { bookCharge } from './charges.js'
import { NOBODY, findAgain } from './claimants.js'
import { applyEffect, occasionOf } from './effect.js'
import { EligibleLists } from './eligible-rows.js'
import { doseShare, isNeutral, leavesNothing, valuesIn, valuesOfPart } from './enactment.js'
import type { Enactment, InForce } from './enactment.js'
import type { Ledger } from './ledger.js'
import { deductionsOf } from './deductions.js'
import { leverDecision } from './lever-decision.js'
import type { Claimants, LeverYear, SettleYear } from './lever.js'
import { outdatedBelow } from './outdated.js'
import type { LeverParameters } from './parameters.js'
import type { PolicyScene } from './policy-scene.js'
import { applyOpening, applyRegionalEffect, provincesAimedAt } from './province.js'
import type { ProvinceYear } from './province.js'
import { stratify } from './strata.js'
import { definitionsBy, lawfulDefinitions } from './technology-sme.js'
import { centralShareOf, termsOn } from './terms.js'
import type { AimedTerm } from './terms.js'
import { enterpriseWriters, placeWriters, ruleSetter } from './writers.js'

const NO_RESEARCH = new Float64Array(0)

/** Runs the levers of one scenario in one run: finds who may claim, draws take-up, rations budgets, lets levers write and settle. */
export class LeverFrame {
  private readonly active: ActiveLever[]
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
    this.active = [...enactments].sort((a, b) => (a.lever.id < b.lever.id ? -1 : 1)).map((enactment) =>
      new ActiveLever(enactment, enactment.lever.id, population, drawn ? draws : undefined))
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
        && !((!lever.begun || leavesNothing(inForce.lever)) && isNeutral(inForce, scene.year))
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
    const research = inForce.some(({ inForce: { lever } }) => lever.awards) ? ownResearch(scene) : NO_RESEARCH
    const requests: AwardRequest[] = []
    for (const lever of inForce) {
      const definition = lever.inForce.lever
      const meeting = termsOn(definition.id, definition.family, terms, scene.population.regions.length)
      lever.centralShare = centralShareOf(definition, meeting)
      const { awards } = definition
      const amount = awards && awardOf(awards, lever.p, when, meeting.awardSize, e.size, research)
      if (looksAtEnterprises(definition)) findClaimants(lever, this.eligible.of(lever.eligibility), scene, this.draws, meeting, amount)
      if (awards && amount && lever.claimants.count > 0) requests.push({ award: awards, p: lever.p, claimants: lever.claimants, amount, paid: lever.awarded })
      for (const effect of definition.effects ?? []) applyEffect(effect, lever.p, when, lever.claimants, e)
      if (definition.regional || definition.openings) {
        const where = this.provincesOf(lever, scene)
        for (const effect of definition.regional ?? []) applyRegionalEffect(effect, lever.p, where, scene.regions)
        for (const opening of definition.openings ?? []) applyOpening(opening, lever.p, where, scene.facilities)
      }
      if (definition.incentive) definition.incentive(Object.assign(this.context(lever, scene), orders))
    }
    payAwards(requests, research, scene)
  }

  /** After choices: every lever books what really happened. */
  settle(scene: PolicyScene): void {
    const when = occasionOf(scene)
    let earned: Float64Array | undefined
    const deductions = (): Float64Array => (earned ??= deductionsOf(scene))
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
      settle?.(Object.assign(this.context(lever, scene), { deductions, posting }))
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
  hurdlesOf(e: Enterprises, row: number): { lever: string; hurdle?: Hurdle }[] {
    return this.active.filter(({ on }) => on).map((lever) => {
      const hurdle = hurdleOf(lever, e, row, this.strata[row]!, this.draws)
      return { lever: lever.inForce.lever.id, ...(hurdle ? { hurdle } : {}) }
    })
  }

  /** Gives its memory to others; it must not be used again. */
  release(): void { this.eligible.release() }

  private context(lever: ActiveLever, scene: PolicyScene): LeverYear<LeverParameters> {
    const { id, memory } = lever.inForce.lever
    return { year: scene.year, p: lever.p, claimants: lever.claimants, population: scene.population,
      enterprises: scene.enterprises, places: scene.places, regions: scene.regions, funds: scene.funds,
      facilities: scene.facilities, definitions: this.definitions,
      accounts: scene.accounts, generalPrice: scene.generalPrice, researchPrice: scene.researchPrice, centralShare: lever.centralShare,
      memory: Object.fromEntries(Object.keys(memory ?? {}).map((name) => [name, scene.enterprises.extra(memoryName(id, name))])),
      stream: (purpose) => scene.draws.stream(leverDecision(id, purpose)) }
  }

  /** The provinces at which a lever is aimed, with how many enterprises it reaches there. */
  private provincesOf({ eligibility, awarded, claimants: { rows, served, count } }: ActiveLever, scene: PolicyScene): ProvinceYear[] {
    const { province } = scene.enterprises
    const reached = new Float64Array(scene.population.regions.length)
    for (let n = 0; n < count; n++) reached[province[rows[n]!]!] = reached[province[rows[n]!]!]! + served[n]!
    return provincesAimedAt(scene.population, scene.regions, scene.facilities, eligibility.province, reached, awarded, occasionOf(scene))
  }
}
