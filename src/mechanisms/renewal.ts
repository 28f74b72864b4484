import { defineParameters } from '../data/parameter.js'
import { fixed, triangular } from '../data/prior.js'
import { BLOCK, blockColumns } from '../kernel/blocks.js'
import { ln, lnInto, pow, powInto } from '../kernel/math.js'
import { scratchDoubles, scratchWords } from '../kernel/scratch.js'
import { SIZES } from '../population/classes.js'
import type { World } from './world.js'

const capital = 'assumption:equipment-capital'

/** What depreciation allowances and grants do for equipment, and equipment for output. */
export const renewalParameters = defineParameters('renewal', {
  /** Present value of depreciation allowances on equipment in the base year: .78 over ten years, .87 over six, 1 at once. */
  allowance: {
    prior: triangular(0.8, 0.85, 0.9), unit: 'share of the price', range: [0, 1], source: 'law-depreciation', grade: 'C',
  },
  /** What R&D equipment gains of a rise of allowances that other equipment has in full. */
  researchPart: {
    prior: triangular(0.2, 0.4, 0.7), unit: 'ratio', range: [0, 1], grade: 'D',
    source: 'assumption:research-equipment-written-off',
  },
  /** Equipment that an enterprise buys in a usual year. */
  investment: {
    prior: triangular(0.03, 0.05, 0.08), unit: 'share of revenue', range: [0, 0.5], source: capital, grade: 'D',
  },
  /** Fall of equipment bought with its price after tax (reform of the VAT credit in China: 1.84). */
  elasticity: {
    prior: triangular(0.8, 1.6, 3), unit: 'elasticity', range: [0, 8], source: 'zhang-chen-he-2017', grade: 'B',
  },
  /** Response of small enterprises relative to the mean: in China the large, liquid and compliant respond more, in America the small. */
  smallResponse: {
    prior: fixed(0.7), unit: 'ratio', range: [0, 3], source: 'fan-liu-2020', grade: 'B',
  },
  /** Response of large enterprises relative to the mean. */
  largeResponse: {
    prior: fixed(1.2), unit: 'ratio', range: [0, 3], source: 'fan-liu-2020', grade: 'B',
  },
  /** Elasticity of revenue to equipment: the share of capital in gross output. */
  output: {
    prior: triangular(0.05, 0.1, 0.15), unit: 'elasticity', range: [0, 0.5], source: 'input-output-2007', grade: 'C',
  },
})

/**
 * Fall of the price of equipment after tax, 1 − (1 − t·(z₀ + g))/(1 − t·z₀) = t·g/(1 − t·z₀), share of the price. `rate` t of income
 * tax, below 1 · `gain` g, rise of the present value of allowances · `before` z₀. A low rate makes any allowance worth little.
 */
export const allowanceRelief = (rate: number, gain: number, before: number): number => (rate * gain) / (1 - rate * before)

/** Equipment that a lower price makes worth buying, i·((1 − m)^−ε − 1), share of revenue. `usual` i · `relief` m below 1 · `elasticity` ε. */
export const inducedEquipment = (usual: number, relief: number, elasticity: number): number => induced(usual, pow(1 - relief, -elasticity))

/** The same from the power, `raised` (1 − m)^−ε. */
const induced = (usual: number, raised: number): number => usual * (raised - 1)

/** Growth of output that more equipment brings, α·ln(1 + x/k), log points. `bought` x and `stock` k over revenue · `output` α. */
export const outputOfEquipment = (bought: number, stock: number, output: number): number => output * ln(growthOfStock(bought, stock))

/** 1 + x/k. */
const growthOfStock = (bought: number, stock: number): number => 1 + bought / stock

/**
 * Equipment that faster depreciation lets each enterprise buy this year, over revenue, and the relief on its price after tax, as a
 * function of its row. For reading: what it brings is in `renewalLifts`.
 */
export function equipmentBought({ enterprises: e, parameters: { renewal: p } }: World): (row: number) => { readonly bought: number, readonly relief: number } {
  const elasticity = elasticitiesBySize(p)
  return (row) => {
    const relief = e.allowanceGain[row] > 0 && e.profit[row] > 0 ? allowanceRelief(e.taxRate[row], e.allowanceGain[row], p.allowance) : 0
    return { bought: p.investment + inducedEquipment(p.investment, relief, elasticity[e.size[row]]), relief }
  }
}

/** Elasticity of equipment bought to its price, by size class. */
const elasticitiesBySize = (p: World['parameters']['renewal']): Float64Array => Float64Array.from(SIZES, (one) =>
  p.elasticity * (one === 'large' ? p.largeResponse : one === 'medium' ? 1 : p.smallResponse))

/** Relief on the price of R&D equipment that faster depreciation gives an enterprise with profit, as a function of its row. */
export function researchAllowance({ enterprises: { allowanceGain, taxRate, profit }, parameters: { renewal: p } }: World): (row: number) => number {
  return (row) => (allowanceGain[row] > 0 && profit[row] > 0 ? allowanceRelief(taxRate[row], p.researchPart * allowanceGain[row], p.allowance) : 0)
}

/**
 * Growth that renewed equipment brings each enterprise, log points by row: what support buys, and what faster depreciation makes
 * worth buying for those with profit to deduct from. Undefined where policy renews nothing. Good until it is asked for again.
 */
export function renewalLifts({ enterprises: e, closures, parameters: { renewal: p, finance } }: World): Float64Array | undefined {
  const { count, renewal, allowanceGain, taxRate, profit, size } = e
  if (!closures.behaviour) return undefined
  const elasticity = elasticitiesBySize(p)
  const buyers = scratchWords('who renews equipment', count + 1)
  let found = 0
  for (let i = 0; i < count; i++) {
    buyers[found] = i
    found += Number(renewal[i] !== 0) | (Number(allowanceGain[i] > 0) & Number(profit[i] > 0))
  }
  if (found === 0) return undefined
  const lifts = scratchDoubles('renewal', count).fill(0, 0, count)
  const [price, power, raised, bought, stock, logs] = blockColumns(6)
  for (let first = 0; first < found; first += BLOCK) {
    const block = buyers.subarray(first, Math.min(found, first + BLOCK))
    const rows = block.length
    for (let n = 0; n < rows; n++) {
      const i = block[n]
      price[n] = 1 - (allowanceGain[i] > 0 && profit[i] > 0 ? allowanceRelief(taxRate[i], allowanceGain[i], p.allowance) : 0)
      power[n] = -elasticity[size[i]]
    }
    powInto(raised, price, power, rows)
    for (let n = 0; n < rows; n++) {
      bought[n] = renewal[block[n]] + induced(p.investment, raised[n])
      stock[n] = growthOfStock(bought[n], finance.tangibleShare)
    }
    lnInto(logs, stock, rows)
    for (let n = 0; n < rows; n++) lifts[block[n]] = p.output * logs[n]
  }
  return lifts
}
