// The development database of this folder: `eval "$(node scripts/lib/dev-database.mjs)"` starts Postgres (it stays up),
// migrates the database `etalon_dev` and sets the variables the app reads.
// `--database=name` takes another database, `--fresh` makes it anew, `--stop` ends the server.
import fs from 'node:fs'
import { localEnvironment } from './environment.mjs'
import { databaseUrls } from './connections.mjs'
import { filesOf } from './files-folder.mjs'
import { dropDatabase, ensureDatabase, ensureRoles } from './database.mjs'
import { withLock } from './lock.mjs'
import { migrate } from './migrations.mjs'
import { inData, inRoot } from './paths.mjs'
import { startPostgres, stopPostgres } from './postgres.mjs'
import { Refusal, runMain } from './refusal.mjs'

/** A migration somebody is still writing must not keep the others from the database as it is. */
function tellAndGoOn(error) {
  if (!(error instanceof Refusal)) throw error
  console.error(error.message)
  process.exitCode = 1
}

await runMain(async () => {
  if (process.argv.includes('--stop')) return stopPostgres(inData('postgres'))
  const postgres = await startPostgres({ staysUp: true })
  const name = process.argv.find((argument) => argument.startsWith('--database='))?.split('=')[1] ?? 'etalon_dev'
  const urls = databaseUrls(postgres, name)
  await withLock(inData(`${name}.migrating.lock`), async () => {
    await ensureRoles(postgres.adminUrl, postgres.secrets.postgres)
    if (process.argv.includes('--fresh')) {
      await dropDatabase(postgres.adminUrl, name)
      fs.rmSync(filesOf(name), { recursive: true, force: true })
    }
    await ensureDatabase(postgres.adminUrl, name)
    if (fs.existsSync(inRoot('prisma/migrations'))) await migrate(urls.migrator).catch(tellAndGoOn)
  })
  const variables = {
    ...localEnvironment({ urls, secrets: postgres.secrets, filesDir: filesOf(name), port: 3000 }),
    NODE_ENV: undefined,
    MIGRATOR_DATABASE_URL: urls.migrator,
  }
  for (const [name, value] of Object.entries(variables)) {
    if (value !== undefined) console.log(`export ${name}='${value}'`)
  }
})
