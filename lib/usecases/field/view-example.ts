import 'server-only'
import { getFile } from '@/lib/data/files/store'
import { findOwnReport } from '@/lib/data/reports/find-own-visit'
import { pinnedContent } from '@/lib/data/reports/pinned-content'
import { findStandardImage } from '@/lib/data/standards/images'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { criteriaOf } from '@/lib/domain/standard/content'

/** An example photo of the standard a shopper reports on. @throws Problem 'not_found', also for images of other standards */
export async function viewExample(actor: Actor, { visitId, imageId }: { visitId: string; imageId: string }): Promise<{ bytes: Uint8Array; mime: string }> {
  permit(actor, 'field:work')
  const image = await withTenant(actor, async (tx) => {
    const { organizationId } = actor
    const { visit } = await findOwnReport(tx, actor, visitId)
    const content = await pinnedContent(tx, organizationId, visit.standardVersionId)
    if (!criteriaOf(content).some(({ examplePhoto }) => examplePhoto === imageId)) throw new Problem('not_found')
    return findStandardImage(tx, organizationId, imageId)
  })
  const bytes = image && (await getFile(image.storedHash))
  if (!image || !bytes) throw new Problem('not_found')
  return { bytes, mime: image.mime }
}
