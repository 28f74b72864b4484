import table from './foreign-peers.json' with { type: 'json' }

/** R&D over net sales of the largest investors of the world in 2014, by the English name of a technology class. */
const intensities: Readonly<Record<string, number>> = table

/** Source of `peerIntensity`: sectors of the stock exchange, taken for classes of industry. */
export const PEER_SOURCE = 'eu-scoreboard-sectors-recalled'

/** R&D over sales of foreign peers in a technology class, share; nothing where none is known. */
export const peerIntensity = (technologyClass: string): number | undefined => intensities[technologyClass]
