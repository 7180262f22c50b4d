import 'server-only'
import { z } from 'zod'
import { actionStates } from '@/lib/domain/action/settle'
import type { ChainLink } from '@/lib/domain/standard/content'
import type { Day } from '@/lib/domain/visit/days'
import { Prisma } from '@/prisma/generated/client'
import { newId } from '../ids'
import type { Tx } from '../tenant'
import type { Yard } from './findings'

const Kept = z.object({
  id: z.string(),
  branchId: z.string(),
  standardId: z.string(),
  criterionKey: z.string(),
  state: z.enum(actionStates),
  holding: z.int(),
  openedByVisitId: z.string(),
  lastVisitId: z.string(),
  dueOn: z.string(),
  doneAt: z.date().nullable(),
})
export type KeptAction = z.infer<typeof Kept>

/** Every action of these branches under these standards. */
export async function listActionsOf(tx: Tx, yards: readonly Yard[]): Promise<KeptAction[]> {
  const rows = await tx.$queryRaw(Prisma.sql`
    select a.id::text, a."branchId"::text as "branchId", a."standardId"::text as "standardId", a."criterionKey", a.state::text, a.holding,
      a."openedByVisitId"::text as "openedByVisitId", a."lastVisitId"::text as "lastVisitId", a."dueOn"::text as "dueOn", a."doneAt"
    from "Action" a
    join unnest(${yards.map(({ branchId }) => branchId)}::uuid[], ${yards.map(({ standardId }) => standardId)}::uuid[]) as y ("branchId", "standardId")
      on y."branchId" = a."branchId" and y."standardId" = a."standardId"
    where a."organizationId" = current_organization() order by a.id for update of a`)
  return z.array(Kept).parse(rows)
}

export type NewAction = Yard & {
  criterionKey: string
  link: ChainLink | null
  owner: string
  openedByVisitId: string
  lastVisitId: string
  openedOn: Day
  dueOn: Day
}

export async function insertActions(tx: Tx, organizationId: string, actions: readonly NewAction[]): Promise<string[]> {
  const rows = actions.map(({ branchId, standardId, criterionKey, link, owner, openedByVisitId, lastVisitId, openedOn, dueOn }) => ({
    organizationId, id: newId(), branchId, standardId, criterionKey, chainLink: link, chainOwner: owner, openedByVisitId, lastVisitId,
    openedOn: new Date(openedOn), dueOn: new Date(dueOn),
  }))
  if (rows.length > 0) await tx.action.createMany({ data: rows })
  return rows.map(({ id }) => id)
}

/** Set-based; raises each revision, so that somebody editing the same action meanwhile hears of it. */
export async function saveActions(tx: Tx, actions: readonly KeptAction[]): Promise<void> {
  if (actions.length === 0) return
  await tx.$executeRaw`
    update "Action" a set state = s.state::"ActionState", holding = s.holding, "openedByVisitId" = s.opened, "lastVisitId" = s.last,
      "dueOn" = s.due, revision = a.revision + 1
    from unnest(${actions.map(({ id }) => id)}::uuid[], ${actions.map(({ state }) => state)}::text[], ${actions.map(({ holding }) => holding)}::int[],
      ${actions.map(({ openedByVisitId }) => openedByVisitId)}::uuid[], ${actions.map(({ lastVisitId }) => lastVisitId)}::uuid[],
      ${actions.map(({ dueOn }) => dueOn)}::date[]) as s (id, state, holding, opened, last, due)
    where a."organizationId" = current_organization() and a.id = s.id`
}
