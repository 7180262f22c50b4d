import pg from 'pg'

const pools = new Map<string, pg.Pool>()

function pool(url = ''): pg.Pool {
  const made = pools.get(url) ?? new pg.Pool({ connectionString: url, max: 2 })
  pools.set(url, made)
  return made
}

/** After each file, though the files of a worker share their modules. */
export async function closePools(): Promise<void> {
  const open = [...pools.values()]
  pools.clear()
  await Promise.all(open.map((one) => one.end()))
}

/** The migrator's eyes, for tests that look past the wall or tamper on purpose. */
export const asMigrator = () => pool(process.env.MIGRATOR_DATABASE_URL)

/** The restricted role itself, without the app's door. */
export const asApp = () => pool(process.env.DATABASE_URL)
