import pg from 'pg'

/** Runs statements as the migrator, past the wall and past the rules of history: for fixtures the app could never make. */
export async function asMigrator(...statements: (string | [string, unknown[]])[]): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.MIGRATOR_DATABASE_URL })
  await client.connect()
  try {
    for (const statement of statements) {
      const [text, values] = typeof statement === 'string' ? [statement, []] : statement
      await client.query(text, values)
    }
  } finally {
    await client.end()
  }
}

/** The same with what a query finds, for tests that look at every organisation's rows or run a migration's own statements. */
export async function readAsMigrator<Found extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Found[]> {
  const client = new pg.Client({ connectionString: process.env.MIGRATOR_DATABASE_URL })
  await client.connect()
  try {
    return (await client.query<Found>(text, values.length > 0 ? values : undefined)).rows
  } finally {
    await client.end()
  }
}
