import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import path from 'node:path'
import { afterAll, inject } from 'vitest'
import { localEnvironment } from '../../scripts/lib/environment.mjs'
import { cloneTemplate } from '../../scripts/lib/test-postgres.mjs'
import { closePools } from './past-the-wall'

// Runs before each test file's own imports: lib/env.ts must find the worker's private database and folder.
// One database serves all files of a worker: every test makes an organisation of its own, and the wall keeps them apart.
const { server, template, prefix, filesDir: files } = inject('testPostgres')

if (!process.env.MIGRATOR_DATABASE_URL?.includes(prefix)) {
  const urls = await cloneTemplate(server, template, `${prefix}_${randomBytes(4).toString('hex')}`)
  const filesDir = mkdtempSync(path.join(files, 'worker-'))
  Object.assign(process.env, localEnvironment({ urls, secrets: server.secrets, port: 3000, filesDir }), {
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    SMTP_URL: '',
    // For fixtures that look past the wall; the code under test connects as the app.
    MIGRATOR_DATABASE_URL: urls.migrator,
  })
}

afterAll(closePools)
