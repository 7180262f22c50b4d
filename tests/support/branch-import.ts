import type { Actor } from '@/lib/domain/people/actor'
import { continueBranchImport, startBranchImport } from '@/lib/usecases/branches/apply-branch-import'
import { mapBranchImport } from '@/lib/usecases/branches/map-branch-import'
import { viewBranchImport } from '@/lib/usecases/branches/view-branch-import'

export const fileOf = (text: string, fileName = 'branches.csv') => ({ fileName, bytes: new TextEncoder().encode(text) })

/** Chunk after chunk, as the page does it. */
export async function applyAll(actor: Actor, runId: string, each: () => void = () => undefined) {
  for (;;) {
    const progress = await continueBranchImport(actor, { runId })
    each()
    if (progress.state !== 'running') return progress
  }
}

/** Answers the question about the zone, applies the whole run and reads it again. */
export async function chooseAndApply(actor: Actor, runId: string, timeZone = 'Europe/Vilnius') {
  await mapBranchImport(actor, { runId, timeZone })
  await startBranchImport(actor, { runId })
  await applyAll(actor, runId)
  return viewBranchImport(actor, { runId })
}
