import 'server-only'
import { isSystem, type Actor } from '@/lib/domain/people/actor'
import type { Prisma } from '@/prisma/generated/client'
import { now } from './clock'
import type { Statements } from './connections'
import { newId } from './ids'
import { sql, type Sql } from './sql'
import type { Tx } from './tenant'

type Subject = { kind: string; id: string }

/** One sentence of history, in the same transaction as what it tells of. Details hold no personal data. */
export async function record(tx: Tx, actor: Actor, event: string, subject: Subject, details: Prisma.InputJsonObject = {}): Promise<void> {
  await recordMany(tx, actor, event, [{ ...subject, details }])
}

/** The same where nothing but statements is sent (decision 47). */
export async function recordPastPrisma(tx: Statements, actor: Actor, event: string, subject: Subject): Promise<void> {
  await tx.$queryRaw(auditEntries(actor, [{ ...subject, event }]))
}

/** The same for bulk work: one statement whatever the number. */
export async function recordMany(
  tx: Tx,
  actor: Actor,
  event: string,
  subjects: readonly (Subject & { details?: Prisma.InputJsonObject })[],
): Promise<void> {
  if (subjects.length > 0) await tx.$executeRaw(auditEntries(actor, subjects.map((subject) => ({ ...subject, event }))))
}

export type Told = Subject & { event: string; details?: Prisma.InputJsonObject }

/**
 * The sentences as a statement, or as a part of one that writes what they tell of; `when` keeps them out unless that was written.
 * The hash is computed by a trigger.
 */
export function auditEntries(actor: Actor, told: readonly Told[], when: Sql = sql`true`): Sql {
  const [by, role] = isSystem(actor) ? [null, 'system'] : [actor.userId, actor.roles.join('+')]
  const rows = told.map(({ event, kind, id, details = {} }) => ({ id: newId(), event, kind, subject: id, details }))
  return sql`
    insert into "AuditEntry" ("organizationId", id, at, "actorUserId", "actorRole", event, "subjectKind", "subjectId", details, hash)
    select ${actor.organizationId}::uuid, told.id, ${now()}::timestamptz, ${by}::uuid, ${role}, told.event, told.kind, told.subject, told.details, ''::bytea
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as told (id uuid, event text, kind text, subject text, details jsonb) where ${when}`
}
