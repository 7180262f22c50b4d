import { expect, test } from 'vitest'
import { newId } from '@/lib/data/ids'
import { withTenant } from '@/lib/data/tenant'
import { Problem } from '@/lib/domain/problem'
import { archiveStandard } from '@/lib/usecases/standards/archive-standard'
import { createStandard } from '@/lib/usecases/standards/create-standard'
import { discardDraft } from '@/lib/usecases/standards/discard-draft'
import { listStandards } from '@/lib/usecases/standards/list-standards'
import { openNextDraft } from '@/lib/usecases/standards/open-next-draft'
import { publishStandard } from '@/lib/usecases/standards/publish-standard'
import { SaveDraft, saveDraft } from '@/lib/usecases/standards/save-draft'
import { viewDraft } from '@/lib/usecases/standards/view-draft'
import { viewStandard } from '@/lib/usecases/standards/view-standard'
import { aDraft, aPublishedStandard, someContent } from '../../support/standard'
import { anActor, newOrganization } from '../../support/world'

const aManager = async () => anActor((await newOrganization()).id, 'manager')

test('a blank standard starts from the five sections, a template from its own', async () => {
  const manager = await aManager()
  const blank = await createStandard(manager, { name: 'Blank', industry: 'other', from: { kind: 'blank', language: 'lt' } })
  const { content } = await viewDraft(manager, blank)
  expect(content).toMatchObject({ baseLanguage: 'lt' })
  expect(content.sections.map(({ key }) => key)).toEqual(['greeting', 'needs', 'consultation', 'appearance', 'complaints'])
  const cafe = await createStandard(manager, { name: 'Café', industry: 'food_service', from: { kind: 'template', key: 'cafe' } })
  expect((await viewDraft(manager, cafe)).content.sections.length).toBeGreaterThan(4)
  const unknown = createStandard(manager, { name: 'X', industry: 'other', from: { kind: 'template', key: 'no-such' } })
  await expect(unknown).rejects.toThrow(new Problem('not_found'))
})

test('of two saves that saw the same revision one wins; nothing is overwritten', async () => {
  const manager = await aManager()
  const { standardId } = await aDraft(manager)
  const saves = [['a'], ['b']].map((keys) => saveDraft(manager, { standardId, revision: 0, content: someContent(keys) }))
  const outcomes = await Promise.allSettled(saves)
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'changed_meanwhile' } })
  const { revision, content } = await viewDraft(manager, { standardId })
  const winner = outcomes[0]!.status === 'fulfilled' ? 'a' : 'b'
  expect([revision, content.sections[0]!.criteria[0]!.key]).toEqual([1, winner])
})

test('long, odd and broken texts are taken or refused, never mangled', async () => {
  const manager = await aManager()
  const { standardId } = await aDraft(manager)
  const content = someContent(['greeted'])
  content.sections[0]!.criteria[0]!.guidance = { en: 'é'.repeat(5_000), ru: '😀 مرحبا' }
  await saveDraft(manager, { standardId, revision: 0, content })
  expect((await viewDraft(manager, { standardId })).content).toEqual(content)
  content.sections[0]!.criteria[0]!.guidance = { en: 'x'.repeat(5_001) }
  expect(SaveDraft.safeParse({ standardId, revision: 1, content }).success).toBe(false)
})

test('what its author said of the translations of a draft is kept with it, and over when the next one begins', async () => {
  const manager = await aManager()
  const { standardId } = await aDraft(manager)
  const content = someContent(['greeted'])
  const stillRight = [{ text: 'criterion:greeted/prompt', language: 'lt' as const, base: '1x' }]
  await saveDraft(manager, { standardId, revision: 0, content: { ...content, stillRight } })
  expect((await viewDraft(manager, { standardId })).content.stillRight).toEqual(stillRight)
  await publishStandard(manager, { standardId, revision: 1, meaning: [] })
  await openNextDraft(manager, { standardId })
  const next = await viewDraft(manager, { standardId })
  expect([next.content, next.before?.content.sections]).toEqual([content, content.sections])
})

