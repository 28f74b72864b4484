import { InputError } from './input-error.js'

/** Names that the table itself uses, and names that JavaScript gives a meaning to. */
const RESERVED = new Set([
  'count', 'capacity', 'arrangement', 'schema', 'append', 'appendFrom', 'keep', 'keepAnyOrder', 'shift', 'reorder', 'clone', 'release', 'bytes',
  'addColumn', 'extra', 'extras', 'constructor', 'prototype', 'hasOwnProperty', 'isPrototypeOf', 'propertyIsEnumerable', 'toString', 'toLocaleString',
  'valueOf', 'then',
])

const COLUMN_NAME = /^[a-z][A-Za-z0-9]*$/
/** Run-time columns belong to somebody, whose id stands before the name: `innovation-voucher/used`. */
const OWNED_NAME = /^([a-z][a-z0-9-]*\/)?[a-z][A-Za-z0-9-]*$/

/** Throws InputError unless a declared column may be called so. */
export function checkColumnName(path: string, name: string): void {
  if (!COLUMN_NAME.test(name)) throw new InputError(path, 'a camelCase name', name)
  if (RESERVED.has(name)) throw new InputError(path, 'a name that is not reserved', name)
}

/** Throws InputError unless a column added at run time may be called so. */
export function checkRunTimeName(path: string, name: string): void {
  if (!OWNED_NAME.test(name)) throw new InputError(path, 'a camelCase name, after its owner and a slash if any', name)
  if (RESERVED.has(name)) throw new InputError(path, 'a name that is not reserved', name)
}
