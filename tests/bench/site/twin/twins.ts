import pg from 'pg'

/** A statement as the page sent it. */
export type Sent = { text: string; values: unknown[] }
/** What one page's twin does: the page's statements within its organisation, then so many elements with so many letters in all. */
export type Twin = { organizationId: string; statements: Sent[]; elements: number; letters: number }

type Log = { client: object; text: string; values: unknown[] }
type Shared = { benchTwins?: Map<string, Twin>; benchPools?: Map<string, pg.Pool>; benchQuery?: typeof pg.Client.prototype.query; benchLog?: Log[] }
// Pages and routes are bundled apart; what they share lies with the process.
const shared = globalThis as Shared

export const twins = (): Map<string, Twin> => (shared.benchTwins ??= new Map())

/** Notes every statement this process sends from now on, at the driver. */
export function startRecording(): void {
  shared.benchLog = []
  if (shared.benchQuery) return
  const query = (shared.benchQuery = pg.Client.prototype.query)
  pg.Client.prototype.query = function noted(this: pg.Client, ...given: unknown[]) {
    const [asked, beside] = given as [string | { text?: string; values?: unknown[] }, unknown]
    const text = typeof asked === 'string' ? asked : (asked.text ?? '')
    const values = typeof asked === 'string' ? (Array.isArray(beside) ? (beside as unknown[]) : []) : (asked.values ?? [])
    shared.benchLog?.push({ client: this, text, values })
    return (query as (...all: unknown[]) => unknown).apply(this, given)
  } as typeof pg.Client.prototype.query
}

/** The page's own statements: without what begins and ends a transaction or names the organisation, and without finding out who asks. */
export function stopRecording(): Pick<Twin, 'organizationId' | 'statements'> {
  const log = shared.benchLog ?? []
  if (shared.benchQuery) pg.Client.prototype.query = shared.benchQuery
  delete shared.benchLog
  delete shared.benchQuery
  const within = new Map<object, string>()
  const statements: Sent[] = []
  let organizationId = ''
  for (const { client, text, values } of log) {
    if (/set_config\('app\.organization_id', \$1/.test(text)) within.set(client, String(values[0] ?? ''))
    else if (/set_config\('app\.organization_id', ''/.test(text)) within.set(client, '')
    // What a connection sends between transactions finds out who asks.
    else if (/^\s*(commit|rollback)\s*$/i.test(text)) within.delete(client)
    else if (/^\s*(begin|savepoint|rollback|release)\b/i.test(text)) continue
    else if (within.get(client)) {
      organizationId = within.get(client)!
      statements.push({ text, values })
    }
  }
  return { organizationId, statements }
}

/** Connections past the wall: the organisation is named once when one is opened, and no policy is looked at. */
function poolOf(organizationId: string): pg.Pool {
  const pools = (shared.benchPools ??= new Map<string, pg.Pool>())
  const pool = pools.get(organizationId) ?? new pg.Pool({ connectionString: process.env.ETALON_BENCH_TWIN_URL, max: 10, options: `-c app.organization_id=${organizationId}` })
  pools.set(organizationId, pool)
  return pool
}

/** How many rows came back, and the last of them. */
export async function replay({ organizationId, statements }: Twin): Promise<{ rows: number; last: Record<string, unknown> | undefined }> {
  const client = await poolOf(organizationId).connect()
  const found = { rows: 0, last: undefined as Record<string, unknown> | undefined }
  try {
    for (const { text, values } of statements) {
      const { rows } = await client.query<Record<string, unknown>>(text, values)
      found.rows += rows.length
      found.last = rows.at(-1) ?? found.last
    }
  } finally {
    client.release()
  }
  return found
}
