import 'server-only'
import { findOwnVisit } from '@/lib/data/reports/find-own-visit'
import { listThread } from '@/lib/data/messages/messages'
import { withTenant } from '@/lib/data/tenant'
import type { Language } from '@/lib/domain/language'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import type { VisitPack } from '@/lib/domain/report/visit-pack'
import { deskOf } from './desk-of'
import { viewOwnVisit } from './view-own-visit'

/**
 * One visit packed for a phone that will be without a connection. Packing is not reading: messages stay unread.
 * @throws Problem 'not_found', alike for absent, foreign, lapsed and another shopper's
 */
export async function packVisit(actor: Actor, { visitId, language }: { visitId: string; language: Language }): Promise<VisitPack> {
  permit(actor, 'field:work')
  const pack = await readPack(actor, { visitId, language })
  if (!pack.desk || pack.desk.editable) return pack
  // Sent by a request that was on its way still, between the two looks: the second look sees it.
  const again = await readPack(actor, { visitId, language })
  return again.desk?.editable === false ? { ...again, desk: null } : again
}

async function readPack(actor: Actor, { visitId, language }: { visitId: string; language: Language }): Promise<VisitPack> {
  const page = await viewOwnVisit(actor, { visitId, language })
  return withTenant(actor, async (tx) => {
    const own = await findOwnVisit(tx, actor, visitId)
    const begun = page.stage === 'ahead' || page.stage === 'under_way' || page.stage === 'returned'
    const desk = begun ? await deskOf(tx, actor.organizationId, own, language) : null
    const messages = await listThread(tx, actor, visitId, [own.id])
    return {
      page,
      messages: messages.map(({ id, body, at, mine }) => ({ id, body, at: at.toISOString(), mine })),
      desk,
      examples: desk ? desk.form.sections.flatMap(({ criteria }) => criteria.flatMap(({ examplePhoto }) => examplePhoto ?? [])) : [],
    }
  })
}
