import { expect, test } from 'vitest'
import { withTenant } from '@/lib/data/tenant'
import type { DraftChange } from '@/lib/domain/report/draft'
import type { Actor } from '@/lib/domain/people/actor'
import { openReport } from '@/lib/usecases/field/open-report'
import { packVisit } from '@/lib/usecases/field/pack-visit'
import { saveReportDraft } from '@/lib/usecases/field/save-report-draft'
import { viewReport } from '@/lib/usecases/field/view-report'
import { aChange, anAcceptedVisit, aReportBegun, answered, no, wallNow, yes } from '../../support/report-world'
import { anActor, newOrganization } from '../../support/world'

const save = (actor: Actor, visitId: string, ...changes: DraftChange[]) => saveReportDraft(actor, { visitId, changes })
const answer = (key: string, value: typeof yes) => ({ kind: 'answer' as const, key, value })
const draftOf = (actor: Actor, reportId: string) =>
  withTenant(actor, (tx) => tx.reportDraft.findFirstOrThrow({ where: { reportId }, select: { answers: true, facts: true, version: true } }))

test('of two phones that begin at once, both find the one report', async () => {
  const { shopper, visitId } = await anAcceptedVisit()
  const opened = await Promise.all([1, 2, 3].map(() => openReport(shopper, { visitId })))
  expect(new Set(opened.map(({ reportId }) => reportId)).size).toBe(1)
  expect(await withTenant(shopper, (tx) => tx.visit.findFirstOrThrow({ where: { id: visitId }, select: { state: true } }))).toEqual({ state: 'in_progress' })
})

test('every change raises the version; a repeat changes nothing', async () => {
  const { shopper, visitId, reportId } = await aReportBegun()
  const changes = [aChange(answer('greeted', yes)), aChange({ kind: 'fact', key: 'visitedAt', value: '2026-11-21T10:15' })]
  expect(await save(shopper, visitId, ...changes)).toEqual({ version: 2, conflicts: [], others: [], held: [] })
  expect(await save(shopper, visitId, ...changes)).toMatchObject({ version: 2 })
  expect(await save(shopper, visitId, changes[0]!, changes[0]!)).toMatchObject({ version: 2 })
  expect(await draftOf(shopper, reportId)).toMatchObject({ answers: { greeted: yes }, facts: { visitedAt: '2026-11-21T10:15' }, version: 2 })
})

test('the same id with other content is refused and overwrites nothing', async () => {
  const { shopper, visitId, reportId } = await aReportBegun()
  const first = aChange(answer('greeted', yes))
  await save(shopper, visitId, first)
  await expect(save(shopper, visitId, aChange(answer('smiled', yes)), { ...first, target: answer('greeted', no()) })).rejects.toMatchObject({
    code: 'report_differs', details: { changeId: first.changeId },
  })
  expect(await draftOf(shopper, reportId)).toMatchObject({ answers: { greeted: yes }, version: 1 })
})

test('two devices: the newer answer is used, the other is kept and shown', async () => {
  const { shopper, visitId, reportId } = await aReportBegun()
  await save(shopper, visitId, aChange(answer('greeted', yes), { deviceAt: '2026-11-21T10:00:00.000Z' }))
  const older = aChange(answer('greeted', no('older')), { device: 'phone-2', deviceAt: '2026-11-21T09:00:00.000Z' })
  expect((await save(shopper, visitId, older)).conflicts).toEqual([{ target: 'answer:greeted', used: yes, lost: no('older'), mine: false }])
  const newer = aChange(answer('greeted', no('newer')), { device: 'phone-2', deviceAt: '2026-11-21T11:00:00.000Z' })
  expect((await save(shopper, visitId, newer)).conflicts).toEqual([{ target: 'answer:greeted', used: no('newer'), lost: yes, mine: true }])
  const informed = aChange(answer('greeted', yes), { device: 'phone-1', baseVersion: 2, deviceAt: '2026-11-21T08:00:00.000Z' })
  expect((await save(shopper, visitId, informed)).conflicts).toEqual([])
  expect(await draftOf(shopper, reportId)).toMatchObject({ answers: { greeted: yes }, version: 3 })
  const kept = await withTenant(shopper, (tx) => tx.draftChange.findMany({ orderBy: { deviceAt: 'asc' }, select: { conflict: true } }))
  expect(kept.flatMap(({ conflict }) => (conflict ? [conflict] : []))).toMatchObject([{ used: 'other', lost: no('older') }, { used: 'this', lost: yes }])
})

