// Part of `npm run build`: the phone's shell, into the build that is there.
import { buildFieldShell } from './lib/field-shell.mjs'

await buildFieldShell(process.env.ETALON_BUILD_DIR ?? '.next')
