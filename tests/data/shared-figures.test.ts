import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '@/lib/data/ids'
import { listBranchRows } from '@/lib/data/published/figures'
import type { Subject } from '@/lib/data/published/period-condition'
import { sharedFigures } from '@/lib/data/published/shared-figures'
import { ROWS_KEPT, sharedSums } from '@/lib/data/published/shared-sums'
import { addToRollups, removeFromRollups } from '@/lib/data/rollups/apply'
import { keepClosedWaves } from '@/lib/data/rollups/keep'
import { rebuildRollups } from '@/lib/data/rollups/rebuild'
import { withTenant, type Tx } from '@/lib/data/tenant'
import { asMigrator } from '../support/past-the-wall'
import { aProgramme, aVersion, makeVisits, yesBut, type Programme } from '../support/published'
import { someContent } from '../support/standard'
import { aBranch, newOrganization } from '../support/world'

const keys = ['greeted', 'smiled', 'asked']
const content = someContent(keys)
const someone = (organizationId: string) => ({ organizationId, userId: newId() })

let organizationId: string
let rootRegionId: string
let programme: Programme
let versionId: string
let subject: Subject
let branchIds: string[]

beforeAll(async () => {
  ;({ id: organizationId, rootRegionId } = await newOrganization())
  const version = await aVersion(organizationId, content)
  versionId = version.versionId
  programme = await aProgramme(organizationId, version.standardId, [{ name: 'Q1', startsOn: '2026-01-01', endsOn: '2026-03-31' }])
  subject = { standardId: version.standardId, channel: 'on_site', period: { kind: 'wave', waveId: programme.waves[0]!.id }, beforeWaveId: null, kept: [] }
  branchIds = await Promise.all([1, 2].map(async () => (await aBranch(organizationId, rootRegionId)).id))
})

const visit = (branchId: string, failed: string[] = []) =>
  makeVisits(organizationId, programme, new Map([[versionId, content]]), [{ branchId, regionId: rootRegionId, waveId: programme.waves[0]!.id, versionId, on: '2026-01-12', answers: yesBut(content, { failed }) }])
const revision = async (of = organizationId): Promise<number> =>
  Number((await asMigrator().query(`select coalesce(sum(changes), 0) as sum from "FiguresRevision" where "organizationId" = $1`, [of])).rows[0].sum)
const told = () => withTenant(someone(organizationId), async (tx) => (await sharedFigures(tx, { organizationId })).branchRows(subject, []))
const plain = () => withTenant(someone(organizationId), (tx) => listBranchRows(tx, subject, []))

/** A transaction that has done its work and waits to be let go, or to be thrown away. */
async function held(work: (tx: Tx) => Promise<unknown>) {
  let end: (how: 'commit' | 'fail') => void = () => undefined
  const decided = new Promise<'commit' | 'fail'>((resolve) => (end = resolve))
  let worked: () => void = () => undefined
  const done = new Promise<void>((resolve) => (worked = resolve))
  const over = withTenant(someone(organizationId), async (tx) => {
    await tx.$executeRaw`set local lock_timeout = '3s'`
    await work(tx)
    worked()
    if ((await decided) === 'fail') throw new Error('thrown away')
  })
  await Promise.race([done, over])
  return async (how: 'commit' | 'fail') => {
    end(how)
    await over.catch((error: Error) => {
      if (how === 'commit') throw error
    })
  }
}

