import 'server-only'
import { Problem } from '@/lib/domain/problem'
import { Prisma } from '@/prisma/generated/client'
import type { Tx } from '../tenant'
import { scoreParts, type Scored } from './score-statement'

/**
 * A further revision of a report's score with the answers it stands on, in one statement; the report then counts by it.
 * Earlier revisions stay. @throws Problem 'not_found'
 */
export async function saveScore(tx: Tx, scored: Scored): Promise<{ revision: number }> {
  const { organizationId, reportId } = scored
  const [saved] = await tx.$queryRaw<{ revision: number }[]>(Prisma.sql`
    with report as (
      select "currentScore" from "Report" where "organizationId" = ${organizationId}::uuid and id = ${reportId}::uuid for update),
    ${scoreParts(scored)}
    update "Report" r set "currentScore" = score.revision from score
    where r."organizationId" = ${organizationId}::uuid and r.id = ${reportId}::uuid
    returning r."currentScore" as revision`)
  if (!saved) throw new Problem('not_found')
  return saved
}
