import type pg from 'pg'

/** Rows of one table as they are sent to Postgres: a column at a time, as text. */
export type Rows = { table: string; columns: string[]; types: string[]; values: (string | null)[][]; count: number }

/** @param where what picks them, with `$1` for `value` */
export async function rowsOf(client: pg.Client, table: string, where: string, value: unknown): Promise<Rows> {
  const { rows: known } = await client.query<{ name: string; type: string }>(
    `select quote_ident(attname) as name, format_type(atttypid, null) as type from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`, [table])
  const columns = known.map(({ name }) => name)
  const { rows } = await client.query<(string | null)[]>({ text: `select ${columns.map((name) => `${name}::text`).join(', ')} from ${table} where ${where}`, values: [value], rowMode: 'array' })
  return { table, columns, types: known.map(({ type }) => type), values: columns.map((_, at) => rows.map((row) => row[at] ?? null)), count: rows.length }
}

/** The same rows in one statement, and nothing but them: no question is asked first, no rule but the database's own. */
export async function insertRaw(client: pg.Client, tables: readonly Rows[]): Promise<void> {
  let parameter = 0
  const parts = tables.map(({ table, columns, types }, at) =>
    `t${at} as (insert into ${table} (${columns.join(', ')}) select * from unnest(${types.map((type) => `$${(parameter += 1)}::${type}[]`).join(', ')}) returning 1)`)
  const counts = tables.map((_, at) => `(select count(*) from t${at})`).join(' + ')
  const { rows } = await client.query<{ written: string }>(`with ${parts.join(', ')} select ${counts} as written`, tables.flatMap(({ values }) => values))
  const wanted = tables.reduce((sum, { count }) => sum + count, 0)
  if (Number(rows[0]?.written) !== wanted) throw new Error(`${rows[0]?.written} of ${wanted} rows were written`)
}