test('who may not edit can neither save nor see a draft', async () => {
  const { id } = await newOrganization()
  const { standardId } = await aDraft(await anActor(id, 'manager'))
  const executive = await anActor(id, 'executive')
  await expect(saveDraft(executive, { standardId, revision: 0, content: someContent() })).rejects.toThrow(new Problem('forbidden'))
  await expect(viewDraft(executive, { standardId })).rejects.toThrow(new Problem('forbidden'))
  await expect(viewStandard(executive, { standardId })).rejects.toThrow(new Problem('not_found'))
  expect(await listStandards(executive)).toEqual([])
  await expect(listStandards(await anActor(id, 'shopper'))).rejects.toThrow(new Problem('forbidden'))
})

test("another organisation's standard is not found by any verb", async () => {
  const { standardId } = await aDraft(await aManager())
  const stranger = await aManager()
  const notFound = new Problem('not_found')
  await expect(saveDraft(stranger, { standardId, revision: 0, content: someContent() })).rejects.toThrow(notFound)
  await expect(viewDraft(stranger, { standardId })).rejects.toThrow(notFound)
  await expect(viewStandard(stranger, { standardId })).rejects.toThrow(notFound)
  await expect(openNextDraft(stranger, { standardId })).rejects.toThrow(notFound)
  await expect(discardDraft(stranger, { standardId, revision: 0 })).rejects.toThrow(notFound)
  await expect(archiveStandard(stranger, { standardId, archived: true })).rejects.toThrow(notFound)
  expect(await listStandards(stranger)).toEqual([])
})

test('editing a published standard opens one draft, however many ask at once', async () => {
  const manager = await aManager()
  const { standardId, versionId } = await aPublishedStandard(manager)
  await Promise.all([openNextDraft(manager, { standardId }), openNextDraft(manager, { standardId })])
  expect(await viewDraft(manager, { standardId })).toMatchObject({ number: 2, revision: 0, content: someContent(), before: { content: someContent(), leftBehind: [] } })
  expect(await viewStandard(manager, { standardId })).toMatchObject({ shown: { id: versionId }, draft: { number: 2 } })
  expect(await listStandards(manager)).toMatchObject([{ publishedNumber: 1, draftNumber: 2, sections: 1, criteria: 2 }])
})

test('a discarded draft leaves the published version; a first draft takes the standard with it', async () => {
  const manager = await aManager()
  const { standardId } = await aPublishedStandard(manager)
  await openNextDraft(manager, { standardId })
  await saveDraft(manager, { standardId, revision: 0, content: someContent(['other']) })
  await expect(discardDraft(manager, { standardId, revision: 0 })).rejects.toThrow(new Problem('changed_meanwhile'))
  expect(await discardDraft(manager, { standardId, revision: 1 })).toEqual({ standardGone: false })
  await expect(discardDraft(manager, { standardId, revision: 1 })).rejects.toThrow(new Problem('standard_not_draft'))
  const first = await aDraft(manager)
  expect(await discardDraft(manager, { standardId: first.standardId, revision: 0 })).toEqual({ standardGone: true })
  expect((await listStandards(manager)).map(({ id }) => id)).toEqual([standardId])
})

test('a standard in a running campaign stays; another is put away and taken back', async () => {
  const manager = await aManager()
  const { organizationId } = manager
  const { standardId } = await aPublishedStandard(manager)
  await archiveStandard(manager, { standardId, archived: true })
  expect(await listStandards(manager)).toMatchObject([{ archived: true }])
  await archiveStandard(manager, { standardId, archived: false })
  await withTenant(manager, (tx) =>
    tx.campaign.create({
      data: { organizationId, id: newId(), name: 'Cafés', standardId, state: 'running', createdBy: manager.userId },
      select: { id: true },
    }),
  )
  await expect(archiveStandard(manager, { standardId, archived: true })).rejects.toThrow(new Problem('standard_in_use'))
  expect(await viewStandard(manager, { standardId })).toMatchObject({ usedBy: [{ name: 'Cafés' }] })
  const executive = await anActor(organizationId, 'executive')
  expect(await viewStandard(executive, { standardId })).toMatchObject({ usedBy: null })
})
