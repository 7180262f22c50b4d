import 'server-only'
import { z } from 'zod'
import type { Tx } from '../tenant'

/** Sums as they are read, or as somebody has read them since figures last changed. `weight`: rows they hold. */
export type SharedSums = <Row>(asked: readonly unknown[], read: () => Promise<readonly Row[]>, weight?: (rows: readonly Row[]) => number) => Promise<readonly Row[]>

/** Rows kept in a process, of all organisations together: some five large networks, about 40 MB. */
const ROWS_KEPT = 100_000

/**
 * What a scorecard sums over the whole network is the same for everybody who may ask, and stays so until somebody publishes: so it is
 * read once for all of them (decision 54). Kept in the process by organisation and by a revision that triggers count with every change
 * of a rollup, in its transaction, and by the regions as they stand: what was read under one is never told under another. For work
 * that only reads: inside a transaction that changes figures, the count would name what may never come true.
 */
export async function sharedSums(tx: Tx, { organizationId }: { organizationId: string }): Promise<SharedSums> {
  const [{ revision }] = Revision.parse(await tx.$queryRaw`
    select coalesce((select sum(f.changes) from "FiguresRevision" f where f."organizationId" = current_organization()), 0)::text || ' '
      || coalesce((select md5(string_agg(g.id::text || ' ' || array_to_string(g.path, ' '), ';' order by g.id)) from "Region" g where g."organizationId" = current_organization()), '') as revision`)
  return async <Row>(asked: readonly unknown[], read: () => Promise<readonly Row[]>, weight = (rows: readonly Row[]) => rows.length) => {
    const key = JSON.stringify([organizationId, revision, ...asked])
    const known = kept.get(key) as Kept<Row> | undefined
    if (known) {
      touch(key, known)
      // Whoever asks meanwhile waits for the first; one whose own connection failed it is no answer for the others.
      const rows = await known.reading.catch(() => null)
      if (rows) return rows
    }
    const mine: Kept<Row> = { reading: read().then((rows) => Object.freeze(rows)), rows: 0 }
    touch(key, mine)
    try {
      const rows = await mine.reading
      if (kept.get(key) === mine) weigh(mine, weight(rows))
      return rows
    } catch (error) {
      if (kept.get(key) === mine) kept.delete(key)
      throw error
    }
  }
}

const Revision = z.tuple([z.object({ revision: z.string() })])

type Kept<Row> = { reading: Promise<readonly Row[]>; rows: number }
/** The longest unasked first. */
const kept = new Map<string, Kept<unknown>>()

function touch(key: string, one: Kept<unknown>): void {
  kept.delete(key)
  kept.set(key, one)
}

function weigh(one: Kept<unknown>, rows: number): void {
  one.rows = rows
  let all = [...kept.values()].reduce((sum, { rows }) => sum + rows, 0)
  for (const [key, { rows }] of kept) {
    if (all <= ROWS_KEPT) return
    kept.delete(key)
    all -= rows
  }
}
