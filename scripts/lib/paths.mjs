import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '')

/** Everything a run leaves behind in this folder: databases, files, secrets, logs. Never committed. */
export const dataDir = path.join(root, '.data')

/** A path inside the repository. */
export const inRoot = (...parts) => path.join(root, ...parts)

/** A path inside `.data`. */
export const inData = (...parts) => path.join(dataDir, ...parts)

/** An installed package's command, run with this Node (so PATH does not matter). */
export const bin = {
  next: inRoot('node_modules/next/dist/bin/next'),
  tsx: inRoot('node_modules/tsx/dist/cli.mjs'),
  prisma: inRoot('node_modules/prisma/build/index.js'),
  tsc: inRoot('node_modules/typescript/bin/tsc'),
  eslint: inRoot('node_modules/eslint/bin/eslint.js'),
  knip: inRoot('node_modules/knip/bin/knip.js'),
  vitest: inRoot('node_modules/vitest/vitest.mjs'),
  playwright: inRoot('node_modules/@playwright/test/cli.js'),
}
