import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Path of a file that ships in the package beside the code, such as `docs/results/hindcast.json`. Throws where it is missing. */
export function shippedFile(path: string): string {
  // The build lies one directory below the package, the sources two.
  for (let at = dirname(fileURLToPath(import.meta.url)), before = ''; at !== before; before = at, at = dirname(at)) {
    const candidate = join(at, path)
    if (existsSync(join(at, 'package.json'))) {
      if (existsSync(candidate)) return candidate
      break
    }
  }
  throw new Error(`the package has no ${path}`)
}
