import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { beforeAll, describe, expect, it } from 'vitest'
import { atTime } from '@/lib/data/clock'
import { listInUse } from '@/lib/data/files/in-use'
import { getFile } from '@/lib/data/files/store'
import { newId } from '@/lib/data/ids'
import { withoutTenant, withTenant } from '@/lib/data/tenant'
import type { AskedExport } from '@/lib/domain/export/asked-export.schema'
import { MOST_KEPT } from '@/lib/domain/export/export-run'
import { systemActor, type Actor } from '@/lib/domain/people/actor'
import { Problem } from '@/lib/domain/problem'
import { moveBranches } from '@/lib/usecases/branches/move-branches'
import { cancelExport } from '@/lib/usecases/exports/cancel-export'
import { downloadExport } from '@/lib/usecases/exports/download-export'
import { expireExports } from '@/lib/usecases/exports/expire-exports'
import { listExports } from '@/lib/usecases/exports/list-exports'
import { requestExport } from '@/lib/usecases/exports/request-export'
import { runExport, type MakeExport } from '@/lib/usecases/exports/run-export'
import { aProgramme, aVersion, makeVisits, yesBut } from '../../support/published'
import { someContent } from '../../support/standard'
import { aBranch, anActor, aRegion, newOrganization } from '../../support/world'

const content = someContent(['greeted', 'smiled'])
let organizationId: string
let standard: string
let north: string
let rootRegionId: string
let executive: Actor

const asked = (): AskedExport => ({ what: 'reports', format: 'csv', standard, period: 'all' })
const request = (actor: Actor, over: Partial<Parameters<typeof requestExport>[1]> = {}) => requestExport(actor, { requestKey: newId(), language: 'en', asked: asked(), ...over })
const run = (runId: string, make: MakeExport) => runExport({ organizationId, runId }, make)
const stateOf = async (actor: Actor, id: string) => (await listExports(actor)).runs.find((one) => one.id === id)
const bytesOf = async (actor: Actor, runId: string) => buffer((await downloadExport(actor, { runId })).pieces)
const partsOf = (id: string) => withTenant(executive, (tx) => tx.exportPart.findMany({ where: { organizationId, exportRunId: id }, select: { storedHash: true } }))

/** A file of some pieces; `between` happens after the first. */
const pieces = (texts: string[], between: () => Promise<unknown> = async () => undefined): MakeExport => async () => ({
  fileName: 'Reports.csv', total: texts.length,
  pieces: (async function* () {
    for (const [at, text] of texts.entries()) {
      yield { bytes: Buffer.from(text), done: at + 1 }
      if (at === 0) await between()
    }
  })(),
})

beforeAll(async () => {
  const organization = await newOrganization()
  ;({ id: organizationId, rootRegionId } = organization)
  north = newId()
  await withTenant({ organizationId, userId: newId() }, (tx) =>
    tx.region.create({ data: { organizationId, id: north, name: 'North', parentId: organization.rootRegionId, path: [organization.rootRegionId, north] }, select: { id: true } }),
  )
  const branch = await aBranch(organizationId, north)
  const version = await aVersion(organizationId, content)
  standard = `${version.standardId}.on_site`
  const programme = await aProgramme(organizationId, version.standardId, [{ name: 'Q3', startsOn: '2026-07-01', endsOn: '2026-09-30' }])
  await makeVisits(organizationId, programme, new Map([[version.versionId, content]]), [
    { branchId: branch.id, regionId: north, waveId: programme.waves[0]!.id, versionId: version.versionId, on: '2026-07-05', answers: yesBut(content) },
  ])
  executive = await anActor(organizationId, 'executive')
})

