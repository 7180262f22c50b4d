import pg from 'pg'
import { z } from 'zod'
import { startRecording, stopRecording, type Sent } from '../bench/site/twin/twins'

/** What a use case asks Postgres for: without what begins and ends its transactions and names the organisation. */
export async function statementsOf(work: () => Promise<unknown>): Promise<Sent[]> {
  startRecording()
  try {
    await work()
  } catch (error) {
    stopRecording()
    throw error
  }
  return stopRecording().statements
}

export type Read = {
  statements: number
  /** Pages of 8 kB that were looked at, in memory or on the disk. */
  buffers: number
  /** Rows a scan of a table came across, those that did not fit among them. */
  rows: Record<string, number>
  /** Tables that were read from end to end. */
  whole: string[]
}

const Node = z.object({
  'Node Type': z.string(), 'Relation Name': z.string().optional(), 'Actual Rows': z.number(), 'Actual Loops': z.number(),
  'Rows Removed by Filter': z.number().default(0), 'Shared Hit Blocks': z.number(), 'Shared Read Blocks': z.number(),
  get Plans() {
    return z.array(Node).default([])
  },
})
type Node = z.infer<typeof Node>
const Explained = z.array(z.object({ 'QUERY PLAN': z.array(z.object({ Plan: Node })).length(1) })).length(1)

/**
 * Sends statements again as the restricted role within its organisation, each explained; nothing they write stays. `asLarge`: by an index
 * wherever there is one, as in tables that are large; of a small one, which other tests share, the planner reads all or little as it likes.
 */
export async function readingOf(organizationId: string, statements: readonly Sent[], { asLarge = false } = {}): Promise<Read> {
  const read: Read = { statements: statements.length, buffers: 0, rows: {}, whole: [] }
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  try {
    await client.query('begin')
    await client.query(`select set_config('app.organization_id', $1, true)`, [organizationId])
    if (asLarge) await client.query('set local enable_seqscan = off')
    for (const { text, values } of statements) {
      const { rows } = await client.query(`explain (analyze, buffers, format json) ${text}`, values)
      const plan = Explained.parse(rows)[0]!['QUERY PLAN'][0]!.Plan
      read.buffers += plan['Shared Hit Blocks'] + plan['Shared Read Blocks']
      note(plan, read)
    }
    await client.query('rollback')
  } finally {
    await client.end()
  }
  return read
}

function note(node: Node, read: Read): void {
  const table = node['Relation Name']
  if (table !== undefined) {
    read.rows[table] = Math.round((read.rows[table] ?? 0) + (node['Actual Rows'] + node['Rows Removed by Filter']) * node['Actual Loops'])
    if (node['Node Type'] === 'Seq Scan') read.whole.push(table)
  }
  for (const below of node.Plans) note(below, read)
}
