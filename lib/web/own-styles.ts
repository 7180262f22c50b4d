import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { buildFolder } from '@/lib/build-folder'

let named: string | null = null

/**
 * The site's own style sheets as the content security policy names them. They stand inside the pages, where the framework gives them
 * no nonce; scripts/lib/own-styles.mjs wrote their hashes into the build.
 */
export function ownStyles(): string {
  named ??= read().map((hash) => `'${hash}'`).join(' ')
  return named
}

/** Where nothing was built there is nothing of ours to name. */
function read(): string[] {
  const list = path.join(/* turbopackIgnore: true */ process.cwd(), buildFolder(), 'own-styles.json')
  return existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as string[]) : []
}
