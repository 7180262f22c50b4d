import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { findSettings, saveSettings } from '@/lib/data/organizations'
import { withTenant } from '@/lib/data/tenant'
import { currencies } from '@/lib/domain/currency'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { LanguageChoice, PersonName, TimeZone } from '../accounts/account.schema'

export const SettingsChange = z.object({ name: PersonName, timeZone: TimeZone, currency: z.enum(currencies), baseLanguage: LanguageChoice })

/** Name, zone, currency and base language of the organisation; its address and jurisdiction stay. @throws Problem 'forbidden' */
export async function changeSettings(actor: Actor, input: z.output<typeof SettingsChange>): Promise<void> {
  permit(actor, 'organization:administer')
  await withTenant(actor, async (tx) => {
    const before = await findSettings(tx, actor.organizationId)
    const changed = (Object.keys(input) as (keyof typeof input)[]).filter((key) => input[key] !== before[key])
    if (changed.length === 0) return
    await saveSettings(tx, actor.organizationId, input)
    await record(tx, actor, 'organization.changed', { kind: 'organization', id: actor.organizationId }, { changed })
  })
}
