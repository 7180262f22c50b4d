import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, inject } from 'vitest'
import { localEnvironment } from '../../scripts/lib/environment.mjs'
import { cloneTemplate, dropDatabasesNamed } from '../../scripts/lib/test-postgres.mjs'

// Runs before each test file's own imports: lib/env.ts must find the file's private database and folder.
const { server, template, prefix } = inject('testPostgres')
const worker = `${prefix}_w${process.env.VITEST_POOL_ID ?? '0'}_`

// Databases of this worker's earlier files: nobody is left in them.
await dropDatabasesNamed(server, worker, { idleOnly: true })
const urls = await cloneTemplate(server, template, `${worker}${randomBytes(4).toString('hex')}`)
const filesDir = mkdtempSync(path.join(tmpdir(), 'etalon-test-files-'))

Object.assign(process.env, localEnvironment({ urls, secrets: server.secrets, port: 3000, filesDir }), {
  NODE_ENV: 'test',
  LOG_LEVEL: 'silent',
  SMTP_URL: '',
  // For fixtures that look past the wall; the code under test connects as the app.
  MIGRATOR_DATABASE_URL: urls.migrator,
})

afterAll(() => rmSync(filesDir, { recursive: true, force: true }))
