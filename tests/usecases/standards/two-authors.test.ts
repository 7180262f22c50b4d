import { expect, test } from 'vitest'
import { newId } from '@/lib/data/ids'
import { Problem } from '@/lib/domain/problem'
import type { StandardContent } from '@/lib/domain/standard/content'
import { discardDraft } from '@/lib/usecases/standards/discard-draft'
import { openNextDraft } from '@/lib/usecases/standards/open-next-draft'
import { publishStandard } from '@/lib/usecases/standards/publish-standard'
import { saveDraft } from '@/lib/usecases/standards/save-draft'
import { viewDraft } from '@/lib/usecases/standards/view-draft'
import { aDraft, someContent } from '../../support/standard'
import { anActor, newOrganization } from '../../support/world'

const asked = (question: string): StandardContent => {
  const content = someContent(['greeted'])
  content.sections[0]!.criteria[0]!.prompt = { en: question }
  return content
}
const questionOf = ({ content }: { content: StandardContent }) => content.sections[0]!.criteria[0]!.prompt.en

/** A draft that two managers have open at revision 0, each in a page of their own. */
async function opened() {
  const { id } = await newOrganization()
  const [ann, ben] = [await anActor(id, 'manager'), await anActor(id, 'manager')]
  const { standardId, versionId } = await aDraft(ann, asked('start'))
  const aPage = () => {
    const page = newId()
    return (turn: number, after: { page: string; turn: number }[] = []) => ({ page, turn, after })
  }
  const save = (actor: typeof ann, question: string, more: object) => saveDraft(actor, { standardId, versionId, revision: 0, content: asked(question), ...more })
  return { ann, ben, standardId, versionId, aPage, save, stands: async () => questionOf(await viewDraft(ann, { standardId })) }
}

test('two managers at once: one is saved, the other hears who saved and when, nothing is overwritten', async () => {
  const { ann, ben, standardId, aPage, save, stands } = await opened()
  const outcomes = await Promise.allSettled([save(ann, 'by Ann', { from: aPage()(1) }), save(ben, 'by Ben', { from: aPage()(1) })])
  const won = outcomes.findIndex(({ status }) => status === 'fulfilled')
  expect(await stands()).toBe(['by Ann', 'by Ben'][won])
  const { updatedAt } = await viewDraft(ann, { standardId })
  expect(outcomes[1 - won]).toMatchObject({ reason: { code: 'changed_meanwhile', details: { by: 'A manager', at: updatedAt.toISOString(), own: 0 } } })
})

test('who is refused once has overwritten nothing and stays refused; the winner goes on', async () => {
  const { ann, ben, aPage, save, stands } = await opened()
  const [a, b] = [aPage(), aPage()]
  await save(ann, 'Ann 1', { from: a(1) })
  const refused = save(ben, 'Ben 1', { from: b(1) })
  await expect(refused).rejects.toMatchObject({ code: 'changed_meanwhile' })
  await save(ann, 'Ann 2', { revision: 1, from: a(2) })
  await expect(save(ben, 'Ben 2', { from: b(2) })).rejects.toMatchObject({ code: 'changed_meanwhile' })
  expect(await stands()).toBe('Ann 2')
})

test('a save whose answer was lost is no conflict: the page knows its own, and a late one overwrites nothing', async () => {
  const { ann, aPage, save, stands } = await opened()
  const a = aPage()
  await save(ann, 'first', { name: 'First name', from: a(1) })
  expect(await save(ann, 'second', { name: 'Second name', from: a(3) })).toMatchObject({ revision: 2 })
  expect(await save(ann, 'late', { name: 'Late name', from: a(2) })).toMatchObject({ revision: 2 })
  expect(await stands()).toBe('second')
})

test('the same text is no conflict, whoever sends it; another name is', async () => {
  const { ann, ben, aPage, save } = await opened()
  await save(ann, 'agreed', { name: 'Café', from: aPage()(1) })
  expect(await save(ben, 'agreed', { name: 'Café', from: aPage()(1) })).toMatchObject({ revision: 1 })
  await expect(save(ben, 'agreed', { name: 'Bar', from: aPage()(1) })).rejects.toMatchObject({ code: 'changed_meanwhile' })
})

