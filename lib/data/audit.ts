import 'server-only'
import { isSystem, type Actor } from '@/lib/domain/people/actor'
import type { Prisma } from '@/prisma/generated/client'
import { now } from './clock'
import { newId } from './ids'
import type { Tx } from './tenant'

type Subject = { kind: string; id: string }

/** One sentence of history, in the same transaction as what it tells of. Details hold no personal data. */
export async function record(tx: Tx, actor: Actor, event: string, subject: Subject, details: Prisma.InputJsonObject = {}): Promise<void> {
  await recordMany(tx, actor, event, [{ ...subject, details }])
}

/** The same for bulk work: one statement whatever the number. */
export async function recordMany(
  tx: Tx,
  actor: Actor,
  event: string,
  subjects: (Subject & { details?: Prisma.InputJsonObject })[],
): Promise<void> {
  if (subjects.length === 0) return
  await tx.auditEntry.createMany({
    data: subjects.map(({ kind, id, details = {} }) => ({
      organizationId: actor.organizationId,
      id: newId(),
      at: now(),
      actorUserId: isSystem(actor) ? null : actor.userId,
      actorRole: isSystem(actor) ? 'system' : actor.roles.join('+'),
      event,
      subjectKind: kind,
      subjectId: id,
      details,
      hash: new Uint8Array(), // computed by the trigger
    })),
  })
}
