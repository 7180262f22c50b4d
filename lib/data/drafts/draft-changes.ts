import 'server-only'
import { z } from 'zod'
import type { Conflict, DraftChange, Target } from '@/lib/domain/report/draft'
import { targetKey } from '@/lib/domain/report/draft'
import type { Overruled } from '@/lib/domain/report/overruled'
import { Prisma } from '@/prisma/generated/client'
import { now } from '../clock'
import { fingerprintOf } from '../reports/fingerprint'
import type { Tx } from '../tenant'

/** What a change says; the version its phone had seen may differ when it is sent again. */
export const fingerprintOfChange = ({ target, device, deviceAt }: Pick<DraftChange, 'target' | 'device' | 'deviceAt'>): string => fingerprintOf({ target, device, deviceAt })

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

/** `version`: the draft's after the change. */
type Settled = { change: DraftChange; conflict: Conflict | null; version: number }

/**
 * Every value that gave way to a change of another device, the oldest first. That change may be of a request nobody waits for any more,
 * so that only the device which lost is left to be told.
 */
export async function listOverruled(tx: Tx, organizationId: string, reportId: string): Promise<Overruled[]> {
  const rows = await tx.draftChange.findMany({
    where: { organizationId, reportId, AND: [{ conflict: { path: ['used'], equals: 'this' } }, { conflict: { path: ['version'], gt: 0 } }] },
    select: { conflict: true },
  })
  const overruled = rows.map(({ conflict }) => StoredOverruled.parse(conflict))
  return overruled.map(({ otherDevice: device, ...rest }) => ({ ...rest, device })).toSorted((one, other) => one.version - other.version)
}

const StoredOverruled = z.object({ target: z.string(), lost: z.unknown(), otherDevice: z.string(), version: z.number() })

/** Every change is remembered; where two devices met, the value that lost stays with it. */
export async function insertChanges(tx: Tx, organizationId: string, reportId: string, settled: Settled[]): Promise<void> {
  const receivedAt = now()
  await tx.draftChange.createMany({
    data: settled.map(({ change, conflict, version }) => ({
      organizationId, reportId, changeId: change.changeId, fingerprint: fingerprintOfChange(change), device: change.device,
      deviceAt: new Date(change.deviceAt), receivedAt, conflict: conflict ? asJson(change.target, conflict, version) : Prisma.DbNull,
    })),
  })
}

const asJson = (target: Target, { used, lost, otherDevice }: Conflict, version: number): Prisma.InputJsonObject => ({
  target: targetKey(target), used, otherDevice, version, lost: lost as Prisma.InputJsonValue,
})
