import type { Column } from '../kernel/columns.js'
import type { Stream } from '../kernel/draws.js'
import { InputError } from '../kernel/input-error.js'
import type { Enterprises } from '../population/enterprises.js'
import type { Facilities } from '../population/facilities.js'
import type { FundOrder, Funds } from '../population/funds.js'
import type { Places } from '../population/places.js'
import type { EnterprisePolicyName, PlacePolicyName, RuleName } from '../population/policy-columns.js'
import type { Label, Population } from '../population/population.js'
import type { Regions } from '../population/regions.js'
import type { RdAccountShares } from '../population/rd-accounts.js'
import type { Award } from './awards.js'
import type { CostRule } from './cost.js'
import type { Predicate } from './eligibility.js'
import type { Effect } from './effect.js'
import { checkEquation } from './equation.js'
import type { Equation } from './equation.js'
import type { Account, Party, Posting } from './ledger.js'
import { checkParameters } from './parameters.js'
import type { Changes, LeverParameters, ValuesOf } from './parameters.js'
import type { Opening, RegionalEffect } from './province.js'
import type { Rationing } from './rationing.js'
import type { TakeUp } from './take-up.js'
import type { Definitions } from './technology-sme.js'
import type { Term } from './terms.js'

/** Tables as a lever may see them: readable, not writable. */
type ReadOnly<T> = { readonly [K in keyof T]: T[K] extends { readonly BYTES_PER_ELEMENT: number }
  ? { readonly [index: number]: number; readonly length: number } : T[K] }

/** Enterprises that a lever reaches this year, after eligibility, targeting, take-up and rationing. */
export interface Claimants {
  readonly count: number
  /** Row of each claimant in the enterprise table. */
  readonly rows: Uint32Array
  /** How many of the represented enterprises are served; the weight unless a budget ran out. */
  readonly served: Uint32Array
  /** Key of each claimant, by which it is found again if the table was reordered. */
  readonly keys: Uint32Array
}

/** Writes one policy column under its declared rule. */
export interface Writer { put(row: number, value: number): void }

/** What a lever knows when it writes and when it settles. Nothing here changes an agent. */
export interface LeverYear<P extends LeverParameters> {
  readonly year: number
  /** Values of the parameters this year, after schedule. */
  readonly p: ValuesOf<P>
  readonly claimants: Claimants
  readonly population: Population
  readonly enterprises: ReadOnly<Enterprises>
  readonly places: ReadOnly<Places>
  readonly regions: ReadOnly<Regions>
  readonly funds: ReadOnly<Funds>
  readonly facilities: ReadOnly<Facilities>
  /** What eligibility goes by this year. */
  readonly definitions: Definitions
  /** What part of real R&D is claimed and surveyed, this run. */
  readonly accounts: RdAccountShares
  /** Yuan of the year for one yuan of the base year. */
  readonly generalPrice: number
  /** Price of real R&D relative to the base year, by province × technology class. */
  readonly researchPrice: { readonly [index: number]: number }
  /** The lever's own memory columns on the enterprise table. */
  readonly memory: Readonly<Record<string, { [index: number]: number }>>
  /** Keyed draws of this lever, by purpose. */
  stream(purpose: string): Stream
  /** Share of a joint cost that the central budget pays, 0 to 1, after terms. */
  readonly centralShare: number
}

/** Before choices: policy columns, national rules and orders. */
export interface IncentiveYear<P extends LeverParameters> extends LeverYear<P> {
  readonly write: Readonly<Record<EnterprisePolicyName, Writer>>
  readonly writePlace: Readonly<Record<PlacePolicyName, Writer>>
  /** Sets a national rule; several levers meet by the rule's own combination. */
  setRule(rule: RuleName, value: number): void
  /** Orders a guidance fund to be opened in the finance step of this year. */
  openFund(order: FundOrder): void
}

/** After choices: books what really happened. */
export interface SettleYear<P extends LeverParameters> extends LeverYear<P> {
  /** Extra deductions that enterprises earn this year, yuan of 2015 by row; 0 for those who earn none. */
  deductions(): { readonly [index: number]: number }
  /** A line of the ledger of this lever and year. */
  posting(account: Account, payer: Party, payee: Party): Posting
}

/** A claimed effect: with the test values, this indicator moves this way in paired comparison. */
export interface Claim {
  readonly indicator: string
  readonly direction: 'up' | 'down'
  /** Parameters that set how far, on which the claim rests: own ones by name, those of mechanisms as `group.name`. */
  readonly through: readonly string[]
}

