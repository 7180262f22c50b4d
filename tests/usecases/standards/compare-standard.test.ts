import { expect, test } from 'vitest'
import { newId } from '@/lib/data/ids'
import type { Actor } from '@/lib/domain/people/actor'
import { Problem } from '@/lib/domain/problem'
import { compareStandard } from '@/lib/usecases/standards/compare-standard'
import { openNextDraft } from '@/lib/usecases/standards/open-next-draft'
import { publishStandard } from '@/lib/usecases/standards/publish-standard'
import { saveDraft } from '@/lib/usecases/standards/save-draft'
import { aPublishedStandard, aYesNo, someContent } from '../../support/standard'
import { anActor, newOrganization } from '../../support/world'

const language = 'en' as const

/** Version 1 of two criteria; version 2 rewords the one; a draft 3 takes the other's weight up. */
async function threeVersions(manager: Actor, meaning: string[] = []) {
  const { standardId } = await aPublishedStandard(manager)
  const second = someContent(['greeted'])
  second.sections[0]!.criteria.push(aYesNo('smiled', { prompt: { en: 'Did they smile?' } }))
  await openNextDraft(manager, { standardId })
  await saveDraft(manager, { standardId, revision: 0, content: second })
  await publishStandard(manager, { standardId, revision: 1, meaning })
  const third = structuredClone(second)
  third.sections[0]!.criteria[0]!.weightMilli = 2_000
  await openNextDraft(manager, { standardId })
  await saveDraft(manager, { standardId, revision: 0, content: third })
  return standardId
}
const fieldsOf = ({ comparison }: Awaited<ReturnType<typeof compareStandard>>) =>
  comparison?.sections.flatMap(({ criteria }) => criteria.flatMap(({ key, changes }) => changes.map((change) => [key, change.field, change.class])))

test('a manager compares any two versions, the draft too, with who and when', async () => {
  const { id } = await newOrganization()
  const manager = await anActor(id, 'manager')
  const standardId = await threeVersions(manager)
  const newest = await compareStandard(manager, { standardId, language })
  expect(newest).toMatchObject({ before: { number: 2, by: 'A manager' }, after: { number: 3, state: 'draft' } })
  expect(fieldsOf(newest)).toEqual([['greeted', 'weight', 'scoring']])
  const whole = await compareStandard(manager, { standardId, from: 3, to: 1, language })
  expect([whole.before?.number, whole.after.number]).toEqual([1, 3])
  expect(fieldsOf(whole)).toEqual([['greeted', 'weight', 'scoring'], ['smiled', 'prompt', 'wording']])
  const itself = await compareStandard(manager, { standardId, from: 2, to: 2, language })
  expect(itself.comparison?.sections).toEqual([])
})

test('between versions that are not neighbours each edit says in which it came', async () => {
  const manager = await anActor((await newOrganization()).id, 'manager')
  const standardId = await threeVersions(manager)
  const told = async (from: number, to: number) =>
    (await compareStandard(manager, { standardId, from, to, language })).comparison?.sections.flatMap(({ criteria }) => criteria.flatMap(({ key, changes }) => changes.map(({ field, origin }) => [key, field, origin])))
  expect(await told(1, 3)).toEqual([['greeted', 'weight', { number: 3, before: 0 }], ['smiled', 'prompt', { number: 2, before: 0 }]])
  expect(await told(1, 2)).toEqual([['smiled', 'prompt', undefined]])
})

test('what an author said means something else stays said, also across versions', async () => {
  const manager = await anActor((await newOrganization()).id, 'manager')
  const standardId = await threeVersions(manager, ['smiled'])
  expect(fieldsOf(await compareStandard(manager, { standardId, from: 1, to: 3, language }))).toContainEqual(['smiled', 'prompt', 'meaning'])
})

test('readers compare what was published; of a draft they do not hear', async () => {
  const { id } = await newOrganization()
  const standardId = await threeVersions(await anActor(id, 'manager'))
  const executive = await anActor(id, 'executive')
  expect(await compareStandard(executive, { standardId, language })).toMatchObject({ before: { number: 1 }, after: { number: 2 } })
  for (const numbers of [{ to: 3 }, { from: 3 }, { from: 1, to: 9 }])
    await expect(compareStandard(executive, { standardId, ...numbers, language })).rejects.toThrow(new Problem('not_found'))
})

test('a single version has nothing to compare with', async () => {
  const manager = await anActor((await newOrganization()).id, 'manager')
  const { standardId } = await aPublishedStandard(manager)
  expect(await compareStandard(manager, { standardId, language })).toMatchObject({ before: null, after: { number: 1 }, comparison: null })
})

test('a shopper may not', async () => {
  const { id } = await newOrganization()
  const standardId = await threeVersions(await anActor(id, 'manager'))
  await expect(compareStandard(await anActor(id, 'shopper'), { standardId, language })).rejects.toThrow(new Problem('forbidden'))
})

test("another organisation's standard is not found, exactly like an absent one", async () => {
  const standardId = await threeVersions(await anActor((await newOrganization()).id, 'manager'))
  const stranger = await anActor((await newOrganization()).id, 'manager')
  for (const id of [standardId, newId()])
    await expect(compareStandard(stranger, { standardId: id, language })).rejects.toThrow(new Problem('not_found'))
})
