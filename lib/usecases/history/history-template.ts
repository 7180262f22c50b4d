import 'server-only'
import { listPublished } from '@/lib/data/campaigns/published-standards'
import { todayUtc } from '@/lib/data/days'
import { findHistoryStandard, listNamedBranches } from '@/lib/data/history/known'
import { withTenant } from '@/lib/data/tenant'
import { gatheredIn } from '@/lib/domain/history/read-cells'
import { textIn, type Language } from '@/lib/domain/language'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { addDays } from '@/lib/domain/visit/days'

/** What a template of past audits is made of: the sections of the only published standard, and an example a year back. */
export async function historyTemplate(actor: Actor, language: Language) {
  permit(actor, 'history:import')
  return withTenant(actor, async (tx) => {
    const { standards } = await listPublished(tx, actor.organizationId)
    const standard = standards.length === 1 ? await findHistoryStandard(tx, actor.organizationId, standards[0]!.id) : null
    const [branch] = await listNamedBranches(tx, actor.organizationId)
    const day = addDays(todayUtc(), -365)
    const sections = (standard?.sections ?? []).map(({ title }) => textIn(title, language, 'en')).filter(Boolean)
    return { sections, example: { branch: branch?.code ?? 'V-01', day, period: gatheredIn(day, 'quarter').name } }
  })
}
