import { APP_ROLE, MIGRATOR_ROLE, asRole, onDatabase } from './database.mjs'

/**
 * The two addresses of one database on an embedded server.
 * @returns {{ app: string, migrator: string }}
 */
export function databaseUrls({ adminUrl, secrets }, database) {
  const url = onDatabase(adminUrl, database)
  return {
    app: asRole(url, APP_ROLE, secrets.postgres.app),
    migrator: asRole(url, MIGRATOR_ROLE, secrets.postgres.migrator),
  }
}