test('one phone: what lay unsent and comes after a newer answer of its own does not win unseen', async () => {
  const { shopper, visitId, reportId } = await aReportBegun()
  const stayed = aChange(answer('greeted', no('stayed')), { deviceAt: '2026-11-21T09:00:00.000Z' })
  await save(shopper, visitId, aChange(answer('greeted', yes), { deviceAt: '2026-11-21T10:00:00.000Z' }))
  const told = [{ target: 'answer:greeted', used: yes, lost: no('stayed'), mine: false }]
  expect((await save(shopper, visitId, stayed)).conflicts).toEqual(told)
  expect((await save(shopper, visitId, stayed)).conflicts).toEqual(told)
  expect(await draftOf(shopper, reportId)).toMatchObject({ answers: { greeted: yes }, version: 1 })
})

test('one phone in order: the later wins without a word, also when its clock was set back in between', async () => {
  const { shopper, visitId, reportId } = await aReportBegun()
  const at = (deviceAt: string, comment: string) => aChange(answer('greeted', no(comment)), { deviceAt })
  expect((await save(shopper, visitId, at('2026-11-21T10:05:00.000Z', 'first'), at('2026-11-21T10:00:00.000Z', 'second'))).conflicts).toEqual([])
  expect((await save(shopper, visitId, at('2026-11-21T10:00:00.000Z', 'third'), at('2026-11-21T10:01:00.000Z', 'fourth'))).conflicts).toEqual([])
  expect(await draftOf(shopper, reportId)).toMatchObject({ answers: { greeted: no('fourth') }, version: 4 })
})

test('a phone that looks away hears what another one said meanwhile, and of a conflict again when its answer was lost', async () => {
  const { shopper, visitId } = await aReportBegun()
  await save(shopper, visitId, aChange(answer('greeted', yes), { deviceAt: '2026-11-21T10:00:00.000Z' }))
  await save(shopper, visitId, aChange(answer('smiled', no()), { device: 'phone-2', baseVersion: 1 }))
  const later = aChange({ kind: 'fact', key: 'purchaseMinor', value: 420 }, { baseVersion: 1 })
  expect((await save(shopper, visitId, later)).others).toEqual([{ target: 'answer:smiled', value: no() }])
  expect((await save(shopper, visitId, aChange({ kind: 'fact', key: 'purchaseMinor', value: 430 }, { baseVersion: 3 }))).others).toEqual([])

  const older = aChange(answer('greeted', no('older')), { device: 'phone-2', deviceAt: '2026-11-21T09:00:00.000Z' })
  const first = await save(shopper, visitId, older)
  expect(first.conflicts).toEqual([{ target: 'answer:greeted', used: yes, lost: no('older'), mine: false }])
  expect((await save(shopper, visitId, older)).conflicts).toEqual(first.conflicts)
})

test('a repeat is not told that its answer is used once another phone has set one, knowing of it', async () => {
  const { shopper, visitId } = await aReportBegun()
  const at = (minute: number, comment: string, over: object) => aChange(answer('greeted', no(comment)), { deviceAt: `2026-11-21T12:0${minute}:00.000Z`, ...over })
  await save(shopper, visitId, at(1, 'first', { device: 'phone-1' }))
  const second = at(2, 'second', { device: 'phone-2' })
  const told = [{ target: 'answer:greeted', used: no('second'), lost: no('first'), mine: true }]
  expect((await save(shopper, visitId, second)).conflicts).toEqual(told)
  // Its answer may have been lost.
  expect(await save(shopper, visitId, second)).toMatchObject({ conflicts: told, others: [] })
  // The same from a phone that does not wait for its answer any more: nothing was decided.
  await save(shopper, visitId, at(2, 'second', { device: 'gone' }))
  expect(await save(shopper, visitId, second)).toMatchObject({ conflicts: told, others: [{ value: no('second') }] })
  await save(shopper, visitId, at(3, 'third', { device: 'phone-1', baseVersion: 3 }))
  expect(await save(shopper, visitId, second)).toMatchObject({ conflicts: [], others: [{ target: 'answer:greeted', value: no('third') }] })
  // One that did not know of it: what was said here gave way, and that alone is told.
  await save(shopper, visitId, at(4, 'fourth', { device: 'phone-3', baseVersion: 1 }))
  const anew = at(5, 'anew', { device: 'phone-2', baseVersion: 4 })
  expect((await save(shopper, visitId, anew)).conflicts).toMatchObject([{ lost: no('fourth'), mine: true }])
  await save(shopper, visitId, at(6, 'unknowing', { device: 'phone-3', baseVersion: 5 }))
  expect((await save(shopper, visitId, anew)).conflicts).toEqual([{ target: 'answer:greeted', used: no('unknowing'), lost: no('anew'), mine: false, version: 7 }])
})

