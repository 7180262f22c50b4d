import { readFileSync } from 'node:fs'
import path from 'node:path'
import { buildFolder } from '@/lib/env'

let named: string | null = null

/**
 * The site's own style sheets as the content security policy names them. They stand inside the pages, where the framework gives them
 * no nonce; scripts/lib/own-styles.mjs wrote their hashes into the build.
 */
export function ownStyles(): string {
  named ??= (JSON.parse(readFileSync(path.join(/* turbopackIgnore: true */ process.cwd(), buildFolder(), 'own-styles.json'), 'utf8')) as string[]).map((hash) => `'${hash}'`).join(' ')
  return named
}
