import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/domain/people/actor'
import { Prisma } from '@/prisma/generated/client'
import { now } from '../clock'
import type { Tx } from '../tenant'
import { visibleVisit } from '../visits/visible-visit'

const Ids = z.array(z.object({ id: z.string() }))

/** Approved visits of a wave that wait to be published, in this person's scope and not of a branch they run or work in. */
export async function listApproved(tx: Tx, actor: Actor, waveId: string): Promise<string[]> {
  const rows = await tx.$queryRaw(Prisma.sql`
    select v.id::text as id from "Visit" v
    where v."waveId" = ${waveId}::uuid and v.state = 'approved' and ${visibleVisit(actor)} order by v.id`)
  return Ids.parse(rows).map(({ id }) => id)
}

/** Approved visits whose day of publication has come, longest due first, of those this person may publish; at most so many, without those excepted. */
export async function listDue(tx: Tx, actor: Actor, { most, except }: { most: number; except: string[] }): Promise<string[]> {
  const rows = await tx.$queryRaw(Prisma.sql`
    select v.id::text as id from "Visit" v
    where v.state = 'approved' and v."publishAt" <= ${now()} and not (v.id = any (${except}::uuid[])) and ${visibleVisit(actor)}
    order by v."publishAt", v.id limit ${most}`)
  return Ids.parse(rows).map(({ id }) => id)
}
