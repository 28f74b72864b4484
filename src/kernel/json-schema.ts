import type { Part } from './schema.js'

type Written = Record<string, unknown>

/** A schema as JSON Schema, draft 2020-12. Parts with an id stand once, under `$defs`. */
export function jsonSchemaOf(whole: Part): Written {
  const parts: Record<string, Written> = {}
  const write = (part: Part): Written => {
    const { id, ...said } = part.about ?? {}
    if (id === undefined) return { ...shapeOf(part, write), ...said }
    if (!Object.hasOwn(parts, id)) {
      parts[id] = {}
      Object.assign(parts[id], shapeOf(part, write), said)
    }
    return { $ref: `#/$defs/${id}` }
  }
  const written = write(whole)
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', ...written, ...(Object.keys(parts).length > 0 ? { $defs: parts } : {}) }
}

/** Members that have a value. */
const given = (members: Written): Written => Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined))

function shapeOf(part: Part, write: (part: Part) => Written): Written {
  switch (part.kind) {
    case 'unknown': return {}
    case 'boolean': case 'null': return { type: part.kind }
    case 'string': {
      const patterns = (part.forms ?? []).map(([{ source }]) => source)
      return given({ type: 'string', minLength: part.least, maxLength: part.most, ...(patterns.length > 1 ? { allOf: patterns.map((pattern) => ({ pattern })) } : { pattern: patterns[0] }) })
    }
    case 'number': case 'int':
      return given({ type: part.kind === 'int' ? 'integer' : 'number', minimum: part.least, exclusiveMinimum: part.above, maximum: part.most })
    case 'values': {
      const type = typeof part.values[0]
      return part.values.length === 1 ? { type, const: part.values[0] } : { type, enum: [...part.values] }
    }
    case 'optional': return write(part.of)
    case 'array': return given({ type: 'array', items: write(part.of), minItems: part.least, maxItems: part.most })
    case 'record': return { type: 'object', propertyNames: write(part.keys), additionalProperties: write(part.of) }
    case 'object': {
      const members = Object.entries(part.members)
      return given({ type: 'object', properties: Object.fromEntries(members.map(([name, member]) => [name, write(member)])),
        required: members.filter(([, { kind }]) => kind !== 'optional').map(([name]) => name), additionalProperties: part.open ? undefined : false })
    }
    case 'union': return { anyOf: part.of.map(write) }
    case 'tagged': return { oneOf: part.of.map(write) }
  }
}
