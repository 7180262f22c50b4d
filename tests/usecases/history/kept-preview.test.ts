import { beforeEach, expect, test } from 'vitest'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { cancelHistory, confirmHistory } from '@/lib/usecases/history/bring-history'
import { mapHistory } from '@/lib/usecases/history/map-history'
import { undoHistory } from '@/lib/usecases/history/undo-history'
import { viewHistory } from '@/lib/usecases/history/view-history'
import { bringAll, historyFile, readHistory } from '../../support/history'
import { aVersion } from '../../support/published'
import { someContent } from '../../support/standard'
import { aBranch, anActor, newOrganization } from '../../support/world'

const file = (...lines: string[]) => historyFile(['Branch code;Date;Total score;Wave;Visits;Greeting', ...lines].join('\n'))
const lines = ['V-01;2024-04-05;80;;;', 'V-09;2024-05-05;70;;;']

let owner: Actor
let organizationId: string
let branchId: string

beforeEach(async () => {
  const { id, rootRegionId } = await newOrganization()
  organizationId = id
  owner = await anActor(id, 'owner')
  await aVersion(id, someContent(['greeted', 'smiled']))
  branchId = (await aBranch(id, rootRegionId, { code: 'V-01' })).id
})

const counts = async (runId: string) => (await viewHistory(owner, { runId })).preview!.counts
/** Takes the rows away behind everybody's back: what is read from the file anew shows none. */
const emptied = (runId: string) => withTenant(owner, async (tx) => {
  const { table } = await tx.importRun.findFirstOrThrow({ where: { organizationId, id: runId }, select: { table: true } })
  await tx.importRun.updateMany({ where: { organizationId, id: runId }, data: { table: { header: (table as { header: string[] }).header, rows: [] } } })
})

test('a file is compared once, and again when its choices change', async () => {
  const { runId, view } = await readHistory(owner, file(...lines))
  expect(view.preview!.counts).toMatchObject({ lines: 1, errors: 1 })
  await emptied(runId)
  const again = await viewHistory(owner, { runId })
  expect([again.preview, again.header, again.samples]).toEqual([view.preview, view.header, view.samples])
  await mapHistory(owner, { runId, gather: 'year' })
  expect(await counts(runId)).toMatchObject({ lines: 0, errors: 0 })
})

test('and when what it was compared with changes: branches, other imports, their undoing', async () => {
  const { runId } = await readHistory(owner, file(...lines))
  const other = await bringAll(owner, file(lines[0]!))
  expect(await counts(runId)).toMatchObject({ lines: 0, before: 1 })
  await undoHistory(owner, { runId: other })
  expect(await counts(runId)).toMatchObject({ lines: 1, before: 0, errors: 1 })
  await withTenant(owner, (tx) => tx.branch.updateMany({ where: { organizationId, id: branchId }, data: { code: 'V-09' } }))
  expect(await counts(runId)).toMatchObject({ lines: 1, errors: 1 })
  expect((await viewHistory(owner, { runId })).preview!.lines[0]).toMatchObject({ line: 3, code: 'V-09' })
})

test('it goes when the file is brought in or left, and what is brought in is the file as it is', async () => {
  const kept = (runId: string) => withTenant(owner, async (tx) => Object.keys((await tx.importRun.findFirstOrThrow({ where: { organizationId, id: runId }, select: { result: true } })).result as object).includes('kept'))
  const [one, two] = [await readHistory(owner, file(...lines)), await readHistory(owner, file(...lines))]
  expect([await kept(one.runId), await kept(two.runId)]).toEqual([true, true])
  await cancelHistory(owner, { runId: two.runId })
  await confirmHistory(owner, { runId: one.runId })
  expect([await kept(one.runId), await kept(two.runId)]).toEqual([false, false])
  expect(await viewHistory(owner, { runId: one.runId })).toMatchObject({ state: 'done', preview: null, result: { lines: 1, leftOut: 1 } })
})
