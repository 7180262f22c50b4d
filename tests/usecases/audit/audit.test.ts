import { expect, test } from 'vitest'
import { record } from '@/lib/data/audit'
import { atTime } from '@/lib/data/clock'
import { withTenant } from '@/lib/data/tenant'
import { systemActor, type Actor } from '@/lib/domain/people/actor'
import { AuditQuery, listAudit } from '@/lib/usecases/audit/list-audit'
import { sealAudit } from '@/lib/usecases/audit/seal-audit'
import { verifyAudit } from '@/lib/usecases/audit/verify-audit'
import { asMigrator } from '../../support/migrator'
import { anActor, newOrganization } from '../../support/world'

async function world(entries = 0) {
  const organization = await newOrganization()
  const owner = await anActor(organization.id, 'owner', { name: 'Olga' })
  for (let number = 1; number <= entries; number++) await note(owner, `thing.number_${number}`)
  return { organization, owner }
}
const note = (actor: Actor, event: string, at?: Date) => {
  const write = () => withTenant(actor, (tx) => record(tx, actor, event, { kind: 'thing', id: 'x' }, { count: 3, why: 'ė "quoted" |' }))
  return at ? atTime(at, write) : write()
}
const list = (actor: Actor, query: object = {}) => listAudit(actor, AuditQuery.parse(query))
const entryId = async (owner: Actor, event: string) => (await list(owner, { event })).entries[0]!.id

test('seals cover every entry once and verify', async () => {
  const { owner } = await world(3)
  expect(await sealAudit(owner)).toBe(3)
  expect(await sealAudit(owner), 'nothing new').toBe(0)
  await note(owner, 'thing.later')
  expect(await sealAudit(systemActor(owner.organizationId))).toBe(1)
  expect(await verifyAudit(owner)).toMatchObject({ seals: 2, sealed: 4, waiting: 0, broken: null, lastHash: expect.stringMatching(/^[0-9a-f]{64}$/) })
})

test('an entry of long ago that came late is sealed by the daily round', async () => {
  const { owner } = await world(1)
  await sealAudit(owner)
  await note(owner, 'thing.backdated', new Date(Date.now() - 40 * 86_400_000))
  expect(await sealAudit(owner)).toBe(0)
  expect(await sealAudit(owner, { all: true })).toBe(1)
  expect((await verifyAudit(owner)).broken).toBeNull()
})

test('a changed entry is found and named', async () => {
  const { owner } = await world(3)
  await sealAudit(owner)
  const id = await entryId(owner, 'thing.number_2')
  await asMigrator([`update "AuditEntry" set details = details || '{"count": 4}' where id = $1`, [id]])
  expect((await verifyAudit(owner)).broken).toMatchObject({ kind: 'entry', seal: 1, entryId: id, event: 'thing.number_2' })
})

test('an entry whose hash was made to fit its change breaks its seal', async () => {
  const { owner } = await world(3)
  await sealAudit(owner)
  await note(owner, 'thing.later')
  await sealAudit(owner)
  const id = await entryId(owner, 'thing.number_2')
  await asMigrator([
    `update "AuditEntry" e set event = 'thing.other', hash = sha256(convert_to(jsonb_build_array(2, e."organizationId", e.id, extract(epoch from e.at)::text,
       e."actorUserId", e."actorRole", 'thing.other', e."subjectKind", e."subjectId", e.details)::text, 'UTF8')) where id = $1`,
    [id],
  ])
  expect((await verifyAudit(owner)).broken).toMatchObject({ kind: 'seal', seal: 1 })
})

test('an author moved into the next column is found, and an entry is not passed off as an older one', async () => {
  const { owner } = await world(2)
  await sealAudit(owner)
  const [first, second] = [await entryId(owner, 'thing.number_1'), await entryId(owner, 'thing.number_2')]
  // Joined by strokes with nulls left out, this row reads as before.
  await asMigrator([`update "AuditEntry" set "actorRole" = "actorUserId" || '|' || "actorRole", "actorUserId" = null where id = $1`, [second]])
  expect((await verifyAudit(owner)).broken).toMatchObject({ kind: 'entry', entryId: second })
  await asMigrator([`update "AuditEntry" set "hashVersion" = 1 where id = $1`, [first]])
  expect((await verifyAudit(owner)).broken).toMatchObject({ kind: 'entry', entryId: first })
})

