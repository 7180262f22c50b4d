import { randomBytes } from 'node:crypto'
import { readJson, writeJson } from './files.mjs'
import { inData } from './paths.mjs'

const randomSecret = () => randomBytes(24).toString('base64url')

/**
 * The passwords and keys of one folder's own installation, made on first use and kept readable by their owner alone.
 * Shape: `{ authSecret, postgres: { superuser, migrator, app } }`.
 */
export function readSecrets(file = inData('secrets.json')) {
  const kept = readJson(file)
  if (kept?.authSecret && kept.postgres?.superuser) return kept
  const fresh = {
    authSecret: randomBytes(32).toString('base64url'),
    postgres: { superuser: randomSecret(), migrator: randomSecret(), app: randomSecret() },
  }
  writeJson(file, fresh)
  return fresh
}