test('a page reloaded while its save was under way takes over what it had left, and no more than that', async () => {
  const { ann, aPage, save, stands } = await opened()
  const [closed, open, late] = [aPage(), aPage(), aPage()]
  // The new page read the draft before the closed one's save came through.
  await save(ann, 'sent while closing', { from: closed(1) })
  const after = [{ page: newId(), turn: 4 }, { page: closed(1).page, turn: 1 }]
  expect(await save(ann, 'sent while closing, and more', { from: open(1, after) })).toMatchObject({ revision: 2 })
  // A tab that was no closed one and has written on is somebody else's work.
  await expect(save(ann, 'again', { from: late(1, after) })).rejects.toMatchObject({ code: 'changed_meanwhile' })
  expect(await stands()).toBe('sent while closing, and more')
})

test('what a page left behind gives no right over what another tab has written since', async () => {
  const { ann, aPage, save, stands } = await opened()
  const [other, heir] = [aPage(), aPage()]
  await save(ann, 'one', { from: other(1) })
  await save(ann, 'two', { revision: 1, from: other(2) })
  await expect(save(ann, 'one, taken over', { from: heir(1, [{ page: other(1).page, turn: 1 }]) })).rejects.toMatchObject({ code: 'changed_meanwhile', details: { own: 1 } })
  expect(await stands()).toBe('two')
})

test('a page of an earlier draft neither saves nor publishes over the next one', async () => {
  const { ann, ben, standardId, aPage, save, stands } = await opened()
  const { id: versionId } = await viewDraft(ann, { standardId })
  await publishStandard(ann, { standardId, versionId, revision: 0, meaning: [] })
  await openNextDraft(ann, { standardId })
  const closed = { code: 'standard_not_draft', details: { became: 'published', goesOn: 'draft' } }
  await expect(save(ben, 'old page', { from: aPage()(1) })).rejects.toMatchObject(closed)
  await expect(save(ben, 'start', { from: aPage()(1) })).rejects.toMatchObject(closed)
  await expect(publishStandard(ben, { standardId, versionId, revision: 0, meaning: [] })).rejects.toMatchObject({ code: 'standard_not_draft' })
  expect(await stands()).toBe('start')
})

test('whoever writes in a draft that is none any more hears what became of it and where to go on', async () => {
  const { ann, ben, standardId, versionId, aPage, save } = await opened()
  await publishStandard(ann, { standardId, versionId, revision: 0, meaning: [] })
  await expect(save(ben, 'too late', { from: aPage()(1) })).rejects.toMatchObject({ code: 'standard_not_draft', details: { became: 'published', goesOn: 'standard' } })
  await openNextDraft(ann, { standardId })
  const { id: second } = await viewDraft(ann, { standardId })
  await discardDraft(ann, { standardId, revision: 0 })
  await expect(save(ben, 'too late', { versionId: second, from: aPage()(1) })).rejects.toMatchObject({ details: { became: 'discarded', goesOn: 'standard' } })
  await openNextDraft(ann, { standardId })
  await expect(save(ben, 'too late', { versionId: second, from: aPage()(1) })).rejects.toMatchObject({ details: { became: 'discarded', goesOn: 'draft' } })

  const first = await opened()
  await discardDraft(first.ann, { standardId: first.standardId, revision: 0 })
  await expect(first.save(first.ben, 'too late', { from: aPage()(1) })).rejects.toMatchObject({ details: { became: 'discarded', goesOn: 'list' } })
})

test("another organisation's page saves nothing here", async () => {
  const { standardId, aPage, stands } = await opened()
  const stranger = await anActor((await newOrganization()).id, 'manager')
  await expect(saveDraft(stranger, { standardId, revision: 0, content: asked('theirs'), from: aPage()(1) })).rejects.toThrow(new Problem('not_found'))
  expect(await stands()).toBe('start')
})
