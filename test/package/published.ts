import { execFileSync } from 'node:child_process'
import type { TestProject } from 'vitest/node'
import { buildIfStale } from '../../scripts/build.mjs'

/** A file that `npm publish` would send, with its size in bytes. */
export interface PublishedFile { readonly path: string, readonly size: number }

declare module 'vitest' {
  interface ProvidedContext { publishedFiles: PublishedFile[] }
}

/** Asks npm once for all tests, of an up-to-date build, since it takes seconds to answer. */
export async function setup(project: TestProject): Promise<void> {
  await buildIfStale()
  const command = ['pack', '--dry-run', '--ignore-scripts', '--json']
  project.provide('publishedFiles', JSON.parse(execFileSync('npm', command, { encoding: 'utf8', stdio: 'pipe' }))[0].files)
}
