import { afterAll } from 'vitest'
import pg from 'pg'

const pools: pg.Pool[] = []

function pool(url: string | undefined): pg.Pool {
  const made = new pg.Pool({ connectionString: url, max: 2 })
  pools.push(made)
  return made
}

afterAll(() => Promise.all(pools.map((one) => one.end())))

/** The migrator's eyes, for tests that look past the wall or tamper on purpose. */
export const asMigrator = () => pool(process.env.MIGRATOR_DATABASE_URL)

/** The restricted role itself, without the app's door. */
export const asApp = () => pool(process.env.DATABASE_URL)
