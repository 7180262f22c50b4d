import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { confirmHistory } from '@/lib/usecases/history/bring-history'
import { uploadHistory } from '@/lib/usecases/history/upload-history'
import { viewHistory } from '@/lib/usecases/history/view-history'

export const historyFile = (text: string, fileName = 'audits.csv') => ({ fileName, bytes: new TextEncoder().encode(text) })

export async function readHistory(actor: Actor, file: ReturnType<typeof historyFile>) {
  const { runId } = await uploadHistory(actor, file)
  return { runId, view: await viewHistory(actor, { runId }) }
}

export async function bringAll(actor: Actor, file: ReturnType<typeof historyFile>): Promise<string> {
  const { runId } = await uploadHistory(actor, file)
  await confirmHistory(actor, { runId })
  return runId
}

const day = (date: Date) => date.toISOString().slice(0, 10)

/** All rollups of the organisation in plain values, in a fixed order. */
export const rollupsOf = (actor: Actor) =>
  withTenant(actor, async (tx) => {
    const order = [{ month: 'asc' as const }, { branchId: 'asc' as const }, { waveId: 'asc' as const }, { origin: 'asc' as const }, { regionId: 'asc' as const }]
    const branches = await tx.branchRollup.findMany({ orderBy: order })
    const sections = await tx.sectionRollup.findMany({ orderBy: [...order, { sectionKey: 'asc' }] })
    const plain = <Row extends { month: Date; sumServiceSquares: { toFixed: (places: number) => string } }>(row: Row) => ({ ...row, month: day(row.month), sumServiceSquares: row.sumServiceSquares.toFixed(0) })
    return { branches: branches.map(plain), sections: sections.map(plain) }
  })

/** What an import leaves besides the sums. */
export const stateOf = (actor: Actor) =>
  withTenant(actor, async (tx) => ({
    lines: await tx.importedScore.count(),
    campaigns: await tx.campaign.count(),
    waves: (await tx.wave.findMany({ orderBy: { name: 'asc' }, select: { name: true, startsOn: true, endsOn: true } })).map(({ name, startsOn, endsOn }) => [name, day(startsOn), day(endsOn)]),
  }))
