import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))
const resolve = { alias: { '@': root, 'server-only': `${root}tests/support/server-only.ts` } }

const onPostgres = {
  globalSetup: ['tests/support/postgres.ts'],
  setupFiles: ['tests/support/database-per-worker.ts'],
  testTimeout: 60_000,
  hookTimeout: 120_000,
  maxWorkers: 2,
}

/**
 * What looks at every organisation, every job or all of the store would meet its neighbours' work: a database per file. What stands in
 * for the framework's request would stand in for its neighbours' too: modules per file.
 */
const wholeDatabase = [
  'tests/jobs/**/*.test.ts',
  'tests/usecases/files/**/*.test.ts',
  'tests/usecases/health.test.ts',
  'tests/usecases/scorecards/weight.test.ts',
  'tests/usecases/mail/**/*.test.ts',
  'tests/web/metrics.test.ts',
  'tests/web/meant-person.test.ts',
  'tests/web/field-answers.test.ts',
  'tests/data/rollups.test.ts',
  'tests/usecases/evidence/evidence-in-parts.test.ts',
]

/** What a phone does: these put another browser in the place of their worker's, whose neighbours would meet its clock and its storage. */
const inABrowser = 'tests/domain/offline/**/*.test.{ts,tsx}'

/** Rules that need nothing, and use cases on a real Postgres: one server, one template. */
export default defineConfig({
  resolve,
  test: {
    projects: [
      {
        resolve,
        // Rules share nothing that outlives a test, so their modules are read once a worker.
        test: {
          name: 'rules',
          include: ['tests/domain/**/*.test.{ts,tsx}', 'tests/i18n/**/*.test.ts', 'tests/house/**/*.test.ts'],
          exclude: [inABrowser],
          testTimeout: 120_000,
          maxWorkers: 2,
          isolate: false,
        },
      },
      { resolve, test: { name: 'phone', include: [inABrowser], testTimeout: 120_000, maxWorkers: 2 } },
      // Each test makes an organisation of its own, so the files of a worker share one database and read their modules once.
      {
        resolve,
        test: {
          ...onPostgres,
          name: 'postgres',
          include: ['tests/{data,usecases,jobs,web}/**/*.test.ts'],
          exclude: wholeDatabase,
          isolate: false,
        },
      },
      { resolve, test: { ...onPostgres, name: 'whole-database', include: wholeDatabase } },
    ],
  },
})
