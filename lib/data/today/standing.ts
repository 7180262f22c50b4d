import 'server-only'
import { z } from 'zod'
import type { Standing } from '@/lib/domain/first-steps'
import type { Actor } from '@/lib/domain/people/actor'
import { Prisma } from '@/prisma/generated/client'
import { isClosed } from '../branches/closures'
import type { Tx } from '../tenant'
import { visibleVisit } from '../visits/visible-visit'

const Row = z.object({
  publishedStandard: z.boolean(), draftId: z.string().nullable(), branch: z.boolean(), shopperInvited: z.boolean(), uninvitedId: z.string().nullable(),
  wave: z.boolean(), waitingCampaignId: z.string().nullable(), visit: z.boolean(),
}) satisfies z.ZodType<Standing>

/** What a programme needs before its first visit; visits only as far as this person may know of them. */
export async function findStanding(tx: Tx, actor: Actor, at: Date): Promise<Standing> {
  const invited = Prisma.sql`(s."userId" is not null or exists (select 1 from "Invitation" i where i."organizationId" = s."organizationId"
    and i."shopperId" = s.id and i."acceptedAt" is null and i."revokedAt" is null and i."expiresAt" > ${at}))`
  const found = await tx.$queryRaw(Prisma.sql`
    select
      exists (select 1 from "StandardVersion" sv join "Standard" st on st."organizationId" = sv."organizationId" and st.id = sv."standardId"
        where sv.state = 'published' and st."archivedAt" is null) as "publishedStandard",
      (select st.id::text from "Standard" st where st."archivedAt" is null and exists (select 1 from "StandardVersion" sv
        where sv."organizationId" = st."organizationId" and sv."standardId" = st.id and sv.state = 'draft') order by st.id limit 1) as "draftId",
      exists (select 1 from "Branch" b where not ${isClosed()}) as branch,
      exists (select 1 from "Shopper" s where s.state = 'active' and ${invited}) as "shopperInvited",
      (select s.id::text from "Shopper" s where s.state = 'active' and not ${invited} order by s.id limit 1) as "uninvitedId",
      exists (select 1 from "Wave" w join "Campaign" c on c."organizationId" = w."organizationId" and c.id = w."campaignId"
        where c.state = 'running' and w.state = 'open') as wave,
      (select c.id::text from "Campaign" c where c.state <> 'ended' order by c.id limit 1) as "waitingCampaignId",
      exists (select 1 from "Visit" v where ${visibleVisit(actor)}) as visit`)
  return z.tuple([Row]).parse(found)[0]
}