test('a phone whose answer gave way hears of it at its next word, as long as it has not seen it nor said something newer', async () => {
  const { shopper, visitId } = await aReportBegun()
  await save(shopper, visitId, aChange(answer('greeted', no('said here')), { deviceAt: '2026-11-21T10:00:00.000Z' }))
  await save(shopper, visitId, aChange(answer('smiled', no('said here too')), { deviceAt: '2026-11-21T10:00:00.000Z' }))
  // From a phone that does not wait for its answer any more, and whose clock was ahead.
  for (const key of ['greeted', 'smiled']) await save(shopper, visitId, aChange(answer(key, yes), { device: 'phone-2', deviceAt: '2026-11-21T12:00:00.000Z' }))
  const spent = (baseVersion: number, minor: number) => aChange({ kind: 'fact', key: 'purchaseMinor', value: minor }, { baseVersion })
  const first = spent(2, 420)
  const told = [
    { target: 'answer:greeted', used: yes, lost: no('said here'), mine: false, version: 3 },
    { target: 'answer:smiled', used: yes, lost: no('said here too'), mine: false, version: 4 },
  ]
  expect((await save(shopper, visitId, first)).conflicts).toEqual(told)
  expect((await save(shopper, visitId, first)).conflicts).toEqual(told)
  expect((await save(shopper, visitId, spent(5, 430))).conflicts).toEqual([])
  const anew = aChange(answer('greeted', no('said anew')), { baseVersion: 2, deviceAt: '2026-11-21T13:00:00.000Z' })
  expect((await save(shopper, visitId, anew)).conflicts).toEqual([
    told[1], { target: 'answer:greeted', used: no('said anew'), lost: yes, mine: true },
  ])
  // The phone that took its place hears of that in its turn, and nobody else does.
  expect((await save(shopper, visitId, aChange(answer('smiled', yes), { device: 'phone-2', baseVersion: 4 }))).conflicts).toEqual([
    { target: 'answer:greeted', used: no('said anew'), lost: yes, mine: false, version: 7 },
  ])
  expect((await save(shopper, visitId, aChange(answer('smiled', yes), { device: 'phone-3', baseVersion: 2 }))).conflicts).toEqual([])
})

test('a page that opens anew hears from the desk and the pack alike what gave way to a change that did not know of it', async () => {
  const { shopper, visitId } = await aReportBegun()
  const overruled = async () => {
    const desk = await viewReport(shopper, { visitId, language: 'en' })
    expect((await packVisit(shopper, { visitId, language: 'en' })).desk).toEqual(desk)
    return desk.overruled
  }
  for (const key of ['greeted', 'smiled']) await save(shopper, visitId, aChange(answer(key, no('said here')), { deviceAt: '2026-11-21T10:00:00.000Z' }))
  expect(await overruled()).toEqual([])
  await save(shopper, visitId, aChange(answer('greeted', yes), { device: 'phone-2', deviceAt: '2026-11-21T12:00:00.000Z' }))
  // It had seen what it changed; and of what came too late its own phone alone is told.
  await save(shopper, visitId, aChange(answer('smiled', yes), { device: 'phone-2', baseVersion: 2, deviceAt: '2026-11-21T12:00:00.000Z' }))
  await save(shopper, visitId, aChange(answer('smiled', no('late')), { device: 'phone-3', deviceAt: '2026-11-21T09:00:00.000Z' }))
  expect(await overruled()).toEqual([{ target: 'answer:greeted', lost: no('said here'), device: 'phone-1', version: 3 }])
})

test('a phone that goes by another name since is one phone with what it still had to send', async () => {
  const { shopper, visitId } = await aReportBegun()
  await save(shopper, visitId, aChange(answer('greeted', no('said here')), { deviceAt: '2026-11-21T10:00:00.000Z' }))
  await save(shopper, visitId, aChange(answer('greeted', yes), { device: 'gone', deviceAt: '2026-11-21T12:00:00.000Z' }))
  const anew = aChange({ kind: 'fact', key: 'purchaseMinor', value: 430 }, { device: 'phone-1-anew', baseVersion: 1 })
  const waited = aChange(answer('smiled', yes), { baseVersion: 1 })
  // Whichever of its names comes first.
  for (const batch of [[anew, waited], [waited, anew]])
    expect(await save(shopper, visitId, ...batch)).toMatchObject({
      conflicts: [{ target: 'answer:greeted', used: yes, lost: no('said here'), mine: false }], others: [{ target: 'answer:greeted', value: yes }],
    })
})