describe('asking for a file', () => {
  it('is one run a key, waiting for the worker, known to its person alone', async () => {
    const requestKey = newId()
    const [one, other] = await Promise.all([request(executive, { requestKey }), request(executive, { requestKey })])
    expect(one).toEqual(other)
    expect(await stateOf(executive, one.id)).toMatchObject({ state: 'queued', what: 'reports', format: 'csv', label: { place: '', period: 'all', wave: null } })
    const colleague = await anActor(organizationId, 'owner')
    expect((await listExports(colleague)).runs).toEqual([])
    for (const ask of [() => cancelExport(colleague, { runId: one.id }), () => downloadExport(colleague, { runId: one.id })]) await expect(ask()).rejects.toMatchObject({ code: 'not_found' })
  })

  it('follows role, scope and organisation, and stops at ten', async () => {
    for (const role of ['reviewer', 'shopper'] as const) await expect(request(await anActor(organizationId, role))).rejects.toMatchObject({ code: 'forbidden' })
    const stranger = await anActor((await newOrganization()).id, 'owner')
    await expect(request(stranger)).rejects.toMatchObject({ code: 'not_found' })
    const regional = await anActor(organizationId, 'regional_manager', { scope: { kind: 'regions', regionIds: [north] } })
    await expect(request(regional)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(request(regional, { asked: { ...asked(), regionId: newId() } as AskedExport })).rejects.toMatchObject({ code: 'not_found' })
    const eager = await anActor(organizationId, 'executive')
    const label = { place: '', standard: '', wave: null, period: 'all' }
    await withTenant(eager, (tx) => tx.exportRun.createMany({ data: Array.from({ length: 9 }, () => ({ organizationId, requestedBy: eager.userId, requestKey: newId(), asked: asked(), label, language: 'en' })) }))
    // Two at once are no way around it.
    const both = await Promise.allSettled([request(eager), request(eager)])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'too_many_requests' } })
  })
})

