import { expect, test } from 'vitest'
import { newId } from '@/lib/data/ids'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { viewDraft } from '@/lib/usecases/standards/view-draft'
import { aDraft } from '../../support/standard'
import { aBranch, anActor, newOrganization } from '../../support/world'

const describe = async ({ organizationId, userId }: Actor, regionId: string, attributes: object | string, state: 'open' | 'closed' = 'open') => {
  const { id } = await aBranch(organizationId, regionId)
  await withTenant({ organizationId, userId }, async (tx) => {
    await tx.branch.update({ where: { organizationId_id: { organizationId, id } }, data: { attributes }, select: { id: true } })
    if (state === 'closed') await tx.branchClosure.create({ data: { organizationId, id: newId(), branchId: id, fromDate: new Date('2024-05-01') }, select: { id: true } })
  })
}

test('an author is offered what the open branches of the organisation are described by, the frequent first', async () => {
  const [own, foreign] = [await newOrganization(), await newOrganization()]
  const [manager, stranger] = [await anActor(own.id, 'manager'), await anActor(foreign.id, 'manager')]
  await describe(manager, own.rootRegionId, { format: 'street', terrace: true, blank: '' })
  await describe(manager, own.rootRegionId, { format: 'mall', seats: 40 })
  await describe(manager, own.rootRegionId, { format: 'mall', long: 'x'.repeat(201) })
  await describe(manager, own.rootRegionId, { format: 'kiosk' }, 'closed')
  await describe(stranger, foreign.rootRegionId, { secret: 'yes' })
  const { branchAttributes } = await viewDraft(manager, await aDraft(manager))
  expect(branchAttributes).toEqual([
    { name: 'format', values: ['mall', 'street'] },
    { name: 'seats', values: ['40'] },
    { name: 'terrace', values: ['true'] },
  ])
})
