import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))
const resolve = { alias: { '@': root, 'server-only': `${root}tests/support/server-only.ts` } }

/** Two projects: rules that need nothing, and use cases on a real Postgres (one server, one template, a database per worker). */
export default defineConfig({
  resolve,
  test: {
    projects: [
      {
        resolve,
        // Rules share nothing that outlives a test, so their modules are read once a worker.
        test: { name: 'rules', include: ['tests/domain/**/*.test.{ts,tsx}', 'tests/i18n/**/*.test.ts', 'tests/house/**/*.test.ts'], testTimeout: 120_000, maxWorkers: 2, isolate: false },
      },
      {
        resolve,
        test: {
          name: 'postgres',
          include: ['tests/{data,usecases,jobs,web}/**/*.test.ts'],
          globalSetup: ['tests/support/postgres.ts'],
          setupFiles: ['tests/support/database-per-worker.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
    ],
  },
})
