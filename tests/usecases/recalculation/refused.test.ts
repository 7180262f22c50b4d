import { expect, it } from 'vitest'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { confirmRecalculation } from '@/lib/usecases/recalculation/confirm-recalculation'
import { previewAgain } from '@/lib/usecases/recalculation/discard-recalculation'
import { PreviewRecalculation, preview, previewRecalculation } from '@/lib/usecases/recalculation/preview-recalculation'
import { aRecalculable, keys, publishedFigures, publishNext, weighted } from '../../support/recalculation'
import { makeVisits, yesBut } from '../../support/published'
import { aYesNo } from '../../support/standard'

const reason = 'The greeting counts twice'

/** "Thanked" or "smiled" is asked by what is sold: both weigh the same and were answered the same, so no total tells them apart. */
function byAttribute() {
  const content = weighted()
  const asked = { thanked: 'yes', clean: 'no' } as const
  const criteria = keys.map((key) => {
    const one = aYesNo(key, { weightMilli: key === 'greeted' ? 5_000 : 1_000 })
    const is = key in asked ? asked[key as keyof typeof asked] : null
    return is ? { ...one, condition: { match: 'all' as const, clauses: [{ about: 'branch' as const, attribute: 'terrace', is: 'equal' as const, value: is }] } } : one
  })
  return { ...content, sections: [{ ...content.sections[0]!, criteria }] }
}
const setTerrace = (actor: Actor, terrace: string) =>
  withTenant(actor, (tx) => tx.branch.updateMany({ where: { organizationId: actor.organizationId }, data: { attributes: { terrace } } }))
/** As the visits were accepted with; nothing in the product changes that afterwards. */
const keepTerrace = (actor: Actor, terrace: string) =>
  withTenant(actor, (tx) => tx.visit.updateMany({ where: { organizationId: actor.organizationId }, data: { branchAttributes: { terrace } } }))

it('is refused when a line of the arithmetic would be another one, though every total is the same, and previewed again goes through', async () => {
  const { manager, standardId } = await aRecalculable()
  const number = await publishNext(manager, standardId, byAttribute())
  await keepTerrace(manager, 'yes')
  const { id } = await previewRecalculation(manager, { standardId, number })
  const before = await publishedFigures(manager)
  await keepTerrace(manager, 'no')
  await expect(confirmRecalculation(manager, { standardId, id, reason })).rejects.toMatchObject({ code: 'recalculation_works_out_otherwise', details: { count: 4 } })
  expect(await publishedFigures(manager)).toEqual(before)
  const again = await previewAgain(manager, { standardId, id })
  const both = () => withTenant(manager, (tx) => tx.recalculationItem.findMany({ where: { organizationId: manager.organizationId }, orderBy: [{ visitId: 'asc' }] }))
  const items = await both()
  const totalsOf = (of: string) => items.filter(({ recalculationId }) => recalculationId === of).map(({ newService, newOfficial, newOutcome }) => [newService, newOfficial, newOutcome])
  expect(totalsOf(id)).toEqual(totalsOf(again.id))
  expect(await confirmRecalculation(manager, { standardId, id: again.id, reason })).toEqual({ moved: 4 })
})

it('is not refused because a branch became another one: a visit keeps the attributes it was accepted with', async () => {
  const { manager, standardId } = await aRecalculable()
  const number = await publishNext(manager, standardId, byAttribute())
  await keepTerrace(manager, 'yes')
  const { id } = await previewRecalculation(manager, { standardId, number })
  await setTerrace(manager, 'no')
  expect(await confirmRecalculation(manager, { standardId, id, reason })).toEqual({ moved: 4 })
})

it('takes as many visits at once as it may, and of one more says how many are', async () => {
  const { manager, standardId } = await aRecalculable()
  const asked = PreviewRecalculation.parse({ standardId, number: await publishNext(manager, standardId, weighted({ greeted: 5 })) })
  const within = (most: number) => withTenant(manager, (tx) => preview(tx, manager, asked, most))
  await expect(within(3)).rejects.toMatchObject({ code: 'recalculation_too_many', details: { most: 3 } })
  await expect(withTenant(manager, (tx) => preview(tx, manager, { ...asked, fromDay: '2026-07-01' }, 2))).resolves.toMatchObject({ id: expect.any(String) as string })
})

it('says of what was left out why it was: made under a newer version, or scored by this one already', async () => {
  const { manager, organizationId, organization, standardId, branch, programme } = await aRecalculable()
  const number = await publishNext(manager, standardId, weighted({ greeted: 2 }))
  const { id: versionId } = await withTenant(manager, (tx) => tx.standardVersion.findFirstOrThrow({ where: { organizationId, standardId, number }, select: { id: true } }))
  const waveId = programme.waves[1]!.id
  await makeVisits(organizationId, programme, new Map([[versionId, weighted({ greeted: 2 })]]), [
    { branchId: branch.id, regionId: organization.rootRegionId, waveId, versionId, on: '2026-09-01', answers: yesBut(weighted(), {}) },
  ])
  await expect(previewRecalculation(manager, { standardId, number: 1 })).rejects.toMatchObject({ code: 'recalculation_nothing', details: { chosen: 5, already: 4, newer: 1, imported: 0, stays: 0 } })
  await expect(previewRecalculation(manager, { standardId, number: 1, fromDay: '2026-09-01' })).rejects.toMatchObject({ details: { chosen: 1, already: 0, newer: 1 } })
  const { id } = await previewRecalculation(manager, { standardId, number: 2 })
  await confirmRecalculation(manager, { standardId, id, reason })
  // What was made under version 1 may go back to it; what was made under version 2 may not.
  await expect(previewRecalculation(manager, { standardId, number: 2 })).rejects.toMatchObject({ details: { chosen: 5, already: 5, newer: 0 } })
})
