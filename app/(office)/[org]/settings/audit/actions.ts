'use server'

import { getFormatter, getTranslations } from 'next-intl/server'
import { verifyAudit } from '@/lib/usecases/audit/verify-audit'
import { usualTimeZone } from '@/lib/usecases/branches/usual-time-zone'
import { identifyActor } from '@/lib/web/actor'
import { refused } from '@/lib/web/refusal'

/** Verifies the whole chain and says in the reader's language what was found. */
export async function verifyAuditAction(org: string): Promise<{ message: string; intact: boolean }> {
  try {
    const actor = await identifyActor(org)
    const { seals, sealed, waiting, broken } = await verifyAudit(actor)
    const [say, format] = await Promise.all([getTranslations('audit'), getFormatter()])
    if (!broken) return { intact: true, message: say('intact', { seals, sealed, waiting }) }
    const at = format.dateTime(broken.at, { dateStyle: 'medium', timeStyle: 'medium', timeZone: await usualTimeZone(actor) })
    const message = broken.kind === 'entry' ? say('entryChanged', { at, event: broken.event ?? '', id: broken.entryId ?? '' }) : say('sealBroken', { at, number: broken.seal })
    return { intact: false, message }
  } catch (error) {
    return { intact: false, message: (await refused(error)).message }
  }
}
