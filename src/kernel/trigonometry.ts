/** π/2 in three parts, the first two with few enough bits that their products with a quadrant number are exact. */
const QUARTER_HIGH = 1.5707963267341256
const QUARTER_MIDDLE = 6.077100506303966e-11
const QUARTER_LOW = 2.0222662487959506e-21

/** Kilometres; the mean radius of the Earth (IUGG). */
const EARTH_RADIUS = 6371.0088
const RADIANS_PER_DEGREE = 0.017453292519943295

/** Sine of x in radians, for |x| up to a million; larger x, infinities and NaN give NaN. Largest error measured: 1 ulp. */
export function sin(x: number): number {
  return quadrantSine(x, 0)
}

/** Cosine of x in radians, for |x| up to a million; larger x, infinities and NaN give NaN. Largest error measured: 1 ulp. */
export function cos(x: number): number {
  return quadrantSine(x, 1)
}

/** sin(x + shift·π/2), by subtracting the nearest multiple of π/2 and a Taylor polynomial on what is left. */
function quadrantSine(x: number, shift: number): number {
  if (!(Math.abs(x) <= 1e6)) return NaN
  const quadrant = Math.round(x * 0.6366197723675814)
  const near = x - quadrant * QUARTER_HIGH
  const middle = quadrant * QUARTER_MIDDLE
  const r = near - middle
  const low = near - r - middle - quadrant * QUARTER_LOW
  const turn = (quadrant + shift) & 3
  const value = turn & 1 ? cosineNear(r, low) : sineNear(r, low)
  return turn & 2 ? -value : value
}

/** sin(r + low) for |r| <= π/4. */
function sineNear(r: number, low: number): number {
  if (r === 0) return r
  const rr = r * r
  let sum = 0
  for (let n = 16; n >= 2; n -= 2) sum = (-rr / (n * (n + 1))) * (1 + sum)
  return r + (r * sum + low)
}

/** cos(r + low) for |r| <= π/4. */
function cosineNear(r: number, low: number): number {
  const rr = r * r
  let sum = 0
  for (let n = 17; n >= 3; n -= 2) sum = (-rr / (n * (n + 1))) * (1 + sum)
  const half = 0.5 * rr
  return 1 - (half + (half * sum + r * low))
}

/** Angle in [-π/2, π/2] whose sine is x; NaN outside [-1, 1]. Largest error measured: 2.2 ulp. */
export function asin(x: number): number {
  const size = Math.abs(x)
  if (!(size <= 1)) return NaN
  if (size <= 0.5) return arcSeries(x)
  const root = Math.sqrt((1 - size) / 2)
  const angle = QUARTER_HIGH - (2 * arcSeries(root) - QUARTER_MIDDLE)
  return x < 0 ? -angle : angle
}

/** x + x³/6 + 3x⁵/40 + …, each coefficient from the last; 26 terms settle |x| <= 1/2. */
function arcSeries(x: number): number {
  const xx = x * x
  let sum = 0
  for (let n = 26; n >= 1; n--) sum = ((xx * (2 * n - 1)) / (2 * n)) * (1 / (2 * n + 1) + sum)
  return x + x * sum
}

/**
 * Distance on the sphere between two points given in degrees, in kilometres, by the haversine formula
 * d = 2R asin √(sin²(Δφ/2) + cos φ₁ cos φ₂ sin²(Δλ/2)).
 */
export function greatCircle(latitude1: number, longitude1: number, latitude2: number, longitude2: number): number {
  const north = sin(((latitude2 - latitude1) / 2) * RADIANS_PER_DEGREE)
  const east = sin(((longitude2 - longitude1) / 2) * RADIANS_PER_DEGREE)
  const level = cos(latitude1 * RADIANS_PER_DEGREE) * cos(latitude2 * RADIANS_PER_DEGREE)
  return 2 * EARTH_RADIUS * asin(Math.min(1, Math.sqrt(north * north + level * east * east)))
}
