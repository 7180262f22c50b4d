import { expect, test } from 'vitest'
import { newId } from '@/lib/data/ids'
import { findActor } from '@/lib/data/memberships'
import { withoutTenant, withTenant } from '@/lib/data/tenant'
import { anActor, newOrganization } from '../support/world'

test('behind one organisation’s wall a person’s places in others do not show', async () => {
  const [here, there] = [await newOrganization(), await newOrganization()]
  const owner = await anActor(here.id, 'owner')
  const { userId } = owner
  await withTenant({ organizationId: there.id, userId }, (tx) =>
    tx.membership.create({ data: { organizationId: there.id, id: newId(), userId, role: 'reviewer', fromDate: new Date('2020-01-01') }, select: { id: true } }),
  )
  expect((await findActor(userId, there.slug))!.roles).toEqual(['reviewer'])
  const roles = (tx: Parameters<Parameters<typeof withTenant>[1]>[0]) => tx.membership.findMany({ select: { role: true } })
  expect(await withTenant({ organizationId: there.id, userId }, roles)).toEqual([{ role: 'reviewer' }])
  expect(await withoutTenant({ reason: 'own-memberships', userId }, roles)).toHaveLength(2)
  expect(await withoutTenant({ reason: 'own-memberships', userId: newId() }, roles)).toEqual([])
})
