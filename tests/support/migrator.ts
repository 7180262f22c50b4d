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
