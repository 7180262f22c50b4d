import { describe, expect, it } from 'vitest'
import { type Tx, withTenant } from '@/lib/data/tenant'
import { previewRecalculation } from '@/lib/usecases/recalculation/preview-recalculation'
import { undoRecalculation } from '@/lib/usecases/recalculation/undo-recalculation'
import { aRecalculable, publishNext, recalculate, weighted } from '../support/recalculation'

describe('the database keeps a recalculation as it was seen', () => {
  it('whatever the code tries: states go one way, items stand, a preview moves nothing', async () => {
    const { manager, organizationId, standardId, organization } = await aRecalculable()
    const number = await publishNext(manager, standardId, weighted({ greeted: 5 }))
    const tries = (work: (tx: Tx) => Promise<unknown>) => withTenant(manager, work)
    const { id } = await previewRecalculation(manager, { standardId, number })
    const now = new Date()
    await expect(tries((tx) => tx.recalculation.updateMany({ where: { organizationId, id }, data: { state: 'undone', undoReason: 'x', endedBy: manager.userId, endedAt: now } }))).rejects.toThrow()
    await expect(tries((tx) => tx.recalculation.updateMany({ where: { organizationId, id }, data: { state: 'applied', appliedBy: manager.userId, appliedAt: now } }))).rejects.toThrow('recalculation_said')
    await expect(tries((tx) => tx.recalculation.updateMany({ where: { organizationId, id }, data: { versionId: organization.rootRegionId } }))).rejects.toThrow('permission denied')
    await expect(tries((tx) => tx.recalculationItem.updateMany({ where: { organizationId, recalculationId: id }, data: { newService: 1 } }))).rejects.toThrow('permission denied')
    await expect(tries((tx) => tx.recalculationItem.updateMany({ where: { organizationId, recalculationId: id }, data: { newRevision: 1 } }))).rejects.toThrow('an item is written as its recalculation moves')
    await expect(tries((tx) => tx.recalculationItem.deleteMany({ where: { organizationId } }))).rejects.toThrow('permission denied')
    await tries((tx) => tx.recalculation.updateMany({ where: { organizationId, id }, data: { state: 'discarded', endedBy: manager.userId, endedAt: now } }))

    const done = await recalculate(manager, standardId, number)
    await expect(tries((tx) => tx.recalculation.updateMany({ where: { organizationId, id: done }, data: { reason: 'Another' } }))).rejects.toThrow('what was applied stays as it was said')
    await expect(tries((tx) => tx.recalculation.updateMany({ where: { organizationId, id: done }, data: { state: 'discarded', endedBy: manager.userId, endedAt: now } }))).rejects.toThrow('does not go from')
    await undoRecalculation(manager, { standardId, id: done, reason: 'Too early' })
    await expect(tries((tx) => tx.recalculation.updateMany({ where: { organizationId, id: done }, data: { state: 'applied' } }))).rejects.toThrow('does not go from')
  })
})
