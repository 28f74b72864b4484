import { facilityKind, facilityKinds } from '../population/facility-kinds.js'
import type { Indicator } from './indicator.js'
import { sumByProvince } from './reading.js'

/** Parameters that set how many facilities of a kind there are, by kind; a kind that nothing opens is not an indicator. */
const openedBy: Readonly<Record<string, readonly string[]>> = {
  makerspace: ['makerspace-support.opened'],
  'finance-centre': ['finance-pilots.centres'],
}

/** Numbers of facilities by kind, such as `makerspaces`. */
export const facilityIndicators: readonly Indicator[] = facilityKinds.filter(({ id }) => Object.hasOwn(openedBy, id)).map(({ id, name, systems }) => {
  const code = facilityKind(id)
  return {
    id: id.endsWith('y') ? `${id.slice(0, -1)}ies` : `${id}s`,
    name,
    definition: {
      en: `${name.en} at work at the end of the year; the number of the nation in 2015 is shared out to provinces by their enterprise R&D`,
      zh: `年末运行的${name.zh}；2015年全国数按各省企业研发分摊到省`,
    },
    unit: 'piece', inventory: systems, source: 'plan', through: openedBy[id]!,
    read: ({ facilities: f }, into) => sumByProvince(into, f.count, f.province, (i) => (f.kind[i] === code ? f.number[i]! : 0)),
  }
})
