import * as z from 'zod/mini'
import { unknownName } from '../kernel/input-error.js'
import { packSchema } from '../population/population-from-pack.js'
import { scenarioSchema } from '../scenarios/schema.js'

/** The JSON Schema of region data packs, draft 2020-12. */
export const regionSchema = (): Record<string, unknown> => z.toJSONSchema(packSchema, { io: 'input' }) as Record<string, unknown>

const SCHEMAS: Readonly<Record<string, () => Record<string, unknown>>> = { scenario: scenarioSchema, region: regionSchema }

/** Kinds of document with a published schema. */
export const schemaNames: readonly string[] = Object.keys(SCHEMAS)

/** The JSON Schema of a kind of document. Throws InputError on another word. */
export function schemaOf(name: string): Record<string, unknown> {
  if (!Object.hasOwn(SCHEMAS, name)) throw unknownName('schema', name, schemaNames)
  return SCHEMAS[name]()
}
