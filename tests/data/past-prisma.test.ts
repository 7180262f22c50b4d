import { expect, test, vi } from 'vitest'
import { z } from 'zod'
import { connections, inOneBreath } from '@/lib/data/connections'
import { findSignedIn, hashOf, insertSession } from '@/lib/data/sessions'
import { askWithoutTenant, withoutTenant, withTenant, withTenantStatements } from '@/lib/data/tenant'
import { Prisma } from '@/prisma/generated/client'
import { aBranch, anActor, newOrganization } from '../support/world'

const ours = expect.objectContaining({ message: 'a stored row does not parse', cause: expect.any(z.ZodError) })

test('a stored row that does not parse is no fault of who asks, also where one statement asks before the organisation is known', async () => {
  const { userId } = await anActor((await newOrganization()).id, 'owner')
  const token = await insertSession(userId, 'phone')
  expect(await findSignedIn(token)).toMatchObject({ userId })
  await withoutTenant({ reason: 'sign-in' }, (tx) => tx.$executeRaw`update "Session" set "lastSeenAt" = 'infinity' where "sessionToken" = ${hashOf(token)}`)
  await expect(findSignedIn(token)).rejects.toEqual(ours)
  await expect(askWithoutTenant({ reason: 'health' }, Prisma.sql`select 1 as one`, (rows) => z.array(z.object({ one: z.string() })).parse(rows))).rejects.toEqual(ours)
})

test('a connection that goes between two statements fails the transaction it was lent for, and nothing else', async () => {
  const actor = await anActor((await newOrganization()).id, 'owner')
  const lend = vi.spyOn(connections(), 'connect')
  const lost = withTenantStatements(actor, async (tx) => {
    const client = await (lend.mock.results[0]!.value as unknown as ReturnType<typeof connectOne>)
    const [{ pid }] = (await tx.$queryRaw<{ pid: number }[]>`select pg_backend_pid() as pid`) as [{ pid: number }]
    // Without a listener an error event ends the process.
    expect(client.listenerCount('error')).toBe(1)
    const gone = new Promise((resolve) => client.once('end', resolve))
    await withTenant(actor, (other) => other.$queryRaw`select pg_terminate_backend(${pid}::int)`)
    await gone
    return tx.$queryRaw`select 1`
  })
  await expect(lost).rejects.toThrow(/not queryable|terminat/)
  lend.mockRestore()
  expect(await withTenantStatements(actor, (tx) => tx.$queryRaw`select 1 as one`)).toEqual([{ one: 1 }])
})

test('a connection lent and given back is listened to by its pool alone', async () => {
  const actor = await anActor((await newOrganization()).id, 'owner')
  for (let round = 0; round < 3; round++) await withTenantStatements(actor, (tx) => tx.$queryRaw`select 1`)
  const client = await connectOne()
  try {
    expect(client.listenerCount('error')).toBe(0)
  } finally {
    client.release()
  }
})

test('what reads of one moment sees nothing that is written meanwhile, and writes nothing itself', async () => {
  const { id } = await newOrganization()
  const actor = await anActor(id, 'owner')
  const rename = (name: string) => withTenant(actor, (tx) => tx.organization.update({ where: { id }, data: { name } }))
  const namesAround = (oneMoment: boolean) =>
    withTenantStatements(actor, async (tx) => {
      const name = async () => (await tx.$queryRaw<{ name: string }[]>`select name from "Organization" where id = ${id}::uuid`)[0]!.name
      const before = await name()
      await rename(`${before} and on`)
      return [before, await name()]
    }, { oneMoment })
  await rename('One')
  expect(await namesAround(true)).toEqual(['One', 'One'])
  expect(await namesAround(false)).toEqual(['One and on', 'One and on and on'])
  const write = withTenantStatements(actor, (tx) => tx.$queryRaw`update "Organization" set name = 'Two' where id = ${id}::uuid returning 1`, { oneMoment: true })
  await expect(write).rejects.toThrow(/read-only/)
  // What was asked for once holds for that transaction alone.
  expect(await withTenantStatements(actor, (tx) => tx.$queryRaw`update "Organization" set name = 'Two' where id = ${id}::uuid returning 1 as done`)).toEqual([{ done: 1 }])
})

