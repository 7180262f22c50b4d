import 'server-only'
import { groupBy } from '@/lib/domain/visit/group-by'
import { sayDays } from '@/lib/domain/visit/say-window'
import { now } from '../clock'
import { queueMails, type Mail } from '../mail/queue-mail'
import type { Tx } from '../tenant'
import { findOrganization, listShopperAddresses } from './shopper-addresses'

export type VisitMail = 'offered' | 'assigned' | 'offer_waiting' | 'task_withdrawn' | 'task_moved' | 'day_before' | 'overdue' | 'returned_reminder' | 'new_message'
type About = { id: string; windowStart: string; windowEnd: string; branch: { name: string; town: string } }
type Telling = { shopperId: string; visit: About }

/**
 * One mail to each shopper, whatever the number of visits it is about: one visit is named with place and days, several are counted.
 * All of them are written in one statement.
 * With `onceKey`, the same news about the same visit is sent once.
 */
export async function tellShoppers(tx: Tx, organizationId: string, kind: VisitMail, tellings: readonly Telling[], onceKey?: string): Promise<void> {
  if (tellings.length === 0) return
  const { slug, name } = await findOrganization(tx, organizationId)
  const byShopper = groupBy(tellings, ({ shopperId }) => shopperId)
  const addresses = await listShopperAddresses(tx, organizationId, [...byShopper.keys()])
  await queueMails(tx, addresses.map(({ shopperId, email, language }): Mail => {
    const visits = byShopper.get(shopperId)!.map(({ visit }) => visit)
    const first = visits[0]!
    const place = first.branch.town ? `${first.branch.name}, ${first.branch.town}` : first.branch.name
    return {
      to: email,
      language,
      kind,
      values: { organization: name, count: visits.length, place, days: sayDays(first.windowStart, first.windowEnd, language, now()) },
      path: visits.length === 1 ? `/field/${slug}/${first.id}` : '/field',
      ...(onceKey ? { onceKey: `${kind} ${first.id} ${shopperId} ${onceKey}` } : {}),
    }
  }))
}
