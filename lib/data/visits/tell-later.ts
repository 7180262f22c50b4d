import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { newId } from '../ids'
import { enqueue } from '../jobs/enqueue'
import type { Tx } from '../tenant'

/** Leaves telling shoppers of what they were given to the worker: nobody who plans waits for hundreds of mails to be written. */
export async function tellLater(tx: Tx, assignmentIds: readonly string[]): Promise<void> {
  if (assignmentIds.length > 0) await enqueue(tx, 'tell_given', { key: newId(), assignmentIds: assignmentIds.join(' ') })
}

export type GivenToTell = {
  shopperId: string; state: 'offered' | 'assigned'
  visit: { id: string; windowStart: string; windowEnd: string; branch: { name: string; town: string } }
}

/** Of the given ones those that still stand as they were given, in the order of their days: the others were told of what became of them. */
export const listGivenToTell = (tx: Tx, organizationId: string, assignmentIds: readonly string[]): Promise<GivenToTell[]> =>
  tx.$queryRaw<GivenToTell[]>(Prisma.sql`
    select a."shopperId"::text, a.state::text, jsonb_build_object('id', v.id, 'windowStart', to_char(v."windowStart", 'YYYY-MM-DD"T"HH24:MI'),
      'windowEnd', to_char(v."windowEnd", 'YYYY-MM-DD"T"HH24:MI'), 'branch', jsonb_build_object('name', b.name, 'town', b.town)) as visit
    from "Assignment" a
    join "Visit" v on v."organizationId" = a."organizationId" and v.id = a."visitId"
    join "Branch" b on b."organizationId" = v."organizationId" and b.id = v."branchId"
    where a."organizationId" = ${organizationId}::uuid and a.id = any (${assignmentIds}::uuid[]) and a.state in ('offered', 'assigned')
    order by v."windowStart", a.id`)
