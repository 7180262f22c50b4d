import 'server-only'
import { z } from 'zod'
import { actionStates } from '@/lib/domain/action/settle'
import type { Tx } from '../tenant'

const Actions = z.array(z.object({ id: z.string(), state: z.enum(actionStates), dueOn: z.string(), openedByVisitId: z.string() }))
export type ActionsBefore = z.output<typeof Actions>

/** The corrective actions of these visits' branches under a standard, as they stand. */
export async function listActionsAround(tx: Tx, standardId: string, visitIds: readonly string[]): Promise<ActionsBefore> {
  return Actions.parse(await tx.$queryRaw`
    select a.id::text, a.state::text, a."dueOn"::text as "dueOn", a."openedByVisitId"::text as "openedByVisitId" from "Action" a
    where a."organizationId" = current_organization() and a."standardId" = ${standardId}::uuid
      and a."branchId" in (select v."branchId" from "Visit" v where v."organizationId" = current_organization() and v.id = any (${visitIds}::uuid[]))
    order by a.id`)
}

/** Those that are not as they were. */
export const changedOf = (before: ActionsBefore, after: ActionsBefore): ActionsBefore => {
  const now = new Map(after.map((action) => [action.id, JSON.stringify(action)]))
  return before.filter((action) => now.get(action.id) !== JSON.stringify(action))
}

/**
 * What settling from reports cannot know of actions that ask for work again: when they were due, which visit opened them, and that a
 * person had reopened them. Their state is settled already; one that meanwhile stands elsewhere keeps what it has.
 */
export async function restoreActions(tx: Tx, kept: unknown): Promise<void> {
  const actions = Actions.parse(kept)
  if (actions.length === 0) return
  await tx.$executeRaw`
    update "Action" a set "dueOn" = k."dueOn", state = case when k.state = 'reopened' then 'reopened' else a.state end,
      "openedByVisitId" = case when v.id is null then a."openedByVisitId" else k."openedByVisitId" end, revision = a.revision + 1
    from jsonb_to_recordset(${JSON.stringify(actions)}::jsonb) as k (id uuid, state "ActionState", "dueOn" date, "openedByVisitId" uuid)
    left join "Visit" v on v."organizationId" = current_organization() and v.id = k."openedByVisitId" and v.state = 'published'
    where a."organizationId" = current_organization() and a.id = k.id and a.state in ('open', 'reopened') and k.state in ('open', 'reopened')`
}
