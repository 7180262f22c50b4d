import { defineConfig } from 'prisma/config'
import { schemaEnginePath } from './scripts/lib/prisma.mjs'

// The schema engine is a separate download that a closed network refuses; ours comes from npm (docs/decisions/0003-schema-engine.md).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= schemaEnginePath()

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.MIGRATOR_DATABASE_URL ?? '' },
})
