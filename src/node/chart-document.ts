import type { ChartDocument } from '../reports/charts/canvas.js'

/** A document to draw charts and briefs in where there is no page: loaded when first asked for, and part of this package. */
export async function chartDocument(): Promise<ChartDocument> {
  const { parseHTML } = await import('linkedom')
  return parseHTML('<p>').document as unknown as ChartDocument
}
