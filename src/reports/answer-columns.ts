import type { AnswerDocument } from './contract.js'
import type { LedgerMean } from '../questions/costs.js'

type Rows = Pick<AnswerDocument, 'indicators' | 'effects' | 'attainment'> & { readonly ledger: readonly LedgerMean[] }

/** Columns of the tables of an answer, in order: a table without rows still says what its rows would hold. */
export const answerColumns = {
  indicators: ['scenario', 'indicator', 'region', 'group', 'year', 'unit', 'n', 'mean', 'sd', 'p05', 'p25', 'p50', 'p75', 'p95'],
  effects: ['scenario', 'against', 'indicator', 'region', 'group', 'year', 'unit', 'mean', 'low', 'high', 'p05', 'p95', 'pairedSd', 'unpairedSd'],
  attainment: ['scenario', 'target', 'indicator', 'year', 'threshold', 'probability', 'low', 'high'],
  ledger: ['scenario', 'lever', 'year', 'account', 'payer', 'payee', 'region', 'amount', 'unit'],
} as const satisfies { readonly [T in keyof Rows]: readonly (keyof Rows[T][number])[] }
