// Part of `npm run build`: what the site's policy says of its styles, and the phone's shell, into the build that is there.
import { buildFieldShell } from './lib/field-shell.mjs'
import { listOwnStyles } from './lib/own-styles.mjs'

const dir = process.env.ETALON_BUILD_DIR ?? '.next'
listOwnStyles(dir)
await buildFieldShell(dir)
