import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/domain/people/actor'
import { type QueueLine, type QueueView, queueViews } from '@/lib/domain/review/queue'
import { Prisma } from '@/prisma/generated/client'
import type { Tx } from '../tenant'
import { visibleVisit } from '../visits/visible-visit'

export type QueueFilter = { view: QueueView; waveId: string | null; words: string; after: string | null }
export const QUEUE_PAGE = 50

const Line: z.ZodType<QueueLine> = z.object({
  visitId: z.string(), branch: z.string(), town: z.string(), wave: z.string(), visitedOn: z.string().nullable(), state: z.enum(['submitted', 'in_review', 'returned', 'approved', 'rejected']),
  since: z.string(), submission: z.int(), reviewer: z.string().nullable(), publishAt: z.string().nullable(), incomplete: z.boolean(),
})
const Counts = z.array(z.object({ view: z.enum(queueViews), count: z.int() }))

const waiting = ['submitted', 'in_review', 'returned', 'approved', 'rejected'] as const
const statesOf = (view: QueueView): readonly string[] => (view === 'waiting' ? ['submitted'] : view === 'mine' || view === 'taken' ? ['in_review'] : [view])

/** Every sent report that is not published, with the view it stands in for this person; `states` narrows it before anything is joined. */
const queued = (actor: Actor, states: readonly string[] = waiting) => Prisma.sql`
  select v.id, v.state, v."stateSince", v."waveId", v."visitedOn", v."publishAt", b.name as branch, b.town, w.name as wave, r."currentSubmission",
    s.incomplete, taken."byUserId",
    case v.state when 'submitted' then 'waiting' when 'in_review' then (case when taken."byUserId" = ${actor.userId}::uuid then 'mine' else 'taken' end)
      else v.state::text end as view
  from "Visit" v
  join "Branch" b on b."organizationId" = v."organizationId" and b.id = v."branchId"
  join "Wave" w on w."organizationId" = v."organizationId" and w.id = v."waveId"
  join "Assignment" a on a."organizationId" = v."organizationId" and a."visitId" = v.id and a.state = 'accepted'
  join "Report" r on r."organizationId" = v."organizationId" and r."assignmentId" = a.id and r."currentSubmission" > 0
  left join "ReportScore" s on s."organizationId" = r."organizationId" and s."reportId" = r.id and s.revision = r."currentScore"
  left join lateral (
    select t."byUserId" from "VisitTransition" t
    where v.state = 'in_review' and t."organizationId" = v."organizationId" and t."visitId" = v.id and t.verb = 'take_review'
    order by t.at desc, t.id desc limit 1) taken on true
  where v.state = any (${[...states]}::"VisitState"[]) and ${visibleVisit(actor)}`

const filtered = ({ waveId, words }: Pick<QueueFilter, 'waveId' | 'words'>) => Prisma.sql`
  (${waveId}::uuid is null or q."waveId" = ${waveId}::uuid)
  and (${words} = '' or position(lower(${words}) in lower(q.branch || ' ' || q.town)) > 0)`

/** A page of the queue, longest waiting first; `next` continues it. */
export async function listQueuePage(tx: Tx, actor: Actor, filter: QueueFilter): Promise<{ lines: QueueLine[]; next: string | null }> {
  const [since, id] = filter.after?.split('_') ?? []
  const later = since && id ? Prisma.sql`and (q."stateSince", q.id) > (${since}::timestamptz, ${id}::uuid)` : Prisma.empty
  const rows = z.array(Line).parse(await tx.$queryRaw(Prisma.sql`
    select q.id::text as "visitId", q.branch, q.town, q.wave, to_char(q."visitedOn", 'YYYY-MM-DD') as "visitedOn", q.state::text as state,
      to_char(q."stateSince" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as since, q."currentSubmission" as submission, u.name as reviewer,
      to_char(q."publishAt" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "publishAt", coalesce(q.incomplete, false) as incomplete
    from (${queued(actor, statesOf(filter.view))}) q left join "User" u on u.id = q."byUserId"
    where q.view = ${filter.view} and ${filtered(filter)} ${later}
    order by q."stateSince", q.id limit ${QUEUE_PAGE + 1}`))
  const lines = rows.slice(0, QUEUE_PAGE)
  const last = lines.at(-1)
  return { lines, next: rows.length > QUEUE_PAGE && last ? `${last.since}_${last.visitId}` : null }
}

/** How many stand in each view under the same filter. */
export async function countQueue(tx: Tx, actor: Actor, filter: Pick<QueueFilter, 'waveId' | 'words'>): Promise<Record<QueueView, number>> {
  const rows = Counts.parse(await tx.$queryRaw(Prisma.sql`
    select q.view, count(*)::int as count from (${queued(actor)}) q where ${filtered(filter)} group by q.view`))
  const counts = Object.fromEntries(queueViews.map((view) => [view, 0])) as Record<QueueView, number>
  for (const { view, count } of rows) counts[view] = count
  return counts
}

const Waves = z.array(
  z.object({
    id: z.string(), name: z.string(), campaign: z.string(), approved: z.int(), endsOn: z.string(), state: z.enum(['open', 'provisional', 'closed']),
    publishPolicy: z.enum(['at_once', 'after_days', 'wave_end']),
  }),
)

/** Waves that have reports in the queue, with how many wait to be published. */
export async function listQueueWaves(tx: Tx, actor: Actor): Promise<z.output<typeof Waves>> {
  return Waves.parse(await tx.$queryRaw(Prisma.sql`
    select w.id::text as id, w.name, c.name as campaign, w."endsOn"::text as "endsOn", w.state::text as state, c."publishPolicy"::text as "publishPolicy",
      count(*) filter (where q.state = 'approved')::int as approved
    from (${queued(actor)}) q
    join "Wave" w on w.id = q."waveId" and w."organizationId" = ${actor.organizationId}::uuid
    join "Campaign" c on c."organizationId" = w."organizationId" and c.id = w."campaignId"
    group by w.id, w.name, c.name, w."startsOn", w."endsOn", w.state, c."publishPolicy" order by w."startsOn" desc, w.name`))
}