test('entries and seals from before the array still verify, and a changed one is still found', async () => {
  const { owner } = await world(2)
  const id = await entryId(owner, 'thing.number_1')
  await asMigrator([
    `update "AuditEntry" e set "hashVersion" = 1, hash = sha256(convert_to(concat_ws('|', e."organizationId", e.id, extract(epoch from e.at)::text,
       e."actorUserId", e."actorRole", e.event, e."subjectKind", e."subjectId", e.details::text), 'UTF8')) where id = $1`,
    [id],
  ])
  await sealAudit(owner)
  expect(await verifyAudit(owner)).toMatchObject({ sealed: 2, broken: null })
  await asMigrator([`update "AuditEntry" set event = 'thing.other' where id = $1`, [id]])
  expect((await verifyAudit(owner)).broken).toMatchObject({ kind: 'entry', seal: 1, entryId: id })
})

test('a removed entry breaks its seal, a removed seal breaks the chain', async () => {
  const { owner } = await world(2)
  await sealAudit(owner)
  await note(owner, 'thing.later')
  await sealAudit(owner)
  const id = await entryId(owner, 'thing.later')
  await asMigrator([`delete from "AuditSealMember" where "entryId" = $1`, [id]], [`delete from "AuditEntry" where id = $1`, [id]])
  expect((await verifyAudit(owner)).broken).toMatchObject({ kind: 'seal', seal: 2 })
  const other = await world(1)
  await sealAudit(other.owner)
  await note(other.owner, 'thing.later')
  await sealAudit(other.owner)
  const organization = other.owner.organizationId
  await asMigrator(
    [`delete from "AuditSealMember" m using "AuditSeal" s where s.id = m."sealId" and s.number = 1 and s."organizationId" = $1`, [organization]],
    [`delete from "AuditSeal" where number = 1 and "organizationId" = $1`, [organization]],
  )
  expect((await verifyAudit(other.owner)).broken).toMatchObject({ kind: 'seal', seal: 2 })
})

test('the app itself can neither change nor remove history', async () => {
  const { owner } = await world(1)
  await sealAudit(owner)
  for (const statement of [`update "AuditEntry" set event = 'x'`, 'delete from "AuditEntry"', 'delete from "AuditSealMember"', 'update "AuditSeal" set entries = 0'])
    await expect(withTenant(owner, (tx) => tx.$executeRawUnsafe(statement))).rejects.toThrow(/permission denied/)
})

test('two sealings at once leave one whole chain', async () => {
  const { owner } = await world(20)
  await Promise.allSettled([sealAudit(owner), sealAudit(owner), sealAudit(owner)])
  expect(await verifyAudit(owner)).toMatchObject({ sealed: 20, waiting: 0, broken: null })
})

test('the owner reads by event, person, period and page; nobody else reads at all', async () => {
  const { organization, owner } = await world()
  const second = await anActor(organization.id, 'owner', { name: 'Pavel' })
  await note(owner, 'thing.old', new Date('2025-03-30T21:30:00Z')) // 31 March in Vilnius
  await note(second, 'thing.new')
  expect((await list(owner)).entries.map(({ event, actor }) => [event, actor])).toEqual([['thing.new', 'Pavel'], ['thing.old', 'Olga']])
  expect((await list(owner, { person: second.userId })).entries.map(({ event }) => event)).toEqual(['thing.new'])
  expect((await list(owner, { from: '2025-03-31', to: '2025-03-31' })).entries.map(({ event }) => event)).toEqual(['thing.old'])
  expect((await list(owner, { to: '2025-03-30' })).entries).toEqual([])
  expect((await list(owner)).events).toEqual(['thing.new', 'thing.old'])
  for (const role of ['manager', 'reviewer', 'executive', 'regional_manager', 'branch_manager', 'shopper'] as const) {
    const actor = await anActor(organization.id, role)
    await expect(async () => list(actor)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(async () => verifyAudit(actor)).rejects.toMatchObject({ code: 'forbidden' })
  }
})

test('pages of fifty by key hold every entry once', async () => {
  const { owner } = await world(60)
  const first = await list(owner)
  const second = await list(owner, { before: first.next })
  expect([first.entries.length, second.entries.length, second.next]).toEqual([50, 10, null])
  expect(new Set([...first.entries, ...second.entries].map(({ id }) => id)).size).toBe(60)
})

test('another organisation’s history does not show, whatever is asked', async () => {
  const [here, there] = [await world(2), await world(1)]
  expect((await list(there.owner, { person: here.owner.userId })).entries).toEqual([])
  expect((await list(there.owner)).people.map(({ id }) => id)).toEqual([there.owner.userId])
})
