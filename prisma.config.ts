import { fileURLToPath } from 'node:url'
import { defineConfig } from 'prisma/config'

// The schema engine is a separate download that a closed network refuses; ours comes from npm (docs/decisions/0003-schema-engine.md).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= fileURLToPath(new URL('scripts/schema-engine.mjs', import.meta.url))

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.MIGRATOR_DATABASE_URL ?? '' },
})
