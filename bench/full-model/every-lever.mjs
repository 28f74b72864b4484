import { asEnacted, enactmentsOf, levers } from 'technopole'

/** The law as it was enacted. */
export const reference = enactmentsOf(asEnacted)

/** Every lever the library has: as enacted where it is, at its own values where it is not. */
export const everyLever = levers.map((lever) => reference.find((x) => x.lever.id === lever.id) ?? { lever, changes: {} })
