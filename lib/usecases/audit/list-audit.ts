import 'server-only'
import { z } from 'zod'
import { listAuditPeople, listEntries, type AuditEntry } from '@/lib/data/audit-log/list-entries'
import { readStanding, type SealStanding } from '@/lib/data/audit-log/seals'
import { findSettings } from '@/lib/data/organizations'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'

/** From the address: what does not fit is as if it were not said. */
export const AuditQuery = z.object({
  event: z.string().min(1).max(80).optional().catch(undefined),
  person: z.union([z.uuid(), z.literal('system')]).optional().catch(undefined),
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
  before: z.uuid().optional().catch(undefined),
})

const PAGE = 50

export type AuditPage = {
  entries: AuditEntry[]
  /** The key of the page after this one; null on the last. */
  next: string | null
  timeZone: string
  seals: SealStanding
  people: { id: string; name: string }[]
}

/** What happened, the newest first, by pages of 50. */
export function listAudit(actor: Actor, query: z.output<typeof AuditQuery>): Promise<AuditPage> {
  permit(actor, 'audit:view')
  return withTenant(actor, async (tx) => {
    const { timeZone } = await findSettings(tx, actor.organizationId)
    const { person: by, ...filter } = query
    const found = await listEntries(tx, { ...filter, by, timeZone }, PAGE + 1)
    const entries = found.slice(0, PAGE)
    const next = found.length > PAGE ? entries.at(-1)!.id : null
    return { entries, next, timeZone, seals: await readStanding(tx), people: await listAuditPeople(tx) }
  })
}
