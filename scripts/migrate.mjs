// `npm run migrate`: brings the database of a deployment to the present, as the role in MIGRATOR_DATABASE_URL.
import fs from 'node:fs'
import { refuseUnreachable } from './lib/database.mjs'
import { migrate } from './lib/migrations.mjs'
import { inRoot } from './lib/paths.mjs'
import { Refusal, runMain, say } from './lib/refusal.mjs'

await runMain(async () => {
  if (fs.existsSync(inRoot('.env'))) process.loadEnvFile(inRoot('.env'))
  const url = process.env.MIGRATOR_DATABASE_URL
  if (!url) throw new Refusal('MIGRATOR_DATABASE_URL is not set: the database as the role etalon_migrator (.env.example explains it).')
  await refuseUnreachable(url, 'MIGRATOR_DATABASE_URL')
  await migrate(url)
  say('The database is up to date.')
})
