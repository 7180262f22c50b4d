import { beforeAll, describe, expect, it } from 'vitest'
import { settleActions } from '@/lib/data/actions/from-reports'
import { atTime } from '@/lib/data/clock'
import { newId } from '@/lib/data/ids'
import { withTenant } from '@/lib/data/tenant'
import { systemActor, type Actor } from '@/lib/domain/people/actor'
import { editAction } from '@/lib/usecases/actions/edit-action'
import { finishAction } from '@/lib/usecases/actions/finish-action'
import { listActions } from '@/lib/usecases/actions/list-actions'
import { reopenAction } from '@/lib/usecases/actions/reopen-action'
import { aProgramme, aVersion, makeVisits, yesBut, type MadeVisit, type Programme } from '../../support/published'
import { aYesNo, someContent } from '../../support/standard'
import { aBranch, anActor, newOrganization } from '../../support/world'

const content = {
  ...someContent(),
  sections: [{ ...someContent().sections[0]!, criteria: [aYesNo('greeted', { chainLink: 'people', chainOwner: 'Training' }), aYesNo('smiled'), aYesNo('receipt', { weightMilli: 0, gate: 'fails_visit' })] }],
}
let organizationId: string
let programme: Programme
let versionId: string
let root: string
let manager: Actor

beforeAll(async () => {
  const organization = await newOrganization()
  organizationId = organization.id
  root = organization.rootRegionId
  const version = await aVersion(organizationId, content)
  versionId = version.versionId
  programme = await aProgramme(organizationId, version.standardId, [{ name: 'Q1', startsOn: '2026-01-01', endsOn: '2026-06-30' }])
  manager = await anActor(organizationId, 'manager')
})

const visit = (branchId: string, on: string, over: Partial<MadeVisit> & { failed?: string[]; na?: string[]; unknown?: string[] } = {}) =>
  atTime(new Date(`${on}T12:00:00Z`), async () => {
    const { failed, na, unknown, ...rest } = over
    const answers = yesBut(content, { ...(failed && { failed }), ...(na && { na }), ...(unknown && { unknown }) })
    const [made] = await makeVisits(organizationId, programme, new Map([[versionId, content]]), [{ branchId, regionId: root, waveId: programme.waves[0]!.id, versionId, on, answers, ...rest }])
    return made!
  })
const actionsOf = async (branchId: string) => (await listActions(manager, { branchId, show: 'all' })).actions
const settleAgain = (visitId: string) => withTenant(manager, (tx) => settleActions(tx, systemActor(organizationId), [visitId]))

describe('actions from published reports', () => {
  it('opens one a failed criterion with owner and due date, holds, confirms and reopens it', async () => {
    const { id } = await aBranch(organizationId, root)
    await visit(id, '2026-01-10', { failed: ['greeted', 'receipt'] })
    const opened = await actionsOf(id)
    expect(opened.map(({ name }) => name.en).sort()).toEqual(['Name of greeted', 'Name of receipt'])
    expect(opened.find(({ name }) => name.en === 'Name of greeted')).toMatchObject({ state: 'open', link: 'people', owner: 'Training', openedOn: '2026-01-10', dueOn: '2026-01-24' })

    const action = opened.find(({ name }) => name.en === 'Name of greeted')!
    await atTime(new Date('2026-01-20T12:00:00Z'), () => finishAction(manager, { actionId: action.id, revision: action.revision, note: 'Trained the shift.' }))
    const state = async () => (await actionsOf(id)).find((one) => one.id === action.id)!
    await visit(id, '2026-02-01', { na: ['greeted'] })
    expect(await state()).toMatchObject({ state: 'done', holding: 0 })
    await visit(id, '2026-02-10')
    await visit(id, '2026-02-20', { unknown: ['greeted'], scoring: 'scored' })
    await visit(id, '2026-03-10')
    expect(await state()).toMatchObject({ state: 'holding', holding: 2 })
    await visit(id, '2026-04-10')
    expect(await state()).toMatchObject({ state: 'confirmed', holding: 3 })
    const last = await visit(id, '2026-05-10', { failed: ['greeted'] })
    expect(await state()).toMatchObject({ state: 'reopened', holding: 0, dueOn: '2026-05-24', lastBy: { reportNumber: last.reportNumber, on: '2026-05-10' } })

    // The failing visit is excluded: as if it had never said so.
    await withTenant(manager, (tx) => tx.visit.update({ where: { organizationId_id: { organizationId, id: last.visitId } }, data: { scoring: 'excluded' }, select: { id: true } }))
    await settleAgain(last.visitId)
    expect(await state()).toMatchObject({ state: 'confirmed', holding: 3 })
    const before = await state()
    await settleAgain(last.visitId)
    expect(await state()).toEqual(before)
  })

  it('drops an action whose only failed report is withdrawn, and counts nothing unpublished', async () => {
    const { id } = await aBranch(organizationId, root)
    await visit(id, '2026-01-12', { failed: ['smiled'], state: 'approved' })
    expect(await actionsOf(id)).toEqual([])
    const made = await visit(id, '2026-01-14', { failed: ['smiled'] })
    expect(await actionsOf(id)).toMatchObject([{ state: 'open' }])
    await withTenant(manager, (tx) => tx.visit.update({ where: { organizationId_id: { organizationId, id: made.visitId } }, data: { state: 'withdrawn' }, select: { id: true } }))
    await settleAgain(made.visitId)
    expect(await actionsOf(id)).toMatchObject([{ state: 'dropped', openedBy: null }])
  })
})