describe('making it', () => {
  it('keeps the file in pieces, says so by mail, and gives the same bytes back', async () => {
    const { id } = await request(executive)
    const text = ['a'.repeat(3_000_000), 'b'.repeat(3_000_000), 'c'.repeat(10)]
    await run(id, pieces(text))
    expect(await stateOf(executive, id)).toMatchObject({ state: 'done', done: 3, total: 3, bytes: 6_000_010, fileName: 'Reports.csv', expired: false })
    expect(await partsOf(id)).toHaveLength(2)
    const hash = (of: Buffer) => createHash('sha256').update(of).digest('hex')
    expect(hash(await bytesOf(executive, id))).toBe(hash(Buffer.from(text.join(''))))
    const mails = await withoutTenant({ reason: 'mail' }, (tx) => tx.mailMessage.findMany({ where: { onceKey: `export:${id}` }, select: { subject: true, text: true } }))
    expect(mails).toHaveLength(1)
    expect(mails[0]!.text).toContain('/exports')
    await run(id, () => Promise.reject(new Error('made twice')))
  })

  it('stops when it is cancelled meanwhile, and nothing of it is left', async () => {
    const { id } = await request(executive)
    await run(id, pieces(['a', 'b'], () => cancelExport(executive, { runId: id })))
    expect(await stateOf(executive, id)).toMatchObject({ state: 'cancelled' })
    expect(await partsOf(id)).toEqual([])
    await expect(cancelExport(executive, { runId: id })).rejects.toMatchObject({ code: 'already_done' })
    await expect(downloadExport(executive, { runId: id })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('stops soon when it is cancelled in the middle of a long file, long before a piece of it is kept', async () => {
    const { id } = await request(executive)
    let read = 0
    await run(id, async () => ({
      fileName: 'Reports.csv', total: 500,
      pieces: (async function* () {
        for (; read < 500; read += 1) {
          if (read === 1) await cancelExport(executive, { runId: id })
          await new Promise((resolve) => setTimeout(resolve, 10))
          yield { bytes: Buffer.from('a'), done: read + 1 }
        }
      })(),
    }))
    expect(read).toBeLessThan(400)
    expect(await stateOf(executive, id)).toMatchObject({ state: 'cancelled' })
    expect(await partsOf(id)).toEqual([])
  })

  it('is finished or cancelled, never both', async () => {
    for (let at = 0; at < 6; at++) {
      const { id } = await request(executive)
      let cancelled: Promise<boolean> = Promise.resolve(false)
      await run(id, pieces(['a', 'b'], async () => {
        cancelled = new Promise((resolve) => setTimeout(() => resolve(cancelExport(executive, { runId: id }).then(() => true, (error: unknown) => {
          expect(error).toMatchObject({ code: 'already_done' })
          return false
        })), at * 8))
      }))
      const won = await cancelled
      expect((await stateOf(executive, id))?.state).toBe(won ? 'cancelled' : 'done')
      expect(await partsOf(id)).toHaveLength(won ? 0 : 1)
    }
  })

  it('acts with the rights of the day: a role taken away stops it, before and in the middle', async () => {
    const passing = await anActor(organizationId, 'executive')
    const leave = () => withTenant(passing, (tx) => tx.membership.updateMany({ where: { organizationId, userId: passing.userId }, data: { toDate: new Date('2021-01-01') } }))
    const [middle, before] = [await request(passing), await request(passing)]
    await run(middle.id, pieces(['a', 'b'], leave))
    expect(await stateOf(passing, middle.id)).toMatchObject({ state: 'failed', errorCode: 'forbidden' })
    await run(before.id, pieces(['a']))
    expect(await stateOf(passing, before.id)).toMatchObject({ state: 'failed', errorCode: 'forbidden' })
    expect([...(await partsOf(middle.id)), ...(await partsOf(before.id))]).toEqual([])
  })

  it('says what failed: a refusal quietly, a fault to the log as well', async () => {
    const [refused, faulty] = [await request(executive), await request(executive)]
    await run(refused.id, () => Promise.reject(new Problem('not_found')))
    expect(await stateOf(executive, refused.id)).toMatchObject({ state: 'failed', errorCode: 'not_found' })
    await expect(run(faulty.id, () => Promise.reject(new Error('a fault')))).rejects.toThrow('a fault')
    expect(await stateOf(executive, faulty.id)).toMatchObject({ state: 'failed', errorCode: 'unexpected' })
  })
})

describe('keeping it', () => {
  it('is given to nobody who may see otherwise by now', async () => {
    const { id } = await request(executive)
    await run(id, pieces(['a']))
    await expect(downloadExport({ ...executive, scope: { kind: 'regions', regionIds: [north] } }, { runId: id })).rejects.toMatchObject({ code: 'export_rights_changed' })
    await expect(downloadExport({ ...executive, roles: ['reviewer'] }, { runId: id })).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('is given no more once a branch has left the region it is of; what is asked for anew is', async () => {
    const south = (await aRegion({ id: organizationId, rootRegionId }, 'South')).id
    const leaver = await aBranch(organizationId, north)
    const regional = await anActor(organizationId, 'regional_manager', { scope: { kind: 'regions', regionIds: [north] } })
    const ofNorth = { ...asked(), regionId: north } as AskedExport
    const [done, under] = [await request(regional, { asked: ofNorth }), await request(regional, { asked: ofNorth })]
    await run(done.id, pieces(['a']))
    expect((await bytesOf(regional, done.id)).toString()).toBe('a')
    expect(await stateOf(regional, done.id)).toMatchObject({ state: 'done', withheld: false })
    const today = new Date().toISOString().slice(0, 10)
    const manager = await anActor(organizationId, 'manager')
    await run(under.id, pieces(['a', 'b'], () => moveBranches(manager, { branchIds: [leaver.id], regionId: south, from: today, reason: 'Correction' })))
    expect(await stateOf(regional, under.id)).toMatchObject({ state: 'failed', errorCode: 'export_rights_changed' })
    await expect(downloadExport(regional, { runId: done.id })).rejects.toMatchObject({ code: 'export_rights_changed' })
    expect(await stateOf(regional, done.id)).toMatchObject({ state: 'done', expired: false, withheld: true })
    const again = await request(regional, { asked: ofNorth })
    await run(again.id, pieces(['b']))
    expect((await bytesOf(regional, again.id)).toString()).toBe('b')
  })

  it('ends after seven days: the file is gone, its line stays for a while', async () => {
    const { id } = await request(executive)
    await run(id, pieces([`once only ${newId()}`]))
    const [part] = await partsOf(id)
    expect(await getFile(part!.storedHash)).not.toBeNull()
    const in8 = new Date(Date.now() + 8 * 86_400_000)
    await atTime(in8, async () => {
      await expect(downloadExport(executive, { runId: id })).rejects.toMatchObject({ code: 'export_expired' })
      expect((await expireExports(systemActor(organizationId))).expired).toBeGreaterThan(0)
      expect(await stateOf(executive, id)).toMatchObject({ state: 'done', expired: true })
    })
    expect(await withTenant(executive, (tx) => listInUse(tx, organizationId, [part!.storedHash]))).toEqual([])
    await atTime(new Date(Date.now() + 92 * 86_400_000), () => expireExports(systemActor(organizationId)))
    expect(await stateOf(executive, id)).toBeUndefined()
  })

  describe('of one person', () => {
    const DAY = 86_400_000
    /** Finished files, a second older each, with one piece. */
    const finished = (actor: Actor, count: number, bytes = 1n) =>
      withTenant(actor, async (tx) => {
        const label = { place: '', standard: '', wave: null, period: 'all' }
        const runs = Array.from({ length: count }, (_, at) => ({
          organizationId, id: newId(), requestedBy: actor.userId, requestKey: newId(), asked: asked(), label, language: 'en', state: 'done' as const, rights: 'then',
          bytes, fileHash: 'a'.repeat(64), endedAt: new Date(Date.now() - DAY - at * 1_000), expiresAt: new Date(Date.now() + DAY),
        }))
        await tx.exportRun.createMany({ data: runs })
        await tx.exportPart.createMany({ data: runs.map(({ id }) => ({ organizationId, exportRunId: id, number: 1, storedHash: createHash('sha256').update(id).digest('hex'), bytes: 1 })) })
        return runs.map(({ id }) => id)
      })
    const partsOfAll = (ids: string[]) => withTenant(executive, (tx) => tx.exportPart.count({ where: { organizationId, exportRunId: { in: ids } } }))

    it('ends before its time where newer ones need the room: the oldest goes when one more is ready, not before', async () => {
      const collector = await anActor(organizationId, 'executive')
      const [others, kept] = [await finished(executive, 1), await finished(collector, MOST_KEPT.files)]
      const { id } = await request(collector)
      expect(await partsOfAll(kept)).toBe(MOST_KEPT.files)
      await run(id, pieces(['a']))
      expect((await bytesOf(collector, id)).toString()).toBe('a')
      expect(await partsOfAll(kept.slice(0, -1))).toBe(MOST_KEPT.files - 1)
      expect(await partsOf(kept.at(-1)!)).toEqual([])
      await expect(downloadExport(collector, { runId: kept.at(-1)! })).rejects.toMatchObject({ code: 'export_expired' })
      expect(await partsOfAll(others)).toBe(1)
    })

    it('ends before its time where they are too large together; a file that fails takes none with it', async () => {
      const collector = await anActor(organizationId, 'executive')
      const [large] = await finished(collector, 1, BigInt(MOST_KEPT.gigabytes) * 1024n ** 3n)
      const [faulty, good] = [await request(collector), await request(collector)]
      await run(faulty.id, () => Promise.reject(new Problem('not_found')))
      expect(await stateOf(collector, large!)).toMatchObject({ expired: false })
      await run(good.id, pieces(['a']))
      expect(await stateOf(collector, large!)).toMatchObject({ state: 'done', expired: true })
      expect(await partsOf(large!)).toEqual([])
    })

    it('is counted one file after another: two that end at once leave no more than one keeps', async () => {
      const collector = await anActor(organizationId, 'executive')
      const kept = await finished(collector, MOST_KEPT.files - 1)
      const both = [await request(collector), await request(collector)]
      await Promise.all(both.map(({ id }) => run(id, pieces(['a']))))
      expect(await partsOfAll([...kept, ...both.map(({ id }) => id)])).toBe(MOST_KEPT.files)
      expect(await partsOf(kept.at(-1)!)).toEqual([])
    })
  })

  it('gives up what nobody makes any more', async () => {
    const { id } = await request(executive)
    await withTenant(executive, (tx) => tx.exportRun.updateMany({ where: { organizationId, id }, data: { state: 'running', tickedAt: new Date(Date.now() - 31 * 60_000) } }))
    await expireExports(systemActor(organizationId))
    expect(await stateOf(executive, id)).toMatchObject({ state: 'failed', errorCode: 'stopped' })
    await expect(expireExports(executive)).rejects.toMatchObject({ code: 'forbidden' })
  })
})
