import type * as catalogue from './catalogue.js'
import type { Lever } from './lever.js'

/** The levers of the catalogue by the name they are exported under. */
type Catalogue = typeof catalogue
/** Some lever of the catalogue. */
type Any = Catalogue[keyof Catalogue]

/** Id of a lever of the catalogue. */
export type LeverId = Any['id']
/** A lever by its id: of the catalogue, which an editor offers, or of one's own. */
export type AnyLeverId = LeverId | (string & {})
/** Parameters of the levers of the catalogue, by id. */
export type LeverParametersById = { readonly [L in Any as L['id']]: L['params'] }

/** A lever as the catalogue has it where its id is known, so that `amend(leverById('rd-super-deduction'), …)` knows its parameters. */
export type LeverWithId<Id extends string> = string extends Id ? Lever | undefined : Id extends LeverId ? Extract<Any, { readonly id: Id }> : never

/** The id where it is one of the catalogue or the compiler cannot know; else a sentence that it shows. */
export type LeverNamed<Id extends string> = string extends Id ? Id : Id extends LeverId ? Id : NoLever<Id>

/** What the compiler shows where another text is given for a lever: the way out. The text itself is refused when a scenario is made of it. */
export type LeverNotText = 'a lever, such as rdSuperDeduction or leverById("rd-super-deduction")'

/** What the compiler shows of an id that is none. */
type NoLever<Id extends string> = `${Id} is the id of no lever`

/** Names of the parameters of a lever that are numbers; any name where the id is known only when the program runs. */
export type NumberParameterOf<Id extends string> = string extends Id ? string : Id extends LeverId
  ? { [K in keyof LeverParametersById[Id] & string]: LeverParametersById[Id][K] extends { readonly kind: 'number' } ? K : never }[keyof LeverParametersById[Id] & string]
  : NoLever<Id>
