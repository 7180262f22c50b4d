import { expect, test } from 'vitest'
import { withTenant } from '@/lib/data/tenant'
import { everyOrganization } from '@/lib/jobs/every-organization'
import { newOrganization } from '../support/world'

test('each organisation is visited behind its own wall; a fault in one does not keep the next waiting', async () => {
  const [one, two] = [await newOrganization(), await newOrganization()]
  const seen: string[] = []
  const task = everyOrganization('count_regions', async (actor) => {
    const regions = await withTenant(actor, (tx) => tx.region.findMany({ select: { organizationId: true } }))
    seen.push(...regions.map(({ organizationId }) => organizationId))
    if (actor.organizationId === one.id) throw new Error('a fault')
  })
  await expect(task({})).rejects.toThrow('failed for 1 organisations')
  expect(seen).toEqual([one.id, two.id])
})
