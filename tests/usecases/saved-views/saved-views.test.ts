import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '@/lib/data/ids'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { VIEWS_MOST } from '@/lib/domain/saved-view/saved-view'
import { changeView, chooseStart, deleteView } from '@/lib/usecases/saved-views/change-view'
import { findStartView, listViews } from '@/lib/usecases/saved-views/list-views'
import { saveView } from '@/lib/usecases/saved-views/save-view'
import { aBranch, anActor, aRegion, newOrganization } from '../../support/world'

let organizationId: string
let [north, south] = ['', '']
let branch: { id: string }
let [manager, executive, regional, keeper]: Actor[] = []

beforeAll(async () => {
  const organization = await newOrganization()
  organizationId = organization.id
  ;[north, south] = [(await aRegion(organization, 'North')).id, (await aRegion(organization, 'South')).id]
  branch = await aBranch(organizationId, north, { name: 'Gedimino 9' })
  manager = await anActor(organizationId, 'manager')
  executive = await anActor(organizationId, 'executive')
  regional = await anActor(organizationId, 'regional_manager', { scope: { kind: 'regions', regionIds: [north] } })
  keeper = await anActor(organizationId, 'branch_manager', { scope: { kind: 'branches', branchIds: [branch.id] } })
})

const network = { page: 'scorecards', query: 'period=all' }
const ofRegion = (id: string) => ({ page: `scorecards/regions/${id}`, query: '' })
const names = async (actor: Actor) => (await listViews(actor)).views.map(({ name }) => name)

describe('saved views', () => {
  it('are one’s own until they are shared, and then offered to those whose scope opens their page', async () => {
    await saveView(executive!, { name: 'Private', address: network })
    await saveView(manager!, { name: 'All of it', address: network, shared: true })
    await saveView(manager!, { name: 'The north', address: ofRegion(north), shared: true })
    await saveView(manager!, { name: 'The south', address: ofRegion(south), shared: true })
    await saveView(manager!, { name: 'One branch', address: { page: `scorecards/branches/${branch.id}`, query: '' }, shared: true })
    expect(await names(executive!)).toEqual(['All of it', 'One branch', 'Private', 'The north', 'The south'])
    expect(await names(regional!)).toEqual(['One branch', 'The north'])
    expect(await names(keeper!)).toEqual(['One branch'])
    const [first] = (await listViews(regional!)).views
    expect(first).toMatchObject({ kind: 'branch', place: 'Gedimino 9', own: false, mayChange: false, shared: true })
  })

  it('are refused for pages that do not open, and shared by whoever may', async () => {
    await expect(saveView(regional!, { name: 'Beyond', address: ofRegion(south) })).rejects.toMatchObject({ code: 'not_found' })
    await expect(saveView(keeper!, { name: 'Beyond', address: network })).rejects.toMatchObject({ code: 'not_found' })
    await expect(saveView(executive!, { name: 'Ours', address: network, shared: true })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(saveView(await anActor(organizationId, 'shopper'), { name: 'Mine', address: network })).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('are renamed, shared and deleted by their maker and, once shared, by managers; others are refused, strangers find nothing', async () => {
    const { viewId } = await saveView(manager!, { name: 'Draft', address: network })
    await expect(changeView(executive!, { viewId, name: 'Stolen' })).rejects.toMatchObject({ code: 'not_found' })
    await changeView(manager!, { viewId, name: 'Board', shared: true })
    await expect(changeView(executive!, { viewId, name: 'Stolen' })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(deleteView(executive!, { viewId })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(deleteView(regional!, { viewId })).rejects.toMatchObject({ code: 'not_found' })
    const stranger = await anActor((await newOrganization()).id, 'owner')
    await expect(changeView(stranger, { viewId, name: 'X' })).rejects.toMatchObject({ code: 'not_found' })
    await expect(deleteView(stranger, { viewId })).rejects.toMatchObject({ code: 'not_found' })
    await expect(chooseStart(stranger, { viewId })).rejects.toMatchObject({ code: 'not_found' })
    const other = await anActor(organizationId, 'manager')
    await changeView(other, { viewId, name: 'Board, monthly' })
    expect(await deleteView(other, { viewId })).toEqual({ name: 'Board, monthly', address: network, shared: true, start: false })
    expect(await names(manager!)).not.toContain('Board, monthly')
    const events = await withTenant(manager!, (tx) => tx.auditEntry.findMany({ where: { organizationId, subjectId: viewId }, select: { event: true }, orderBy: { id: 'asc' } }))
    expect(events.map(({ event }) => event)).toEqual(['saved_view.shared', 'saved_view.renamed', 'saved_view.deleted'])
  })

  it('leave no history while they are one’s own', async () => {
    const { viewId } = await saveView(executive!, { name: 'Quiet', address: network })
    await changeView(executive!, { viewId, name: 'Quieter' })
    await deleteView(executive!, { viewId })
    expect(await withTenant(executive!, (tx) => tx.auditEntry.count({ where: { organizationId, subjectId: viewId } }))).toBe(0)
  })

  it('have one name once: of two at the same time one is saved and the other hears why', async () => {
    const [one, other] = [await anActor(organizationId, 'manager'), await anActor(organizationId, 'manager')]
    const outcomes = await Promise.allSettled([one, other].map((actor) => saveView(actor, { name: 'Weekly', address: network, shared: true })))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'view_name_taken' } })
    await expect(saveView(one, { name: 'weekly', address: network, shared: true })).rejects.toMatchObject({ code: 'view_name_taken' })
    // Of one’s own, others may use the same name.
    await saveView(executive!, { name: 'Weekly', address: network })
    await expect(saveView(executive!, { name: 'WEEKLY', address: network })).rejects.toMatchObject({ code: 'view_name_taken' })
  })

  it('are a hundred a person at most, two saved at once being no way around it', async () => {
    const keen = await anActor(organizationId, 'manager')
    const view = (n: number) => ({ organizationId, id: newId(), ownerId: keen.userId, name: `View ${n}`, ...network, shared: false, createdAt: new Date() })
    await withTenant(keen, (tx) => tx.savedView.createMany({ data: Array.from({ length: VIEWS_MOST - 1 }, (_, n) => view(n)) }))
    const both = await Promise.allSettled(['One', 'Other'].map((name) => saveView(keen, { name, address: network })))
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'view_too_many' } })
  })

  it('may be where a person’s scorecards start, as long as they open for that person', async () => {
    expect(await findStartView(regional!)).toBeNull()
    const { viewId } = await saveView(manager!, { name: 'Start north', address: ofRegion(north), shared: true })
    await chooseStart(regional!, { viewId })
    expect(await findStartView(regional!)).toEqual(ofRegion(north))
    expect((await listViews(regional!)).views.find(({ id }) => id === viewId)?.start).toBe(true)
    expect(await findStartView({ ...regional!, scope: { kind: 'regions', regionIds: [south] } })).toBeNull()
    await changeView(manager!, { viewId, shared: false })
    expect(await findStartView(regional!)).toBeNull()
    // Taken back after a deletion it is the start again.
    const own = await saveView(regional!, { name: 'Mine', address: ofRegion(north), start: true })
    const was = await deleteView(regional!, own)
    expect([was.start, await findStartView(regional!)]).toEqual([true, null])
    await saveView(regional!, was)
    expect(await findStartView(regional!)).toEqual(ofRegion(north))
  })
})
