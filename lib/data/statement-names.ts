import 'server-only'
import { createHash } from 'node:crypto'
import { raw, type Sql } from './sql'

const MARK = '/* again */'
const names = new Map<string, string>()

/**
 * Before a statement that is sent again and again in the same words and always finds its rows by their keys: Postgres then reads and
 * plans it once a connection, where planning is half of what it costs. Not for words that vary without end, nor where the best plan
 * depends on what is asked.
 */
export const again: Sql = raw(MARK)

/** The name under which a connection keeps a marked statement; empty for every other, which is planned each time. */
export function nameOf({ sql }: { sql: string }): string {
  if (!sql.startsWith(MARK)) return ''
  const known = names.get(sql)
  if (known) return known
  const name = `again_${createHash('sha256').update(sql).digest('hex').slice(0, 32)}`
  names.set(sql, name)
  return name
}