describe('working on actions', () => {
  const anOpenAction = async () => {
    const branch = await aBranch(organizationId, root)
    await visit(branch.id, '2026-01-12', { failed: ['smiled'] })
    return { branch, action: (await actionsOf(branch.id))[0]! }
  }

  it('is for those in scope alone', async () => {
    const { branch, action } = await anOpenAction()
    const other = await aBranch(organizationId, root)
    const stranger = await anActor(organizationId, 'branch_manager', { scope: { kind: 'branches', branchIds: [other.id] } })
    const executive = await anActor(organizationId, 'executive')
    const foreigner = await anActor((await newOrganization()).id, 'manager')
    const own = await anActor(organizationId, 'branch_manager', { scope: { kind: 'branches', branchIds: [branch.id] } })
    const work = { actionId: action.id, revision: action.revision, note: '' }
    await expect(finishAction(stranger, work)).rejects.toMatchObject({ code: 'not_found' })
    await expect(finishAction(foreigner, work)).rejects.toMatchObject({ code: 'not_found' })
    await expect(finishAction(manager, { ...work, actionId: newId() })).rejects.toMatchObject({ code: 'not_found' })
    await expect(finishAction(executive, work)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(listActions(await anActor(organizationId, 'reviewer'), {})).rejects.toMatchObject({ code: 'forbidden' })
    expect((await listActions(stranger, { show: 'all' })).actions).toEqual([])
    expect((await listActions(stranger, { actionId: action.id })).opened).toBeNull()
    expect((await listActions(own, {})).actions.map(({ id }) => id)).toEqual([action.id])
    await finishAction(own, work)
    expect((await actionsOf(branch.id))[0]).toMatchObject({ state: 'done' })
  })

  it('gives more time from above the branch alone', async () => {
    const { branch, action } = await anOpenAction()
    const own = await anActor(organizationId, 'branch_manager', { scope: { kind: 'branches', branchIds: [branch.id] } })
    const both = { ...own, roles: ['manager', 'branch_manager'] } satisfies Actor
    const regional = await anActor(organizationId, 'regional_manager', { scope: { kind: 'regions', regionIds: [root] } })
    const elsewhere = await anActor(organizationId, 'regional_manager', { scope: { kind: 'regions', regionIds: [] } })
    const edit = (actor: Actor, dueOn: string, revision: number) => editAction(actor, { actionId: action.id, revision, dueOn, owner: 'Ops' })
    const { revision } = action
    expect(action.dueOn).toBe('2026-01-26')
    for (const actor of [own, both]) await expect(edit(actor, '2026-01-27', revision)).rejects.toMatchObject({ code: 'due_later' })
    await expect(edit(elsewhere, '2026-01-27', revision)).rejects.toMatchObject({ code: 'not_found' })
    await edit(own, '2026-01-26', revision)
    await edit(own, '2026-01-20', revision + 1)
    await expect(edit(own, '2026-01-26', revision + 2)).rejects.toMatchObject({ code: 'due_later' })
    await edit(regional, '2026-02-20', revision + 2)
    expect((await actionsOf(branch.id))[0]).toMatchObject({ dueOn: '2026-02-20', owner: 'Ops', revision: revision + 3 })
  })

  it('lets one of two win, and refuses what does not fit the state', async () => {
    const { branch, action } = await anOpenAction()
    const work = { actionId: action.id, revision: action.revision, note: 'done' }
    const both = await Promise.allSettled([finishAction(manager, work), editAction(manager, { actionId: action.id, revision: action.revision, dueOn: '2026-03-01', owner: 'Ops' })])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'changed_meanwhile' } })
    const now = (await actionsOf(branch.id))[0]!
    if (now.state === 'open') await finishAction(manager, { ...work, revision: now.revision })
    const done = (await actionsOf(branch.id))[0]!
    await expect(finishAction(manager, { ...work, revision: done.revision })).rejects.toMatchObject({ code: 'not_in_this_state' })
    await reopenAction(manager, { actionId: action.id, revision: done.revision, note: 'still broken' })
    const reopened = (await actionsOf(branch.id))[0]!
    expect(reopened).toMatchObject({ state: 'reopened', note: 'still broken', doneOn: null })
    await editAction(manager, { actionId: action.id, revision: reopened.revision, dueOn: '2026-04-01', owner: 'Facilities' })
    expect((await actionsOf(branch.id))[0]).toMatchObject({ dueOn: '2026-04-01', owner: 'Facilities' })
    // Reopened by hand, it waits for somebody to say done: a pass alone does not close it.
    await visit(branch.id, '2026-04-10')
    expect((await actionsOf(branch.id))[0]).toMatchObject({ state: 'reopened' })
  })
})
