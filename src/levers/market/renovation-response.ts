import { triangular } from '../../data/prior.js'
import { assumption } from '../../data/sources.js'
import { behaviour } from '../parameters.js'

/** Private money that a grant for equipment brings or replaces, the same whoever gives it. */
export const renovationResponse = behaviour('ratio', [-1, 2], triangular(-0.4, 0, 0.3),
  assumption('renovation-response', 'Some of what grants pay would have been bought anyway, some is only then worth buying; no estimate for China was found'), 'D',
  { en: 'own money that follows a yuan of grant; below 0 the grant replaces some', zh: '每元补助带动的自有投资' })
