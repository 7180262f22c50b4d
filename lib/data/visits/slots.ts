import 'server-only'
import { endedStates } from '@/lib/domain/visit/state'
import type { Tx } from '../tenant'

type Slot = { slot: number; scenarioId: string }

/** Slots of the wave that a live visit stands in, by branch. */
export async function listLiveSlots(tx: Tx, organizationId: string, waveId: string, branchIds: readonly string[]): Promise<Map<string, Slot[]>> {
  const rows = await tx.visit.findMany({
    where: { organizationId, waveId, branchId: { in: [...branchIds] }, state: { notIn: [...endedStates] } },
    select: { branchId: true, slot: true, scenarioId: true },
  })
  const slots = new Map<string, Slot[]>()
  for (const { branchId, ...slot } of rows) slots.set(branchId, [...(slots.get(branchId) ?? []), slot])
  return slots
}
