import { expect, it } from 'vitest'
import { atTime } from '@/lib/data/clock'
import { insertRecalculation, moveRecalculation } from '@/lib/data/recalculation/recalculations'
import { withTenant } from '@/lib/data/tenant'
import { ListRecalculations, listRecalculations } from '@/lib/usecases/recalculation/list-recalculations'
import { aPublishedStandard } from '../../support/standard'
import { anActor, newOrganization } from '../../support/world'

it('every recalculation there ever was is reached page by page, on and back, and the preview that waits is named on each', async () => {
  const { id: organizationId } = await newOrganization()
  const manager = await anActor(organizationId, 'manager')
  const { standardId, versionId } = await aPublishedStandard(manager)
  const endedAt = new Date('2026-11-03T10:00:00Z')
  const made = (count: number) =>
    withTenant(manager, async (tx) => {
      const ids: string[] = []
      for (let one = 0; one < count; one += 1) {
        const before = ids.at(-1)
        if (before) await moveRecalculation(tx, organizationId, before, { state: 'discarded', endedBy: manager.userId, endedAt })
        ids.push(await insertRecalculation(tx, manager, versionId, { standardId, waveId: null, fromDay: null, toDay: null }, []))
      }
      return ids
    })
  // All of one moment, so that their order hangs on their keys alone.
  const all = await atTime(new Date('2026-11-02T10:00:00Z'), () => made(45))
  const newest = [...all].sort().reverse()
  const list = (keys: object) => listRecalculations(manager, ListRecalculations.parse({ standardId, ...keys }))
  const pages = [await list({})]
  while (pages.at(-1)?.older && pages.length < 9) pages.push(await list({ after: pages.at(-1)!.older }))
  const idsOf = ({ recalculations }: (typeof pages)[number]) => recalculations.map(({ id }) => id)
  expect(pages.map(idsOf)).toEqual([newest.slice(0, 20), newest.slice(20, 40), newest.slice(40)])
  for (const { open, total } of pages) expect([open, total]).toEqual([all.at(-1), 45])
  const back = [await list({ before: pages[2]!.newer })]
  back.push(await list({ before: back[0]!.newer }))
  expect(back.map(idsOf)).toEqual([idsOf(pages[1]!), idsOf(pages[0]!)])
  expect(back[1]!.newer).toBeNull()
  // A key that is none, or of another standard, leads to the first page.
  const other = await aPublishedStandard(manager)
  for (const after of ['x', organizationId]) expect(idsOf(await list({ after }))).toEqual(idsOf(pages[0]!))
  expect(idsOf(await listRecalculations(manager, ListRecalculations.parse({ standardId: other.standardId, after: all[3] })))).toEqual([])
})
