import 'server-only'
import type { Tx } from '../tenant'

/** Under which region a branch stood on a day ("2026-11-21"); null when it stood under none. */
export async function findRegionOn(tx: Tx, organizationId: string, branchId: string, day: string): Promise<string | null> {
  const date = new Date(`${day}T00:00:00Z`)
  const placement = await tx.branchPlacement.findFirst({
    where: { organizationId, branchId, fromDate: { lte: date }, OR: [{ toDate: null }, { toDate: { gt: date } }] },
    select: { regionId: true },
  })
  return placement?.regionId ?? null
}
