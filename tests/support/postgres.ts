import { randomBytes } from 'node:crypto'
import type { TestProject } from 'vitest/node'
import {
  dropDatabasesNamed,
  dropForgottenDatabases,
  ensureTemplate,
  joinTestPostgres,
  testDatabaseName,
} from '../../scripts/lib/test-postgres.mjs'

export type TestPostgres = {
  server: Awaited<ReturnType<typeof joinTestPostgres>>
  template: string
  /** What the names of this run's databases begin with. */
  prefix: string
}

declare module 'vitest' {
  interface ProvidedContext {
    testPostgres: TestPostgres
  }
}

/** Before all tests on Postgres: a server, a migrated template. After them: this run's databases are gone. */
export default async function prepareTestPostgres(project: TestProject) {
  const server = await joinTestPostgres()
  await dropForgottenDatabases(server)
  const template = await ensureTemplate(server)
  const prefix = testDatabaseName(process.pid, randomBytes(3).toString('hex'))
  project.provide('testPostgres', { server, template, prefix })
  return () => dropDatabasesNamed(server, prefix)
}
