// The site's style sheets stand inside its pages; the content security policy lets them in by their hashes (lib/web/own-styles.ts).
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { filesBelow } from './files.mjs'
import { inRoot } from './paths.mjs'

/** Writes the hashes of a finished build's sheets into it, of each and of each two in one element; `dir` is relative to the repository. */
export function listOwnStyles(dir) {
  const sheets = filesBelow([inRoot(dir, 'static')]).filter((file) => file.endsWith('.css')).map((file) => fs.readFileSync(file, 'utf8'))
  const elements = sheets.flatMap((sheet) => [sheet, ...sheets.filter((other) => other !== sheet).map((other) => sheet + other)])
  const hashes = elements.map((text) => `sha256-${createHash('sha256').update(text).digest('base64')}`)
  fs.writeFileSync(inRoot(dir, 'own-styles.json'), JSON.stringify(hashes))
}