describe('sums are told to the next reader as they stand, and read once until they change', () => {
  test('the same rows for whoever asks again, and new ones after a visit was published, excluded or taken in again', async () => {
    const [made] = await visit(branchIds[0]!)
    const first = await told()
    expect(first).toEqual(await plain())
    expect(await told()).toBe(first)
    for (const scoring of ['excluded', 'scored'] as const) {
      const before = await told()
      await withTenant(someone(organizationId), async (tx) => {
        await removeFromRollups(tx, [made!.visitId])
        await tx.visit.update({ where: { organizationId_id: { organizationId, id: made!.visitId } }, data: { scoring }, select: { id: true } })
        await addToRollups(tx, [made!.visitId])
      })
      expect(await told()).not.toEqual(before)
      expect(await told()).toEqual(await plain())
    }
    await visit(branchIds[1]!, ['asked'])
    const now = await told()
    expect(now).not.toBe(first)
    expect(now).toEqual(await plain())
  })

  test('nobody changes what others are told', async () => {
    const rows = (await told()) as unknown as unknown[]
    expect(() => rows.pop()).toThrow(TypeError)
  })

  test('a change counts when it is committed and not before; one that is thrown away never', async () => {
    const [made] = await visit(branchIds[0]!)
    const [before, rows] = [await revision(), await told()]
    const thrown = await held((tx) => removeFromRollups(tx, [made!.visitId]))
    expect(await told()).toBe(rows)
    await thrown('fail')
    expect([await revision(), await told()]).toEqual([before, rows])
    const committed = await held((tx) => removeFromRollups(tx, [made!.visitId]))
    expect(await told()).toBe(rows)
    await committed('commit')
    expect(await revision()).toBe(before + 1)
    expect(await told()).toEqual(await plain())
    await withTenant(someone(organizationId), (tx) => addToRollups(tx, [made!.visitId]))
  })

  test('two who publish at once do not wait for each other, and both count', async () => {
    const made = [(await visit(branchIds[0]!))[0]!, (await visit(branchIds[1]!))[0]!]
    const before = await revision()
    const both = [await held((tx) => removeFromRollups(tx, [made[0]!.visitId])), await held((tx) => removeFromRollups(tx, [made[1]!.visitId]))]
    await Promise.all(both.map((end) => end('commit')))
    expect(await revision()).toBe(before + 2)
    await withTenant(someone(organizationId), (tx) => addToRollups(tx, made.map(({ visitId }) => visitId)))
    expect(await told()).toEqual(await plain())
  })

  test('a rebuild, sums that are put by and a change past the wall count too', async () => {
    const of = async (work: () => Promise<unknown>) => {
      const before = await revision()
      await work()
      return (await revision()) - before
    }
    expect(await of(() => withTenant(someone(organizationId), (tx) => rebuildRollups(tx)))).toBe(1)
    await withTenant(someone(organizationId), (tx) => tx.wave.update({ where: { organizationId_id: { organizationId, id: programme.waves[0]!.id } }, data: { state: 'closed' }, select: { id: true } }))
    expect(await of(() => withTenant(someone(organizationId), (tx) => keepClosedWaves(tx, { waveIds: [programme.waves[0]!.id] })))).toBe(1)
    expect(await of(() => asMigrator().query(`update "BranchRollup" set visits = visits where "organizationId" = $1`, [organizationId]))).toBeGreaterThan(0)
  })

  test('regions that move are told as they stand', async () => {
    const id = newId()
    await withTenant(someone(organizationId), (tx) => tx.region.create({ data: { organizationId, id, name: 'North', parentId: rootRegionId, path: [rootRegionId, id] }, select: { id: true } }))
    const moved = await told()
    await withTenant(someone(organizationId), (tx) => tx.region.update({ where: { organizationId_id: { organizationId, id } }, data: { path: [id] }, select: { id: true } }))
    expect(await told()).not.toBe(moved)
  })
})

describe('what is kept', () => {
  let asked: number
  beforeEach(() => {
    asked = 0
  })
  const ask = <Row>(key: string, rows: () => Promise<Row[]>, weight?: number, of = organizationId) =>
    withTenant(someone(of), async (tx) => (await sharedSums(tx, { organizationId: of }))([key], () => (asked++, rows()), weight === undefined ? undefined : () => weight))

  test('is another organisation’s own, whatever is asked alike', async () => {
    const other = await newOrganization()
    expect(await ask('alike', async () => ['ours'])).toEqual(['ours'])
    expect(await ask('alike', async () => ['theirs'], undefined, other.id)).toEqual(['theirs'])
    expect(await ask('alike', async () => ['never asked'])).toEqual(['ours'])
    expect(asked).toBe(2)
  })

  test('is read once by those who ask at the same time', async () => {
    const slowly = () => new Promise<string[]>((resolve) => setTimeout(() => resolve(['once']), 300))
    expect(await Promise.all([1, 2, 3].map(() => ask('together', slowly)))).toEqual([['once'], ['once'], ['once']])
    expect(asked).toBe(1)
  })

  test('is not a failure: whoever waited for it, and whoever asks next, reads for themselves', async () => {
    const failing = () => new Promise<string[]>((_, reject) => setTimeout(() => reject(new Error('the connection went')), 300))
    const first = ask('failing', failing)
    await new Promise((resolve) => setTimeout(resolve, 100))
    const second = ask('failing', async () => ['read'])
    await expect(first).rejects.toThrow('the connection went')
    expect(await second).toEqual(['read'])
    expect(await ask('failing', async () => ['not asked'])).toEqual(['read'])
  })

  test('is bounded: the longest unasked goes first', async () => {
    await fill()
    await ask('old', async () => ['old'], 20_000)
    await ask('newer', async () => ['newer'], 20_000)
    await ask('old', async () => ['again'])
    for (const key of ['a', 'b', 'c']) await ask(`more ${key}`, async () => [key], 20_000)
    asked = 0
    await ask('old', async () => ['again'])
    expect(asked).toBe(0)
    await ask('newer', async () => ['again'])
    expect(asked).toBe(1)
  })

  test('is not one that would drive out all others', async () => {
    await ask('ours', async () => ['ours'], 20_000)
    await ask('huge', async () => ['huge'], ROWS_KEPT)
    asked = 0
    await ask('ours', async () => ['again'])
    expect(asked).toBe(0)
    await ask('huge', async () => ['again'], ROWS_KEPT)
    expect(asked).toBe(1)
  })

  test('is bounded in answers without a row too: whoever asks for what is not there fills nothing', async () => {
    await fill()
    await ask('old', async () => ['old'])
    await withTenant(someone(organizationId), async (tx) => {
      const sums = await sharedSums(tx, { organizationId })
      for (let at = 0; at < ROWS_KEPT / 20 + 1; at++) await sums([`absent ${at}`], async () => [])
    })
    asked = 0
    await ask('old', async () => ['again'])
    expect(asked).toBe(1)
  })

  /** As if others had asked for as much as is kept. */
  async function fill() {
    for (let at = 0; at < 5; at++) await ask(`others ${newId()}`, async () => ['theirs'], 24_000)
  }
})
