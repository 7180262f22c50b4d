import { recordMany } from '@/lib/data/audit'
import { atTime } from '@/lib/data/clock'
import { withTenant } from '@/lib/data/tenant'
import { addDays } from '@/lib/domain/visit/days'
import { at } from '../plan/calendar'
import type { World } from './world'

/** Pay that was due is paid, what is due within days was handed to accounting; the rest waits for its day. */
export async function settlePay(world: World): Promise<void> {
  const { organizationId, owner, today, company } = world
  const [paidUpTo, exportedUpTo] = [addDays(today, -10), addDays(today, 2)]
  for (const [state, from, upTo] of [['paid', '2000-01-01', paidUpTo], ['exported', paidUpTo, exportedUpTo]] as const) {
    const when = at(addDays(today, state === 'paid' ? -9 : -3), '14:00', company.timeZone)
    await atTime(when, () =>
      withTenant(owner, async (tx) => {
        const settled = await tx.payment.updateManyAndReturn({
          where: { organizationId, state: 'approved', payOn: { gt: new Date(`${from}T00:00:00Z`), lte: new Date(`${upTo}T00:00:00Z`) } },
          data: { state, changedAt: when },
          select: { assignmentId: true },
        })
        await recordMany(tx, owner, `payment.${state}`, settled.map(({ assignmentId }) => ({ kind: 'assignment', id: assignmentId })))
      }),
    )
  }
}
