import type { OptionName } from './options.js'

/** Options that every question takes whose parameters are drawn anyhow. */
const DRAWING = ['region', 'scale', 'runs', 'seed', 'base', 'to', 'behaviour', 'revenue', 'workers', 'lang', 'format', 'bom', 'out', 'resume', 'replace'] as const
/** Options that every other question takes. */
const ASKING = ['parameters', ...DRAWING] as const
/** Options that say what a study asks. */
const STUDY = ['scenario', 'region', 'scale', 'runs', 'seed', 'base', 'to', 'parameters', 'behaviour', 'revenue'] as const
/** Where a queue is. */
const BROKER = ['redis', 'postgres'] as const

/** The options that each command takes, beside --help. */
export const TAKES = {
  run: ['scenario', 'by', 'every-run', ...ASKING],
  compare: ['by', 'every-run', ...ASKING],
  attain: ['scenario', 'target', 'level', ...ASKING],
  attribute: ['against', 'by', 'indicator', 'pairs', ...ASKING],
  cost: ['against', ...ASKING],
  sensitivity: ['against', 'method', 'factor', 'size', 'indicator', 'dose', ...ASKING],
  optimise: ['against', 'by', 'target', 'probability', 'packages', ...ASKING],
  discover: ['target', ...DRAWING],
  account: ['against', 'indicator', 'place', ...ASKING],
  adapt: ['rule', 'target', ...ASKING],
  evaluate: ['indicator', 'set', 'pilots', 'waves', 'lotteries', 'from', 'line', ...ASKING],
  list: ['lang', 'format', 'bom'],
  explain: ['lang', 'format', 'bom'],
  schema: ['lang', 'format'],
  validate: ['only', 'region', 'scale', 'lang', 'format', 'bom'],
  shard: [...STUDY, 'workers', 'lang', 'out'],
  merge: ['lang', 'format', 'bom', 'out', 'replace'],
  submit: [...STUDY, 'lang', 'out', 'shards', 'retry', ...BROKER],
  worker: ['out', 'workers', 'lock', 'lang', ...BROKER],
  status: ['out', 'lang', 'format', 'bom', 'watch', ...BROKER],
  hindcast: ['outturns', 'lang', 'format', 'bom'],
  reproduce: ['region', 'workers', 'lang', 'format', 'bom'],
  completion: ['lang'],
} as const satisfies Readonly<Record<string, readonly OptionName[]>>

/** Name of a command. */
export type CommandName = keyof typeof TAKES

/** Options that say what a study asks. */
export const STUDY_OPTIONS: readonly OptionName[] = STUDY
