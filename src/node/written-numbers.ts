/** Numbers by their bits, little-endian on every machine, in base 64. */
export function writtenNumbers(numbers: Float64Array): string {
  const bytes = Buffer.alloc(numbers.length * 8)
  numbers.forEach((x, i) => bytes.writeDoubleLE(x, i * 8))
  return bytes.toString('base64')
}
/** The numbers that `writtenNumbers` wrote. */
export function readNumbers(text: string): Float64Array {
  const bytes = Buffer.from(text, 'base64')
  return Float64Array.from({ length: bytes.length >> 3 }, (_, i) => bytes.readDoubleLE(i * 8))
}
