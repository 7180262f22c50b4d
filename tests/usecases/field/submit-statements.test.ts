import pg from 'pg'
import { expect, test } from 'vitest'
import { findActor } from '@/lib/data/memberships'
import { withTenant, withTenantStatements } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import type { Answers } from '@/lib/domain/report/answer'
import { submitReport } from '@/lib/usecases/field/submit-report'
import { aReportBegun, wallNow, yes } from '../../support/report-world'
import { someContent } from '../../support/standard'
import { statementsOf } from '../../support/what-is-read'

/** Held, read, moved, written. */
const STATEMENTS = 4

async function sendOf(criteria: number) {
  const keys = Array.from({ length: criteria }, (_, at) => `c_${at}`)
  const { shopper, visitId } = await aReportBegun(someContent(keys))
  const answers: Answers = Object.fromEntries(keys.map((key) => [key, yes]))
  const send = () => submitReport(shopper, { visitId, number: 1, answers, facts: { visitedAt: wallNow() }, sentAt: new Date().toISOString(), device: 'phone-1' })
  return { shopper, send }
}

test('a report takes four statements however many answers it has, once its standard was read', async () => {
  const statements = async (criteria: number) => {
    const { send } = await sendOf(criteria)
    return (await statementsOf(send)).filter(({ text }) => !text.includes('"StandardVersion"') && !text.includes('"public"."Standard"')).length
  }
  expect([await statements(1), await statements(50)]).toEqual([STATEMENTS, STATEMENTS])
})

test('a report waits for the database four times within its transaction: for what stands there, for its standard once a process, for what is written, for its end', async () => {
  const { send } = await sendOf(3)
  expect(await waitsOf(send)).toBe(4)
})

/** How often a connection is sent something while it answers nothing else. */
async function waitsOf(work: () => Promise<unknown>): Promise<number> {
  const query = pg.Client.prototype.query
  const open = new Map<object, number>()
  let waits = 0
  pg.Client.prototype.query = function counted(this: pg.Client, ...given: unknown[]) {
    const before = open.get(this) ?? 0
    // Without a pipeline the driver keeps a statement back until the one before it is answered.
    if (before === 0 || !this.pipeline) waits += 1
    open.set(this, before + 1)
    const answer = (query as (...all: unknown[]) => Promise<unknown>).apply(this, given)
    return answer.finally(() => open.set(this, open.get(this)! - 1))
  } as typeof query
  try {
    await work()
  } finally {
    pg.Client.prototype.query = query
  }
  return waits
}

test('what every report sends is kept by its connection, and a kept statement asks for the organisation of its own transaction', async () => {
  const [one, other] = [await sendOf(2), await sendOf(2)]
  for (const { send } of [one, other]) expect((await send()).created).toBe(true)
  // Statements are kept by connection; whoever asks next gets the one given back last.
  const kept = await withTenantStatements(one.shopper, (tx) => tx.$queryRaw<{ statement: string; sent: number }[]>`
    select statement, (generic_plans + custom_plans)::int as sent from pg_prepared_statements where name like 'again\\_%'`)
  for (const words of ['for update of a, d', 'as "regionId"', '"visitedOn" = ', 'insert into "Submission"'])
    expect(kept.filter(({ statement, sent }) => statement.includes(words) && sent >= 2), words).toHaveLength(1)
  const submissions = await Promise.all([one, other].map(({ shopper }) => withTenant(shopper, (tx) => tx.submission.count())))
  expect(submissions).toEqual([1, 1])
})

test('who asks is found out behind the wall as it stands for them, many times on one connection', async () => {
  const worlds = [await aReportBegun(), await aReportBegun()]
  for (let round = 0; round < 8; round++)
    for (const { organization, shopper } of worlds) {
      expect(await findActor(shopper.userId, await slugOf(shopper))).toMatchObject({ organizationId: organization.id, shopperId: shopper.shopperId, roles: ['shopper'] })
    }
  const [mine, theirs] = [await slugOf(worlds[0]!.shopper), await slugOf(worlds[1]!.shopper)]
  expect(await findActor(worlds[0]!.shopper.userId, theirs)).toBeNull()
  expect(await findActor(worlds[1]!.shopper.userId, mine)).toBeNull()
})

const slugOf = async (actor: Actor): Promise<string> =>
  (await withTenant(actor, (tx) => tx.organization.findUniqueOrThrow({ where: { id: actor.organizationId }, select: { slug: true } }))).slug
