/** R&D over net sales of the largest investors of the world in 2014, by the English name of a technology class. */
const intensities: Readonly<Record<string, number>> = {
  'Mining and energy': 0.004, 'Food, beverages, tobacco': 0.013, 'Textiles and light industry': 0.02, 'Chemicals, fuels, plastics': 0.026,
  Medicines: 0.144, 'Minerals and metals': 0.012, Machinery: 0.031, 'Vehicles and transport equipment': 0.044,
  'Electrical equipment': 0.035, 'Electronics and instruments': 0.08, 'Software, internet, telecommunication': 0.1,
  'Research and technical services': 0.05,
}

/** Source of `peerIntensity`: sectors of the stock exchange, taken for classes of industry. */
export const PEER_SOURCE = 'eu-scoreboard-sectors-recalled'

/** R&D over sales of foreign peers in a technology class, share; nothing where none is known. */
export const peerIntensity = (technologyClass: string): number | undefined => intensities[technologyClass]
