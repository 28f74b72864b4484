import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { chartPng } from '../../src/node/chart-png.js'

/** Width, height and the dots, four bytes each, of a PNG of eight bits a colour. */
function decoded(png: Uint8Array): { width: number, height: number, dot: (x: number, y: number) => number[] } {
  const bytes = Buffer.from(png)
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  const data: Buffer[] = []
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)))
  }
  const raw = inflateSync(Buffer.concat(data))
  const row = 4 * width
  const dots = Buffer.alloc(row * height)
  for (let y = 0; y < height; y++) for (let k = 0; k < row; k++) {
    const filter = raw[y * (row + 1)]
    const left = k >= 4 ? dots[y * row + k - 4] : 0
    const up = y > 0 ? dots[(y - 1) * row + k] : 0
    const corner = k >= 4 && y > 0 ? dots[(y - 1) * row + k - 4] : 0
    const [p, a, b, c] = [left + up - corner, left, up, corner]
    const nearest = Math.abs(p - a) <= Math.abs(p - b) && Math.abs(p - a) <= Math.abs(p - c) ? a : Math.abs(p - b) <= Math.abs(p - c) ? b : c
    dots[y * row + k] = raw[y * (row + 1) + 1 + k] + [0, left, up, (left + up) >> 1, nearest][filter]
  }
  return { width, height, dot: (x, y) => [...dots.subarray(y * row + 4 * x, y * row + 4 * x + 4)] }
}

const chart = '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><rect x="0" y="100" width="150" height="100" fill="#0072b2"/></svg>'

describe('a chart as a picture', () => {
  it('has twice its dots, its colours, and white where nothing is drawn', async () => {
    const { width, height, dot } = decoded(await chartPng(chart))
    expect([width, height]).toEqual([600, 400])
    expect(dot(100, 300)).toEqual([0x00, 0x72, 0xb2, 255])
    expect(dot(500, 300)).toEqual([255, 255, 255, 255])
    expect(dot(100, 100)).toEqual([255, 255, 255, 255])
  })

  it('is as wide as asked', async () => {
    const { width, height } = decoded(await chartPng(chart, { width: 900 }))
    expect([width, height]).toEqual([900, 600])
  })

  it.each([[chart, 99], [chart, 1e9], [chart, 10.5], ['<p>', 300], ['', 300]])('is not made of %j at a width of %j', async (svg, width) => {
    await expect(chartPng(svg, { width })).rejects.toThrow(/^(svg|width): allowed /)
  })

  it('has the minus of the font of its figures', async () => {
    const text = (font: string): string => `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><g font-family="${font}"><text x="5" y="20">−4.200</text></g></svg>`
    expect(Buffer.from(await chartPng(text('system-ui, sans-serif'))).equals(await chartPng(text('Noto Sans CJK SC')))).toBe(true)
  })
})
