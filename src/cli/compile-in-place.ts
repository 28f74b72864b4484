import { setFlagsFromString } from 'node:v8'

/**
 * Has threads that start from now on compile hot functions themselves and not on a further thread. Where every core simulates, that
 * thread has none to itself: what it compiles comes later, and is often compiled twice (docs/performance.md).
 */
export function compileInPlace(): void {
  setFlagsFromString('--no-concurrent-recompilation')
}