test('of statements sent in one breath the first fault is told, nothing of them stays, and the connection goes on', async () => {
  const { id } = await newOrganization()
  const actor = await anActor(id, 'owner')
  const name = async () => (await withTenantStatements(actor, (tx) => tx.$queryRaw<{ name: string }[]>`select name from "Organization" where id = ${id}::uuid`))[0]!.name
  const before = await name()
  const sent = withTenantStatements(actor, (tx) => inOneBreath(
    () => tx.$queryRaw`update "Organization" set name = 'Two' where id = ${id}::uuid returning 1`, () => tx.$queryRaw`select 1 / 0`, () => tx.$queryRaw`select nothing_of_that_name`,
  ))
  await expect(sent).rejects.toThrow(/division by zero/)
  expect(await name()).toBe(before)
})

test('a fault in one breath is told when nothing of it is under way any more: what comes late still stands in the transaction', async () => {
  const actor = await anActor((await newOrganization()).id, 'owner')
  let late: unknown
  const sent = withTenantStatements(actor, (tx) => inOneBreath(
    () => Promise.reject(new Error('the first of them')),
    async () => {
      await new Promise((resolve) => setTimeout(resolve, 50))
      late = await tx.$queryRaw`select current_setting('app.organization_id') as named`
      throw new Error('the second of them')
    },
  ))
  await expect(sent).rejects.toThrow('the first of them')
  expect(late).toEqual([{ named: actor.organizationId }])
})

test('the fault that ended a transaction is told, not what its other statements heard of it afterwards', async () => {
  const actor = await anActor((await newOrganization()).id, 'owner')
  const sent = withTenantStatements(actor, (tx) => inOneBreath(
    async () => {
      await tx.$queryRaw`select 1 as one`
      return tx.$queryRaw`select 2 as two`
    },
    () => tx.$queryRaw`select 1 / 0`,
  ))
  await expect(sent).rejects.toThrow(/division by zero/)
})

test('answers of one breath come in the order they were asked for', async () => {
  const actor = await anActor((await newOrganization()).id, 'owner')
  const answers = await withTenantStatements(actor, (tx) => inOneBreath(...[1, 2, 3, 4].map((at) => () => tx.$queryRaw`select ${at}::int as at, pg_sleep(${at === 1 ? 0.05 : 0})::text as slept`)))
  expect(answers).toMatchObject([[{ at: 1 }], [{ at: 2 }], [{ at: 3 }], [{ at: 4 }]])
})

test('where a transaction did not begin, work that was sent meanwhile stands before the wall', async () => {
  const { id, rootRegionId } = await newOrganization()
  await aBranch(id, rootRegionId)
  const actor = await anActor(id, 'owner')
  const branches = (tx: Parameters<Parameters<typeof withTenantStatements>[1]>[0]) => tx.$queryRaw<{ count: number }[]>`select count(*)::int as count from "Branch"`
  expect(await withTenantStatements(actor, branches)).toEqual([{ count: 1 }])
  const client = await connectOne()
  const lend = vi.spyOn(connections(), 'connect').mockImplementation(() => Promise.resolve(client) as never)
  const query = vi.spyOn(client, 'query').mockImplementationOnce(() => Promise.reject(new Error('it did not begin')) as never)
  let seen: unknown
  await expect(withTenantStatements(actor, async (tx) => void (seen = await branches(tx)))).rejects.toThrow('it did not begin')
  query.mockRestore()
  lend.mockRestore()
  expect(seen).toEqual([{ count: 0 }])
})

const connectOne = () => connections().connect()
