import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { assertOwn, endOwn } from '@/lib/data/exports/runs'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'

export const CancelExport = z.object({ runId: z.uuid() })

/** Stops a file that is waiting or being made. @throws Problem 'forbidden' | 'not_found' | 'already_done' when it has ended */
export async function cancelExport(actor: Actor, input: z.input<typeof CancelExport>): Promise<void> {
  permit(actor, 'export:make')
  const { runId } = CancelExport.parse(input)
  await withTenant(actor, async (tx) => {
    await assertOwn(tx, actor, runId)
    if (!(await endOwn(tx, actor, runId))) throw new Problem('already_done')
    await record(tx, actor, 'export.cancelled', { kind: 'export', id: runId })
  })
}