test('changes from two phones at once are all kept', async () => {
  const { shopper, visitId, reportId } = await aReportBegun()
  await Promise.all([
    save(shopper, visitId, aChange(answer('greeted', yes))),
    save(shopper, visitId, aChange(answer('smiled', no()), { device: 'phone-2' })),
    save(shopper, visitId, aChange({ kind: 'fact', key: 'purchaseMinor', value: 420 }, { device: 'phone-3' })),
  ])
  expect(await draftOf(shopper, reportId)).toMatchObject({ answers: { greeted: yes, smiled: no() }, facts: { purchaseMinor: 420 }, version: 3 })
})

test('what cannot be an answer is refused by name', async () => {
  const { shopper, visitId } = await aReportBegun()
  const wrong = aChange(answer('greeted', answered({ type: 'text', text: 'well' }) as typeof yes))
  await expect(save(shopper, visitId, wrong)).rejects.toMatchObject({ code: 'answer_does_not_fit', details: { changeId: wrong.changeId, criterion: 'greeted' } })
  await expect(save(shopper, visitId, aChange(answer('nobody_asked', yes)))).rejects.toThrow('answer_does_not_fit')
  await expect(save(shopper, visitId, aChange({ kind: 'timer', key: 'greeted', value: new Date().toISOString() }))).rejects.toThrow('answer_does_not_fit')
})

test('nothing is written before the report is begun, or once it was sent', async () => {
  const { shopper, visitId } = await anAcceptedVisit()
  await expect(save(shopper, visitId, aChange(answer('greeted', yes)))).rejects.toThrow('not_found')
  await openReport(shopper, { visitId })
  const first = aChange(answer('greeted', yes))
  await save(shopper, visitId, first)
  await withTenant(shopper, (tx) => tx.visit.updateMany({ where: { id: visitId }, data: { state: 'submitted' } }))
  await expect(save(shopper, visitId, aChange(answer('greeted', no())))).rejects.toThrow('not_in_this_state')
  expect(await save(shopper, visitId, first)).toMatchObject({ version: 1 })
})

test('another shopper, another organisation and the office do not reach a draft', async () => {
  const { organization, manager, visitId } = await aReportBegun()
  const change = aChange(answer('greeted', yes))
  await expect(save(await anActor(organization.id, 'shopper'), visitId, change)).rejects.toThrow('not_found')
  await expect(save(await anActor((await newOrganization()).id, 'shopper'), visitId, change)).rejects.toThrow('not_found')
  await expect(save(manager, visitId, change)).rejects.toThrow('forbidden')
})

test('a stored draft that cannot be read is our fault, and no fault of what was sent', async () => {
  const { shopper, visitId, reportId } = await aReportBegun()
  await withTenant(shopper, (tx) => tx.reportDraft.updateMany({ where: { reportId }, data: { answers: { greeted: 'torn' } } }))
  const refusal = await save(shopper, visitId, aChange(answer('greeted', yes))).catch((error: unknown) => error)
  expect(refusal).toMatchObject({ name: 'Error', message: 'a stored row does not parse', cause: { name: 'ZodError' } })
})

test('a day that does not exist is refused as that one change, and what came with it is taken without it', async () => {
  const { shopper, visitId, reportId } = await aReportBegun()
  const impossible = aChange({ kind: 'fact', key: 'visitedAt', value: '2026-02-31T10:15' })
  const kept = aChange(answer('greeted', yes))
  await expect(save(shopper, visitId, kept, impossible)).rejects.toMatchObject({
    code: 'answer_does_not_fit', details: { changeId: impossible.changeId, criterion: 'visitedAt' },
  })
  await save(shopper, visitId, kept)
  expect(await draftOf(shopper, reportId)).toMatchObject({ answers: { greeted: yes }, facts: {} })
})

test('the report is due after a visit that can have been, and no earlier than that for a mistyped year', async () => {
  const { shopper, visitId } = await aReportBegun()
  const dueAfter = async (visitedAt: string) => {
    await save(shopper, visitId, aChange({ kind: 'fact', key: 'visitedAt', value: visitedAt }, { deviceAt: new Date().toISOString() }))
    return (await withTenant(shopper, (tx) => tx.visit.findFirstOrThrow({ where: { id: visitId }, select: { reportDueAt: true } }))).reportDueAt
  }
  expect(await dueAfter('2015-11-21T10:15')).toBeNull()
  expect(await dueAfter('2999-11-21T10:15')).toBeNull()
  const made = wallNow()
  expect(await dueAfter(made)).toEqual(new Date(new Date(`${made}:00Z`).getTime() + 24 * 3_600_000))
})
