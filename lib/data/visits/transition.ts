import 'server-only'
import { isSystem, type Actor } from '@/lib/domain/people/actor'
import { Problem } from '@/lib/domain/problem'
import { move, type Standing, type VisitVerb } from '@/lib/domain/visit/life'
import type { VisitState } from '@/lib/domain/visit/state'
import { Prisma, type Visit } from '@/prisma/generated/client'
import { auditEntries, type Told } from '../audit'
import { now } from '../clock'
import { newId } from '../ids'
import type { Statements } from '../connections'
import { again } from '../statement-names'
import { refusing } from '../violation'

type Change = {
  visitId: string
  /** The state the decision was made on: of two at once one wins, the other hears the state it came to. */
  from: VisitState
  verb: VisitVerb
  standing?: Standing
  reason?: string
  details?: Prisma.InputJsonObject
  /** Columns that change together with the state. */
  set?: VisitColumns
  /** What else is told of in the same breath. */
  also?: readonly Told[]
}

/** Columns that may change with a state, and what Postgres calls their types. */
const columnTypes = {
  visitedOn: 'date', dayPart: 'text', regionId: 'uuid', reportDueAt: 'timestamptz', publishAt: 'timestamptz', approvedAt: 'timestamptz', approvedBy: 'uuid',
  scoring: '"Scoring"', abortReason: '"AbortReason"', endReason: 'text', withdrawnReason: 'text', bufferWaived: 'boolean',
} as const
type VisitColumns = { [Column in keyof typeof columnTypes]?: Visit[Column] }

/**
 * The only way a visit's state changes: decided by the table of its life, guarded by the state it was in, kept for ever with who,
 * when and why, and audited, all in one statement.
 * @throws Problem 'forbidden' | 'not_in_this_state' | 'reason_missing' | 'visit_moved_on' | rules held by the database
 */
export async function changeVisit(tx: Statements, actor: Actor, change: Change): Promise<VisitState> {
  const { visitId, from, verb, standing = 'stranger', reason = '', details = {}, set = {}, also = [] } = change
  const { organizationId } = actor
  const to = move(verb, from, actor, standing, reason)
  const [changed] = await refusing(
    tx.$queryRaw<unknown[]>(Prisma.sql`${again}
      with changed as (
        update "Visit" set state = ${to}::"VisitState", "stateSince" = ${now()}::timestamptz, revision = revision + 1${assignments(set)}
        where "organizationId" = ${organizationId}::uuid and id = ${visitId}::uuid and state = ${from}::"VisitState" returning 1),
      kept as (
        insert into "VisitTransition" ("organizationId", id, "visitId", verb, "fromState", "toState", at, "byUserId", reason, details)
        select ${organizationId}::uuid, ${newId()}::uuid, ${visitId}::uuid, ${verb}, ${from}::"VisitState", ${to}::"VisitState", ${now()}::timestamptz,
          ${isSystem(actor) ? null : actor.userId}::uuid, ${reason}, ${JSON.stringify(details)}::jsonb
        from changed),
      told as (${auditEntries(actor, [{ event: `visit.${verb}`, kind: 'visit', id: visitId, ...(reason ? { details: { reason } } : {}) }, ...also], Prisma.sql`exists (select 1 from changed)`)})
      select 1 from changed`),
  )
  if (!changed) {
    const [current] = await tx.$queryRaw<{ state: VisitState }[]>`select state::text from "Visit" where "organizationId" = ${organizationId}::uuid and id = ${visitId}::uuid`
    throw current ? new Problem('visit_moved_on', { state: current.state }) : new Problem('not_found')
  }
  return to
}

const assignments = (set: VisitColumns): Prisma.Sql =>
  Object.entries(columnTypes).reduce((sql, [column, type]) => {
    const value = set[column as keyof VisitColumns]
    return value === undefined ? sql : Prisma.sql`${sql}, ${Prisma.raw(`"${column}"`)} = ${value}${Prisma.raw(`::${type}`)}`
  }, Prisma.empty)
