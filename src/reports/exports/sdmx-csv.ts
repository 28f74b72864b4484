import type { AnswerDocument } from '../contract.js'
import type { LedgerMean } from '../../questions/costs.js'
import { csvLine } from '../csv.js'
import type { Cell } from '../csv.js'

/** Who maintains the structures. */
export const AGENCY = 'TECHNOPOLE'
/** Version of the structures, as SDMX 3.0 counts them. */
export const STRUCTURE_VERSION = '1.0.0'

type Rows = Pick<AnswerDocument, 'indicators' | 'effects' | 'attainment'> & { readonly ledger: readonly LedgerMean[] }
/** A table that has an SDMX form. */
export type SdmxTable = keyof Rows

/** How a table becomes observations: members that are dimensions, by concept; figures, each an observation of its own. */
export interface SdmxFlow {
  readonly id: string
  readonly dimensions: Readonly<Record<string, string>>
  /** Code of STATISTIC by member. */
  readonly figures: Readonly<Record<string, string>>
}

/** Concepts are those of the SDMX Cross-Domain Concepts where it has one: FREQ, REF_AREA, INDICATOR, TIME_PERIOD, OBS_VALUE, UNIT_MEASURE, OBS_STATUS. */
export const SDMX_FLOWS: Readonly<Record<SdmxTable, SdmxFlow>> = {
  indicators: { id: 'INDICATORS', dimensions: { region: 'REF_AREA', indicator: 'INDICATOR', group: 'BREAKDOWN', scenario: 'SCENARIO' },
    figures: { mean: 'MEAN', sd: 'SD', p05: 'P05', p25: 'P25', p50: 'P50', p75: 'P75', p95: 'P95' } },
  effects: { id: 'EFFECTS', dimensions: { region: 'REF_AREA', indicator: 'INDICATOR', group: 'BREAKDOWN', scenario: 'SCENARIO', against: 'COUNTERPART_SCENARIO' },
    figures: { mean: 'MEAN', low: 'LOW90', high: 'HIGH90', p05: 'P05', p95: 'P95', pairedSd: 'PAIRED_SD', unpairedSd: 'UNPAIRED_SD' } },
  attainment: { id: 'ATTAINMENT', dimensions: { target: 'TARGET', indicator: 'INDICATOR', scenario: 'SCENARIO' },
    figures: { probability: 'PROBABILITY', low: 'LOW90', high: 'HIGH90' } },
  ledger: { id: 'LEDGER', dimensions: { region: 'REF_AREA', lever: 'LEVER', account: 'ACCOUNT', payer: 'PAYER', payee: 'PAYEE', scenario: 'SCENARIO' }, figures: { amount: 'MEAN' } },
}

/** Columns of a message: what SDMX-CSV 2.0 asks for first, then dimensions, the measure and attributes. */
export const sdmxColumns = ({ dimensions }: SdmxFlow): string[] => ['STRUCTURE', 'STRUCTURE_ID', 'ACTION', 'FREQ', ...Object.values(dimensions), 'STATISTIC',
  'TIME_PERIOD', 'OBS_VALUE', 'UNIT_MEASURE', 'OBS_STATUS']

const unitOf = (row: Readonly<Record<string, Cell>>): Cell => row.unit ?? 'share'

/**
 * A table as an SDMX-CSV 2.0 data message, in pieces: an observation a line, yearly; status `E` in the base year, which is estimated
 * from what was published, `F`, a forecast, after it. What is not known, such as an interval of a single run, is left out.
 */
export function* sdmxPieces(table: SdmxTable, rows: Iterable<object>, base: number): Generator<string> {
  const flow = SDMX_FLOWS[table]
  const structure = `${AGENCY}:${flow.id}(${STRUCTURE_VERSION})`
  yield csvLine(sdmxColumns(flow))
  for (const one of rows) {
    const row = one as Readonly<Record<string, Cell>>
    const dimensions = Object.keys(flow.dimensions).map((name) => row[name])
    let text = ''
    for (const [figure, statistic] of Object.entries(flow.figures)) {
      const value = row[figure]
      if (value === null || value === undefined) continue
      text += csvLine(['dataflow', structure, 'I', 'A', ...dimensions, statistic, row.year, value, unitOf(row), Number(row.year) > base ? 'F' : 'E'])
    }
    yield text
  }
}
