import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { findDraft, lockStandard } from '@/lib/data/standards/drafts'
import { insertVersionRows, savePublished } from '@/lib/data/standards/publish-version'
import { findVersionBefore } from '@/lib/data/standards/version-before'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { Key } from '@/lib/domain/standard/criterion.schema'
import { leftBehindIn } from '@/lib/domain/standard/outdated-texts'
import { publishProblems } from '@/lib/domain/standard/publish-check'
import { contentChanges } from '@/lib/domain/standard/revision-kind'

export const PublishStandard = z.object({
  standardId: z.uuid(),
  /** The draft the author saw; one opened since is another. */
  versionId: z.uuid().optional(),
  /** The revision the author saw: nobody publishes words they have not read. */
  revision: z.int().min(0),
  /** Criteria whose words changed and now mean something else; every other change of words keeps its meaning. */
  meaning: z.array(Key).max(300).default([]),
})

/** @throws Problem 'not_found' | 'standard_not_draft' | 'changed_meanwhile' | 'standard_not_ready' with the count of findings */
export async function publishStandard(actor: Actor, { standardId, versionId, revision, meaning }: z.output<typeof PublishStandard>) {
  permit(actor, 'standard:publish')
  return withTenant(actor, async (tx) => {
    const { organizationId } = actor
    await lockStandard(tx, organizationId, standardId)
    const draft = await findDraft(tx, organizationId, standardId)
    if (draft.archivedAt || (versionId && draft.id !== versionId)) throw new Problem('standard_not_draft')
    if (draft.revision !== revision) throw new Problem('changed_meanwhile')
    const findings = publishProblems(draft.content)
    if (findings.length > 0) throw new Problem('standard_not_ready', { count: findings.length })
    const before = await findVersionBefore(tx, organizationId, standardId)
    const changes = contentChanges(before?.content ?? null, draft.content, { meant: new Set(meaning) })
    await savePublished(tx, actor, { ...draft, leftBehind: leftBehindIn(draft.content, before) })
    await insertVersionRows(tx, organizationId, draft.id, draft.content, new Map(changes.criteria.map(({ key, kind }) => [key, kind])))
    await record(tx, actor, 'standard.published', { kind: 'standard', id: standardId }, { number: draft.number, versionId: draft.id })
    return { versionId: draft.id, number: draft.number }
  })
}
