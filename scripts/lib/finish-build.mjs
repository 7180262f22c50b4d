import path from 'node:path'
import { buildFieldShell } from './field-shell.mjs'
import { listOwnStyles } from './own-styles.mjs'
import { root } from './paths.mjs'
import { completeServerFolder } from './server-folder.mjs'

/**
 * What follows Next's part of a build: what the site's policy says of its styles, the phone's shell, and both into the folder the site
 * is started from. `dir` is relative to `site`.
 */
export async function finishBuild(dir, site = root) {
  const built = path.relative(root, path.join(site, dir))
  listOwnStyles(built)
  await buildFieldShell(built)
  completeServerFolder(site, dir)
}
