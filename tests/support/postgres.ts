import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
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
  /** Where its workers keep their files, each in a folder of its own. */
  filesDir: string
}

declare module 'vitest' {
  interface ProvidedContext {
    testPostgres: TestPostgres
  }
}

/** Before all tests on Postgres: a server, a migrated template. After them: this run's databases and files are gone. */
export default async function prepareTestPostgres(project: TestProject) {
  const server = await joinTestPostgres()
  await dropForgottenDatabases(server)
  const template = await ensureTemplate(server)
  const prefix = testDatabaseName(process.pid, randomBytes(3).toString('hex'))
  const filesDir = mkdtempSync(path.join(tmpdir(), 'etalon-test-files-'))
  project.provide('testPostgres', { server, template, prefix, filesDir })
  // A worker is ended from outside and cannot clear up behind itself.
  return async () => {
    rmSync(filesDir, { recursive: true, force: true })
    await dropDatabasesNamed(server, prefix)
  }
}
