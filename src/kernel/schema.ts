/**
 * What a document may say, as data: `checked` reads by it, and `jsonSchemaOf` writes it for others. A schema says in words what it would
 * take where its kind and bounds say too little.
 */
interface Said {
  readonly words?: string
  /** What others read of it in a published schema; one with an id stands there once. */
  readonly about?: { readonly id?: string, readonly title?: string, readonly description?: string }
}
/** Bounds of a number, of the characters of a text, or of the members of a list; both may be reached. */
interface Bounds { readonly least?: number, readonly most?: number }
/** Patterns a text has, each with words of its own where it is refused. */
interface Forms { readonly forms?: readonly (readonly [form: RegExp, words?: string])[] }
/** A number that a number is greater than. */
interface Above { readonly above?: number }

export type Part = Said & (
  | { readonly kind: 'unknown' | 'boolean' | 'null' }
  | { readonly kind: 'string' } & Bounds & Forms
  | { readonly kind: 'number' | 'int' } & Bounds & Above
  | { readonly kind: 'values', readonly values: readonly (string | number)[] }
  | { readonly kind: 'optional', readonly of: Part }
  | { readonly kind: 'array', readonly of: Part } & Bounds
  | { readonly kind: 'record', readonly keys: Part, readonly of: Part }
  | { readonly kind: 'object', readonly members: Members, readonly open: boolean }
  | { readonly kind: 'union', readonly of: readonly Part[] }
  | { readonly kind: 'tagged', readonly tag: string, readonly of: readonly Part[] }
)

/** What is read by a schema: for the compiler alone. */
declare const reads: unique symbol
export type Schema<T> = Part & { readonly [reads]: () => T }
/** What a schema reads. */
export type Read<S> = S extends { readonly [reads]: () => infer T } ? T : never

type Members = Readonly<Record<string, Part>>
interface Optional { readonly kind: 'optional' }
type Whole<T> = { [K in keyof T]: T[K] }
type ReadMembers<M> = Whole<{ -readonly [K in keyof M as M[K] extends Optional ? never : K]: Read<M[K]> }
  & { -readonly [K in keyof M as M[K] extends Optional ? K : never]?: Read<M[K]> }>

const schema = <T>(part: Part): Schema<T> => part as Schema<T>

export const unknown = (): Schema<unknown> => schema({ kind: 'unknown' })
export const boolean = (): Schema<boolean> => schema({ kind: 'boolean' })
export const nothing = (): Schema<null> => schema({ kind: 'null' })
export const string = (said: Said & Bounds & Forms = {}): Schema<string> => schema({ kind: 'string', ...said })
export const number = (said: Said & Bounds & Above = {}): Schema<number> => schema({ kind: 'number', ...said })
export const int = (said: Said & Bounds = {}): Schema<number> => schema({ kind: 'int', ...said })
export const oneOf = <const V extends string | number>(...values: readonly V[]): Schema<V> => schema({ kind: 'values', values })
export const optional = <S extends Part>(of: S): Schema<Read<S> | undefined> & Optional => schema<Read<S> | undefined>({ kind: 'optional', of }) as Schema<Read<S> | undefined> & Optional
export const array = <S extends Part>(of: S, said: Said & Bounds = {}): Schema<Read<S>[]> => schema({ kind: 'array', of, ...said })
/** An object whose names are many. */
export const record = <S extends Part>(keys: Schema<string>, of: S, said: Said = {}): Schema<Record<string, Read<S>>> => schema({ kind: 'record', keys, of, ...said })
/** An object with some of the names that there are. */
export const someOf = <K extends string, S extends Part>(names: readonly K[], of: S): Schema<Partial<Record<K, Read<S>>>> => schema({ kind: 'record', keys: oneOf(...names), of })
/** An object of these members and no other; a member that holds its own kind again is a getter. */
export const object = <M extends Members>(members: M, said: Said = {}): Schema<ReadMembers<M>> => schema({ kind: 'object', members, open: false, ...said })
/** Of an object these members, whatever else it has. */
export const membersOf = <M extends Members>(members: M): Schema<ReadMembers<M>> => schema({ kind: 'object', members, open: true })
export const union = <S extends readonly Part[]>(of: S, said: Said = {}): Schema<Read<S[number]>> => schema({ kind: 'union', of, ...said })
/** Objects told apart by what one member says. */
export const tagged = <S extends readonly Part[]>(tag: string, of: S): Schema<Read<S[number]>> => schema({ kind: 'tagged', tag, of })
/** The same with what others read of it. */
export const about = <S extends Part>(of: S, said: NonNullable<Said['about']>): S => ({ ...of, about: said })
