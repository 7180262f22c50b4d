import 'server-only'
import { z } from 'zod'
import type { Conflict, DraftChange, Target } from '@/lib/domain/report/draft'
import { targetKey } from '@/lib/domain/report/draft'
import { Prisma } from '@/prisma/generated/client'
import { now } from '../clock'
import { fingerprintOf } from '../reports/fingerprint'
import type { Tx } from '../tenant'

/** What a change says; the version its phone had seen may differ when it is sent again. */
export const fingerprintOfChange = ({ target, device, deviceAt }: DraftChange): string => fingerprintOf({ target, device, deviceAt })

/** `conflict`: where two devices met, which value is used and which was set aside. */
export type KnownChange = { fingerprint: string; conflict: Pick<Conflict, 'used' | 'lost'> | null }

/** Those of the changes that came before, by their id. */
export async function findKnownChanges(tx: Tx, organizationId: string, reportId: string, changeIds: string[]): Promise<Map<string, KnownChange>> {
  const rows = await tx.draftChange.findMany({
    where: { organizationId, reportId, changeId: { in: changeIds } },
    select: { changeId: true, fingerprint: true, conflict: true },
  })
  return new Map(rows.map(({ changeId, fingerprint, conflict }) => [changeId, { fingerprint, conflict: StoredConflict.parse(conflict) }]))
}

const StoredConflict = z.object({ used: z.enum(['this', 'other']), lost: z.unknown() }).nullable()

type Settled = { change: DraftChange; conflict: Conflict | null }

/** Every change is remembered; where two devices met, the value that lost stays with it. */
export async function insertChanges(tx: Tx, organizationId: string, reportId: string, settled: Settled[]): Promise<void> {
  const receivedAt = now()
  await tx.draftChange.createMany({
    data: settled.map(({ change, conflict }) => ({
      organizationId, reportId, changeId: change.changeId, fingerprint: fingerprintOfChange(change), device: change.device,
      deviceAt: new Date(change.deviceAt), receivedAt, conflict: conflict ? asJson(change.target, conflict) : Prisma.DbNull,
    })),
  })
}

const asJson = (target: Target, { used, lost, otherDevice }: Conflict): Prisma.InputJsonObject => ({
  target: targetKey(target), used, otherDevice, lost: lost as Prisma.InputJsonValue,
})
