import { buildIfStale } from '../../scripts/build.mjs'

// Tests of the package look at dist, so dist must say what the sources say.
export const setup = () => buildIfStale()
