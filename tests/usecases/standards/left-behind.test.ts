import { expect, test } from 'vitest'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { confirmTranslation } from '@/lib/domain/standard/edit/confirm-translation'
import { setText } from '@/lib/domain/standard/edit/translate'
import type { StandardContent } from '@/lib/domain/standard/content'
import { outdatedTexts, sinceOf } from '@/lib/domain/standard/outdated-texts'
import { textGroups } from '@/lib/domain/standard/translations'
import { discardDraft } from '@/lib/usecases/standards/discard-draft'
import { exportStandard } from '@/lib/usecases/standards/export-standard'
import { openNextDraft } from '@/lib/usecases/standards/open-next-draft'
import { publishStandard } from '@/lib/usecases/standards/publish-standard'
import { saveDraft } from '@/lib/usecases/standards/save-draft'
import { viewDraft } from '@/lib/usecases/standards/view-draft'
import { aVersion } from '../../support/published'
import { aPublishedStandard, aYesNo, someContent } from '../../support/standard'
import { anActor, newOrganization } from '../../support/world'

const aManager = async () => anActor((await newOrganization()).id, 'manager')
const text = 'criterion:greeted/prompt'
const translated = (): StandardContent => {
  const content = someContent([])
  content.sections[0]!.criteria.push(aYesNo('greeted', { prompt: { en: 'A?', ru: 'А?', lt: 'a?' } }))
  return content
}
const asked = (words: string) => (content: StandardContent) => setText(content, { of: 'criterion', key: 'greeted', field: 'prompt' }, 'en', words)
const said = (language: 'ru' | 'lt') => (content: StandardContent) => confirmTranslation(content, { text, language })

/** The next draft after these edits of it, as it stands in the database. */
async function written(manager: Actor, standardId: string, ...edits: ((content: StandardContent) => StandardContent)[]) {
  await openNextDraft(manager, { standardId })
  const { content, revision } = await viewDraft(manager, { standardId })
  if (edits.length > 0) await saveDraft(manager, { standardId, revision, content: edits.reduce((now, edit) => edit(now), content) })
  return viewDraft(manager, { standardId })
}
const told = ({ content, before }: Awaited<ReturnType<typeof viewDraft>>) => outdatedTexts(textGroups(content), sinceOf(content, before)).map(({ language, was, now }) => `${language}: ${was} > ${now}`)
const publish = (manager: Actor, standardId: string, { revision }: { revision: number }) => publishStandard(manager, { standardId, revision, meaning: [] })

test('a translation left behind is outdated in the drafts that follow, until its author says of it that it is still right', async () => {
  const manager = await aManager()
  const { standardId } = await aPublishedStandard(manager, translated())
  const second = await written(manager, standardId, asked('B?'))
  expect(told(second)).toEqual(['ru: A? > B?', 'lt: A? > B?'])
  const { versionId } = await publish(manager, standardId, second)

  // A draft that is thrown away takes with it what was said in it.
  const thrownAway = await written(manager, standardId, said('lt'))
  expect(told(thrownAway)).toEqual(['ru: A? > B?'])
  await discardDraft(manager, { standardId, revision: thrownAway.revision })

  const third = await written(manager, standardId, said('ru'))
  expect(told(third)).toEqual(['lt: A? > B?'])
  await publish(manager, standardId, third)
  const fourth = await written(manager, standardId)
  expect([fourth.content, told(fourth)]).toEqual([second.content, ['lt: A? > B?']])
  await publish(manager, standardId, fourth)
  const fifth = await written(manager, standardId, asked('C?'))
  expect(told(fifth)).toEqual(['ru: B? > C?', 'lt: A? > C?'])

  // It is frozen with its version, and no part of the standard: no file carries it.
  await expect(withTenant(manager, (tx) => tx.standardVersion.updateMany({ where: { id: versionId }, data: { leftBehind: [] } }))).rejects.toThrow('immutable')
  const file = await exportStandard(manager, { standardId, number: 2, format: 'json' })
  expect(JSON.parse(new TextDecoder().decode(file.bytes))).toEqual({ etalon: 'standard', version: 1, name: 'Café service', content: second.content })
})

test('a version from before this was remembered is held against as it stands', async () => {
  const manager = await aManager()
  const { standardId } = await aVersion(manager.organizationId, translated())
  expect(await noted(manager, standardId)).toBeNull()
  const second = await written(manager, standardId)
  expect([second.before?.leftBehind, told(second)]).toEqual([[], []])
  expect(told(await written(manager, standardId, asked('B?')))).toEqual(['ru: A? > B?', 'lt: A? > B?'])
})

const noted = (manager: Actor, standardId: string) =>
  withTenant(manager, async (tx) => (await tx.standardVersion.findFirstOrThrow({ where: { organizationId: manager.organizationId, standardId }, select: { leftBehind: true } })).leftBehind)
