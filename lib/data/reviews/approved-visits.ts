import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/domain/people/actor'
import { Prisma } from '@/prisma/generated/client'
import { now } from '../clock'
import type { Tx } from '../tenant'
import { visibleVisit } from '../visits/visible-visit'

const Ids = z.array(z.object({ id: z.string() }))

/** Approved visits of a wave that wait to be published, in this person's scope, not of a branch they run or work in and not reported by themselves. */
export async function listApproved(tx: Tx, actor: Actor, waveId: string): Promise<string[]> {
  const rows = await tx.$queryRaw(Prisma.sql`
    select v.id::text as id from "Visit" v
    where v."waveId" = ${waveId}::uuid and v.state = 'approved' and ${visibleVisit(actor)}
      and not exists (select 1 from "Assignment" a where a."organizationId" = v."organizationId" and a."visitId" = v.id and a.state = 'accepted' and a."userId" = ${actor.userId}::uuid)
    order by v.id`)
  return Ids.parse(rows).map(({ id }) => id)
}

/**
 * Approved visits whose day of publication has come, longest due first, of those this person may publish; at most so many, without
 * those excepted. One without a day waits for its wave, and is due once the wave is open no more, however late it was approved.
 */
export async function listDue(tx: Tx, actor: Actor, { most, except }: { most: number; except: string[] }): Promise<string[]> {
  const rows = await tx.$queryRaw(Prisma.sql`
    select v.id::text as id from "Visit" v
    where v.state = 'approved' and not (v.id = any (${except}::uuid[])) and ${visibleVisit(actor)}
      and (v."publishAt" <= ${now()} or (v."publishAt" is null and exists (
        select 1 from "Wave" w where w."organizationId" = v."organizationId" and w.id = v."waveId" and w.state <> 'open')))
    order by coalesce(v."publishAt", v."approvedAt"), v.id limit ${most}`)
  return Ids.parse(rows).map(({ id }) => id)
}
