import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { bin, inRoot } from './paths.mjs'
import { runNode } from './processes.mjs'
import { Refusal } from './refusal.mjs'

/**
 * The schema engine stand-in as a program that can be executed: the script itself, made executable when a download lost
 * that, or a one-line starter in the temporary folder when this file system allows neither.
 */
export function schemaEnginePath() {
  const script = inRoot('scripts/schema-engine.mjs')
  try {
    fs.accessSync(script, fs.constants.X_OK)
    return script
  } catch {
    try {
      fs.chmodSync(script, 0o755)
      fs.accessSync(script, fs.constants.X_OK)
      return script
    } catch {
      const starter = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'etalon-engine-')), 'schema-engine')
      fs.writeFileSync(starter, `#!/bin/sh\nexec "${process.execPath}" "${script}" "$@"\n`, { mode: 0o755 })
      return starter
    }
  }
}

/** Runs the Prisma command line quietly; its output appears only when it fails. */
export async function runPrisma(args, { migratorUrl = '', failure }) {
  const { code, output } = await runNode([bin.prisma, ...args], {
    quiet: true,
    env: {
      ...process.env,
      MIGRATOR_DATABASE_URL: migratorUrl,
      PRISMA_SCHEMA_ENGINE_BINARY: schemaEnginePath(),
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  })
  if (code !== 0) throw new Refusal(`${failure}\n${output.trim()}`)
  return output
}

/** Writes the typed client to prisma/generated. */
export const generateClient = () => runPrisma(['generate'], { failure: 'The database client could not be generated:' })
