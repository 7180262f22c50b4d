import 'server-only'
import { z } from 'zod'
import { now } from '@/lib/data/clock'
import { withTenant } from '@/lib/data/tenant'
import { listEntries, listLoad } from '@/lib/data/visits/calendar'
import { hasNoVisits } from '@/lib/data/visits/list-visits'
import { listFilterOptions } from '@/lib/data/visits/filter-options'
import { findOrganization } from '@/lib/data/visits/shopper-addresses'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { addDays, monthOf, weekdays, weekdayOf } from '@/lib/domain/visit/days'
import { dayOf } from '@/lib/domain/visit/window'
import { VisitFilterInput } from './list-visits'

/** Entries a month shows by name; beyond it days tell their number alone. */
const MAX_ENTRIES = 600

export const ViewCalendar = VisitFilterInput.extend({ month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/).optional().catch(undefined) })

/** A month of whole weeks: each day's load and the visits that begin on it; `none`: there is no visit in any month. */
export async function viewCalendar(actor: Actor, input: z.input<typeof ViewCalendar>) {
  permit(actor, 'visit:view_plan')
  const { month: asked, ...filter } = ViewCalendar.parse(input)
  return withTenant(actor, async (tx) => {
    const { timeZone } = await findOrganization(tx, actor.organizationId)
    const today = dayOf(now(), timeZone)
    const month = asked ?? monthOf(today)
    const first = addDays(`${month}-01`, -weekdays.indexOf(weekdayOf(`${month}-01`)))
    const end = addDays(`${monthOf(addDays(`${month}-01`, 32))}-01`, -1)
    const last = addDays(end, 6 - weekdays.indexOf(weekdayOf(end)))
    return {
      filter, month, today,
      previous: monthOf(addDays(`${month}-01`, -1)),
      next: monthOf(addDays(end, 1)),
      days: await listLoad(tx, actor, filter, first, last),
      entries: await listEntries(tx, actor, filter, first, last, MAX_ENTRIES),
      none: await hasNoVisits(tx, actor),
      options: await listFilterOptions(tx, actor),
    }
  })
}
