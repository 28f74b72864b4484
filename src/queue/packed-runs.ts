/**
 * Whether the runs of codes in a page of a Parquet file hold its `values` and end with it: a byte for the width of a code, then runs, each with
 * its length ahead, of one code repeated (even) or of groups of eight packed in bits (odd). Readers believe the lengths, and with a wrong one count to
 * 2^31, or for ever where a code has no width. The last run may hold up to seven more, since it is filled up to eight.
 */
export function runsHold(values: number, page: DataView): boolean {
  if (page.byteLength === 0) return false
  const width = page.getUint8(0)
  let at = 1
  let held = 0
  while (held < values) {
    let header = 0
    let place = 1
    let byte = 0x80
    for (; byte >= 0x80; place *= 128) {
      if (at >= page.byteLength || place > 0x10000000) return false
      byte = page.getUint8(at++)
      header += (byte & 0x7f) * place
    }
    const count = Math.floor(header / 2)
    const packed = header % 2 === 1
    held += packed ? 8 * count : count
    at += packed ? width * count : Math.ceil(width / 8)
    if (header >= 0x80000000 || count === 0 || held > values + 7 || at > page.byteLength) return false
  }
  return at === page.byteLength
}
