import type { PlanRow } from './plan-coverage.js'

/** Kinds of rows that have a page of their own kind: agents, institutions and regions. */
export const FOLDERS: Readonly<Record<string, string>> = { agent: 'agents', institution: 'institutions', region: 'regions' }

/** Where the page of a row of the plan is, below the folder of a language; undefined where nothing stands for it. */
export function pageOfPlanRow({ id, kind, modelledBy }: Pick<PlanRow, 'id' | 'kind' | 'modelledBy'>): string | undefined {
  if (Object.hasOwn(FOLDERS, kind)) return `${FOLDERS[kind]}/${id}.md`
  const [object] = modelledBy.filter((one) => one.startsWith('lever/') || one.startsWith('indicator/'))
  if (object === undefined) return undefined
  const [what, name] = object.split('/')
  return `${what}s/${name}.md`
}
