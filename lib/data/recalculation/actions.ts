import 'server-only'
import { z } from 'zod'
import { actionStates } from '@/lib/domain/action/settle'
import type { SettledAction } from '../actions/from-reports'
import type { Tx } from '../tenant'

const Actions = z.array(
  z.object({
    id: z.string(), state: z.enum(actionStates), dueOn: z.string(), openedByVisitId: z.string(),
    /** When it was due once the recalculation had been applied. */
    leftDueOn: z.string().optional(),
  }),
)
export type ActionsBefore = z.output<typeof Actions>

/** Corrective actions as they stood before they were settled anew, each with the day the settling left it with. */
export const actionsBefore = (settled: readonly SettledAction[]): ActionsBefore =>
  settled.map(({ before: { id, state, dueOn, openedByVisitId }, after }) => ({ id, state, dueOn, openedByVisitId, leftDueOn: after.dueOn }))

/**
 * What settling from reports cannot know of actions that stand again where they stood: when they were due, which visit opened them, and
 * that a person had reopened them. `settled`: what the undo itself has just settled. An action that was given another day since the
 * recalculation keeps it, and one that stands elsewhere keeps what it has.
 */
export async function restoreActions(tx: Tx, kept: unknown, settled: readonly SettledAction[]): Promise<void> {
  const dueBefore = new Map(settled.map(({ before }) => [before.id, before.dueOn]))
  const actions = Actions.parse(kept).map(({ leftDueOn, ...one }) => ({ ...one, leftDueOn: leftDueOn ?? one.dueOn, foundDueOn: dueBefore.get(one.id) ?? null }))
  if (actions.length === 0) return
  await tx.$executeRaw`
    update "Action" a set "dueOn" = k."dueOn", state = case when k.state = 'reopened' then 'reopened' else a.state end,
      "openedByVisitId" = case when v.id is null then a."openedByVisitId" else k."openedByVisitId" end, revision = a.revision + 1
    from jsonb_to_recordset(${JSON.stringify(actions)}::jsonb) as
      k (id uuid, state "ActionState", "dueOn" date, "openedByVisitId" uuid, "leftDueOn" date, "foundDueOn" date)
    left join "Visit" v on v."organizationId" = current_organization() and v.id = k."openedByVisitId" and v.state = 'published' and v.scoring <> 'excluded'
    where a."organizationId" = current_organization() and a.id = k.id and coalesce(k."foundDueOn", a."dueOn") = k."leftDueOn"
      and (a.state = k.state or (a.state in ('open', 'reopened') and k.state in ('open', 'reopened')))`
}
