import 'server-only'
import { z } from 'zod'
import type { Tx } from '../tenant'

/** Sums as they are read, or as somebody has read them since figures last changed. `weight`: rows they hold. */
export type SharedSums = <Row>(asked: readonly unknown[], read: () => Promise<readonly Row[]>, weight?: (rows: readonly Row[]) => number) => Promise<readonly Row[]>

/** Rows kept in a process, of all organisations together: some five large networks, about 40 MB and what is worked out of them (`onceOf`). */
export const ROWS_KEPT = 100_000
/** What an answer weighs besides its rows, an empty one too: it has a key. */
const OF_ITS_OWN = 20
/** An answer larger than this would drive out what everybody else is told. */
const LARGEST = ROWS_KEPT / 4

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
    const mine: Kept<Row> = { reading: read().then((rows) => Object.freeze(rows)), weight: OF_ITS_OWN }
    touch(key, mine)
    try {
      const rows = await mine.reading
      settle(key, mine, OF_ITS_OWN + weight(rows))
      return rows
    } catch (error) {
      drop(key, mine)
      throw error
    }
  }
}

const Revision = z.tuple([z.object({ revision: z.string() })])

type Kept<Row> = { reading: Promise<readonly Row[]>; weight: number }
/** The longest unasked first. */
const kept = new Map<string, Kept<unknown>>()
let keptInAll = 0

function touch(key: string, one: Kept<unknown>): void {
  drop(key, kept.get(key))
  kept.set(key, one)
  keptInAll += one.weight
}

function drop(key: string, one: Kept<unknown> | undefined): void {
  if (one === undefined || kept.get(key) !== one) return
  kept.delete(key)
  keptInAll -= one.weight
}

/** Now that it is known what it weighs: the longest unasked make room. */
function settle(key: string, one: Kept<unknown>, weight: number): void {
  if (kept.get(key) !== one) return
  if (weight > LARGEST) return drop(key, one)
  keptInAll += weight - one.weight
  one.weight = weight
  for (const [other, its] of kept) {
    if (keptInAll <= ROWS_KEPT) return
    drop(other, its)
  }
}
