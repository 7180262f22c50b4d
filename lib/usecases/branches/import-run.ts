import 'server-only'
import { listKnownBranches } from '@/lib/data/branches/known-branches'
import type { BranchRun } from '@/lib/data/import/branch-runs'
import { todayUtc } from '@/lib/data/days'
import { listRegions } from '@/lib/data/regions/tree'
import type { Tx } from '@/lib/data/tenant'
import { holdsOn } from '@/lib/domain/branch/region-tree'
import { compareRows, type Comparison } from '@/lib/domain/branch/import/compare'
import { missingFields } from '@/lib/domain/branch/import/columns'
import { readRows } from '@/lib/domain/branch/import/read-rows'

export const MAX_IMPORT_ROWS = 5_000

/** What the whole file would do now, or null while a needed column has no place; a zone not yet answered is ''. */
export async function compareRun(tx: Tx, organizationId: string, { table, mapping, options }: BranchRun): Promise<Comparison | null> {
  if (missingFields(mapping).length > 0) return null
  const known = await listKnownBranches(tx, organizationId)
  const regions = (await listRegions(tx, organizationId)).filter((region) => holdsOn(region, todayUtc()))
  return compareRows(readRows(table, mapping), known, regions, { timeZone: options.timeZone ?? '' })
}

/** A new branch needs a zone: from its row, or from the answer given once. */
export const needsTimeZone = ({ options, mapping, table }: BranchRun, comparison: Comparison | null): boolean =>
  options.timeZone === null &&
  (comparison?.fresh ?? []).some(({ values }) => mapping.fields.timeZone === undefined || !values.timeZone) &&
  table.rows.length > 0
