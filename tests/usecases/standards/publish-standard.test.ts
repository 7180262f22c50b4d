import { expect, test } from 'vitest'
import { atTime } from '@/lib/data/clock'
import { findLatestPublished, findVersion } from '@/lib/data/standards/find-version'
import { withTenant } from '@/lib/data/tenant'
import { Problem } from '@/lib/domain/problem'
import { openNextDraft } from '@/lib/usecases/standards/open-next-draft'
import { publishStandard } from '@/lib/usecases/standards/publish-standard'
import { saveDraft } from '@/lib/usecases/standards/save-draft'
import { viewStandard } from '@/lib/usecases/standards/view-standard'
import { aDraft, aPublishedStandard, aYesNo, someContent } from '../../support/standard'
import { anActor, newOrganization } from '../../support/world'

const aManager = async () => anActor((await newOrganization()).id, 'manager')

test('a manager publishes a draft: frozen, with its sections and criteria as rows', async () => {
  const manager = await aManager()
  const { standardId } = await aDraft(manager)
  const at = new Date('2026-03-01T10:00:00Z')
  const { versionId, number } = await atTime(at, () => publishStandard(manager, { standardId, revision: 0, meaning: [] }))
  expect(number).toBe(1)
  const sheet = await viewStandard(manager, { standardId })
  expect(sheet).toMatchObject({ draft: null, shown: { id: versionId, state: 'published', at, by: 'A manager' } })
  const rows = await withTenant(manager, (tx) =>
    tx.standardCriterion.findMany({ where: { standardVersionId: versionId }, orderBy: { position: 'asc' }, select: { key: true, revisionKind: true } }),
  )
  expect(rows).toEqual([
    { key: 'greeted', revisionKind: 'new' },
    { key: 'smiled', revisionKind: 'new' },
  ])
  await expect(
    withTenant(manager, (tx) => tx.standardVersion.updateMany({ where: { id: versionId }, data: { content: {} } })),
  ).rejects.toThrow('immutable')
})

test('an executive may not publish', async () => {
  const { id } = await newOrganization()
  const { standardId } = await aDraft(await anActor(id, 'manager'))
  await expect(publishStandard(await anActor(id, 'executive'), { standardId, revision: 0, meaning: [] })).rejects.toThrow(new Problem('forbidden'))
})

test("another organisation's standard is not found, exactly like an absent one", async () => {
  const { standardId } = await aDraft(await aManager())
  await expect(publishStandard(await aManager(), { standardId, revision: 0, meaning: [] })).rejects.toThrow(new Problem('not_found'))
})

test('of two managers publishing at once one wins and the other hears why', async () => {
  const manager = await aManager()
  const { standardId } = await aDraft(manager)
  const outcomes = await Promise.allSettled([1, 2].map(() => publishStandard(manager, { standardId, revision: 0, meaning: [] })))
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'standard_not_draft' } })
})

test('nobody publishes words they have not seen', async () => {
  const manager = await aManager()
  const { standardId } = await aDraft(manager)
  await saveDraft(manager, { standardId, revision: 0, content: someContent(['greeted']) })
  await expect(publishStandard(manager, { standardId, revision: 0, meaning: [] })).rejects.toThrow(new Problem('changed_meanwhile'))
})

test('what is not ready is refused with the number of findings', async () => {
  const manager = await aManager()
  const content = someContent()
  content.sections[0]!.title = {}
  const { standardId } = await aDraft(manager, content)
  await expect(publishStandard(manager, { standardId, revision: 0, meaning: [] })).rejects.toMatchObject({
    code: 'standard_not_ready',
    details: { count: 1 },
  })
})

test('the next version says what became of each criterion and replaces the one before', async () => {
  const manager = await aManager()
  const first = await aPublishedStandard(manager, someContent(['same', 'reworded', 'redefined', 'reweighted', 'gone']))
  const { standardId } = first
  await openNextDraft(manager, { standardId })
  const content = someContent(['same'])
  content.sections[0]!.criteria.push(
    aYesNo('reworded', { prompt: { en: 'Other words?' } }),
    aYesNo('redefined', { prompt: { en: 'Another question?' } }),
    aYesNo('reweighted', { weightMilli: 2_000 }),
    aYesNo('added'),
  )
  await saveDraft(manager, { standardId, revision: 0, content })
  const second = await publishStandard(manager, { standardId, revision: 1, meaning: ['redefined', 'reweighted'] })
  expect(second.number).toBe(2)
  const rows = await withTenant(manager, (tx) =>
    tx.standardCriterion.findMany({ where: { standardVersionId: second.versionId }, select: { key: true, revisionKind: true } }),
  )
  expect(Object.fromEntries(rows.map(({ key, revisionKind }) => [key, revisionKind]))).toEqual({
    same: 'same', reworded: 'wording', redefined: 'meaning', reweighted: 'scoring', added: 'new',
  })
  await withTenant(manager, async (tx) => {
    expect(await findVersion(tx, manager.organizationId, first.versionId)).toMatchObject({ state: 'retired', standardName: 'Café service' })
    expect(await findLatestPublished(tx, manager.organizationId, standardId)).toMatchObject({ id: second.versionId, state: 'published' })
  })
})
