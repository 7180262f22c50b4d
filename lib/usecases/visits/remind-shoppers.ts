import 'server-only'
import { withTenant, type Tx } from '@/lib/data/tenant'
import { listOverdue, listReturned, listStartingTomorrow, type DueVisit } from '@/lib/data/visits/due'
import { tellShoppers, type VisitMail } from '@/lib/data/visits/tell-shoppers'
import { isSystem, type Actor } from '@/lib/domain/people/actor'
import { Problem } from '@/lib/domain/problem'

/** Days after which nagging is left to people. */
const REMINDERS = 3

/** The worker's round: tomorrow's visits once, overdue and returned reports once a day for three days. Running it again sends nothing twice. */
export async function remindShoppers(actor: Actor): Promise<void> {
  if (!isSystem(actor)) throw new Problem('forbidden')
  await withTenant(actor, async (tx) => {
    const { organizationId } = actor
    await tellEach(tx, organizationId, 'day_before', await listStartingTomorrow(tx, organizationId), ({ visit }) => visit.windowStart)
    const daily = ({ days }: DueVisit) => String(days)
    const recent = (due: DueVisit[]) => due.filter(({ days }) => days <= REMINDERS)
    await tellEach(tx, organizationId, 'overdue', recent(await listOverdue(tx, organizationId)), daily)
    await tellEach(tx, organizationId, 'returned_reminder', recent(await listReturned(tx, organizationId)), daily)
  })
}

async function tellEach(tx: Tx, organizationId: string, kind: VisitMail, due: DueVisit[], onceKey: (due: DueVisit) => string): Promise<void> {
  for (const one of due) await tellShoppers(tx, organizationId, kind, [one], onceKey(one))
}
