import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/domain/people/actor'
import { may } from '@/lib/domain/permission'
import type { WhyReport } from '@/lib/domain/report/why-report'
import { causesToldToReaders, restatedCauses } from '@/lib/domain/review/restated'
import { Prisma } from '@/prisma/generated/client'
import type { Tx } from '../tenant'
import { mayOpen } from './other-score'

const Restated = z.object({ at: z.string(), timeZone: z.string(), cause: z.enum(restatedCauses), reason: z.string().nullable(), old: z.int().nullable(), new: z.int().nullable(), oldRevision: z.int().nullable(), newRevision: z.int().nullable() })

/** The reason of a restatement x for this reader: a correction's was written for reviewers and managers, and is null to anybody else. */
export const reasonFor = (actor: Actor): Prisma.Sql =>
  Prisma.sql`case when ${may(actor, 'review:view')}::boolean or x.cause::text = any (${[...causesToldToReaders]}::text[]) then nullif(x.reason, '') end`

/** That score of a published visit p, where a figure stood on one and this reader may open it. */
const opened = (actor: Actor, revision: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  select s.revision from "ReportScore" s where s."organizationId" = p."organizationId" and s."reportId" = p."reportId" and s.revision = ${revision} and ${mayOpen(actor)})`

/** How a published report's figure was corrected after its wave had closed, the latest first, each with the scores behind its two figures. */
export async function listRestatementsOf(tx: Tx, actor: Actor, reportNumber: string): Promise<WhyReport['restated']> {
  const rows = await tx.$queryRaw(Prisma.sql`
    select to_json(x.at) #>> '{}' as at, b."timeZone", x.cause::text as cause, ${reasonFor(actor)} as reason, x."oldService" as old, x."newService" as new,
      ${opened(actor, Prisma.sql`x."oldRevision"`)} as "oldRevision", ${opened(actor, Prisma.sql`x."newRevision"`)} as "newRevision"
    from published_visit p
    join "Branch" b on b."organizationId" = p."organizationId" and b.id = p."branchId"
    join "Restatement" x on x."organizationId" = p."organizationId" and x."visitId" = p.id
    where p."organizationId" = current_organization() and p."reportNumber" = ${reportNumber} order by x.at desc, x.id desc`)
  return z.array(Restated).parse(rows).map(({ oldRevision, newRevision, ...line }) => ({ ...line, revisions: { old: oldRevision, new: newRevision } }))
}