/** Everything there is to know of a lever. */
export interface LeverDefinition<P extends LeverParameters, Id extends string = string> {
  /** Kebab-case id, used in scenarios and results. */
  readonly id: Id
  readonly name: Label
  /** What it does, in a sentence. */
  readonly summary: Label
  readonly family: 'tax' | 'support' | 'finance' | 'places' | 'people' | 'market' | 'global' | 'governance'
  /** Row of the plan's inventory and section of the plan, e.g. `L01`, `3.1`; absent for general law that the plan does not name. */
  readonly clause?: { readonly inventory: string; readonly section: string }
  readonly params: P
  /** What it does to choices. */
  readonly equation: Equation
  /** What it books when the year is settled; nothing only where nothing is paid. */
  readonly cost: readonly CostRule<P>[]
  /** What eligibility goes by this year, said before anybody is found; where several say so, the last by id. */
  readonly defines?: (p: ValuesOf<P>) => Partial<Definitions>
  /** Levers of the second stratum may depend on terms of the first; term-levers read none. */
  readonly terms?: (p: ValuesOf<P>) => readonly Term[]
  readonly eligible: Predicate
  /**
   * Share of a province, by code, in the areas to which the lever is confined, such as pilot cities: nobody elsewhere is reached.
   * A scenario that aims it at regions makes such areas of them.
   */
  readonly areas?: (province: string) => number
  /**
   * How finely a scenario may aim it. At any part of its enterprises where this is absent: what it does and what it costs is
   * told of each enterprise it reaches, and of its provinces by those. At `provinces` alone where it does something for a province
   * whomever it reaches there. At the `nation` alone where it acts by a rule that is the same everywhere.
   */
  readonly aim?: 'provinces' | 'nation'
  readonly takeUp?: TakeUp<P>
  readonly rationing?: Rationing<P>
  readonly memory?: Readonly<Record<string, Column>>
  /** Share of joint cost on the central budget unless a term changes it. */
  readonly centralShare: number
  /** Parameter values at which the lever must equal its absence. */
  readonly neutral: Changes<P>
  /**
   * Parameter values for the law of direction, and what they move. A lever that works through others names, by id, those
   * `beside` which it is tried, with their parameters. The direction is read in 2020, or in the year `readIn` where what
   * chance adds later (who happens to be certified) is larger than the effect.
   */
  readonly test: { readonly params: Changes<P>; readonly moves: readonly Claim[]; readonly leaves: readonly string[]
    readonly beside?: Readonly<Record<string, Changes>>; readonly readIn?: number }
  /** What the plan asks of it, as changes from the year the plan could first be felt; without changes, why it asks for no more than is done. */
  readonly plan?: { readonly params?: Changes<P>; readonly why: Label }
  /** What every enterprise it reaches gets. */
  readonly effects?: readonly Effect<P>[]
  /** Public money for the R&D projects of those it reaches. */
  readonly awards?: Award<P>
  /** What every province at which it is aimed gets. */
  readonly regional?: readonly RegionalEffect<P>[]
  /** What it opened is paid for, or works, also in years in which it opens nothing. */
  readonly lasting?: true
  /** Facilities it opens. */
  readonly openings?: readonly Opening<P>[]
  /** Before choices, where the declared effects are not enough: writes policy columns, rules and orders. */
  incentive?(context: IncentiveYear<P>): void
  /** After choices, where charges are not enough: books what really happened. */
  settle?(context: SettleYear<P>): void
}

/** A checked lever. */
export type Lever<P extends LeverParameters = LeverParameters, Id extends string = string> = LeverDefinition<P, Id>

/** Checks a lever's declaration and returns it frozen. Throws InputError with the path of what is wrong. */
export function defineLever<P extends LeverParameters, const Id extends string>(definition: LeverDefinition<P, Id>): Lever<P, Id> {
  const path = `lever ${definition.id}`
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(definition.id)) throw new InputError(`${path}.id`, 'lower-case words joined by hyphens', definition.id)
  checkParameters(definition.params, `${path}.params`)
  if (!(definition.centralShare >= 0 && definition.centralShare <= 1))
    throw new InputError(`${path}.centralShare`, 'a share from 0 to 1', definition.centralShare)
  checkEquation(definition.equation, definition.cost.map(({ amount }) => amount), `${path}.equation`)
  return Object.freeze(definition)
}
