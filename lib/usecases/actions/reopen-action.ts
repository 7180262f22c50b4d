import 'server-only'
import { z } from 'zod'
import { findAction, saveWork } from '@/lib/data/actions/save-work'
import { record } from '@/lib/data/audit'
import { withTenant } from '@/lib/data/tenant'
import { assertWorkable } from '@/lib/domain/action/work'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { written } from '@/lib/domain/written'

export const ReopenAction = z.object({ actionId: z.uuid(), revision: z.coerce.number().int().min(0), note: written(2_000) })

/** "It is not done after all": no day of repair stands any more. @throws Problem 'not_found' | 'not_in_this_state' | 'changed_meanwhile' */
export async function reopenAction(actor: Actor, input: z.input<typeof ReopenAction>): Promise<void> {
  permit(actor, 'action:work')
  const { actionId, revision, note } = ReopenAction.parse(input)
  await withTenant(actor, async (tx) => {
    const action = await findAction(tx, actor, actionId)
    if (action.revision !== revision) throw new Problem('changed_meanwhile')
    assertWorkable(action.state, 'reopen')
    await saveWork(tx, actor, action, { state: 'reopened', holding: 0, note, doneAt: null, doneBy: null })
    await record(tx, actor, 'action.reopened', { kind: 'action', id: actionId })
  })
}
