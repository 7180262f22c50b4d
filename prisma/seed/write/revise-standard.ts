import { atTime } from '@/lib/data/clock'
import { movePlannedVisits } from '@/lib/usecases/standards/move-planned-visits'
import { openNextDraft } from '@/lib/usecases/standards/open-next-draft'
import { publishStandard } from '@/lib/usecases/standards/publish-standard'
import { saveDraft } from '@/lib/usecases/standards/save-draft'
import { viewDraft } from '@/lib/usecases/standards/view-draft'
import { hoursAfter } from '../plan/calendar'
import type { Programme, SeededWave } from './programme'
import type { World } from './world'

/** Where the company changes its standard before this wave: the next version is published once its visits are planned, and they take it on. */
export async function reviseStandard({ company, owner }: World, programme: Programme, wave: SeededWave, plannedAt: Date): Promise<void> {
  if (company.revision?.wave !== wave.index) return
  const { edit } = company.revision
  const { standardId } = programme
  await atTime(hoursAfter(plannedAt, -30), () => openNextDraft(owner, { standardId }))
  const { content, revision } = await atTime(hoursAfter(plannedAt, -29), async () => {
    const draft = await viewDraft(owner, { standardId })
    const content = edit(draft.content)
    return { content, ...(await saveDraft(owner, { standardId, revision: draft.revision, content })) }
  })
  await atTime(hoursAfter(plannedAt, 0.5), async () => {
    const { number } = await publishStandard(owner, { standardId, revision, meaning: [] })
    await movePlannedVisits(owner, { standardId, number })
  })
  programme.content = content
}
