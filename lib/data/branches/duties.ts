import 'server-only'
import { z } from 'zod'
import { roles } from '@/lib/domain/people/role'
import { now } from '../clock'
import { dateOf, dayOf } from '../days'
import { newId } from '../ids'
import type { Tx } from '../tenant'

/** Who runs or works in a branch, and when; the latest first. */
export async function listDuties(tx: Tx, organizationId: string, branchId: string) {
  const rows = await tx.branchDuty.findMany({
    where: { organizationId, branchId },
    orderBy: [{ fromDate: 'desc' }, { id: 'desc' }],
    select: { id: true, userId: true, fromDate: true, toDate: true, user: { select: { name: true } } },
  })
  return rows.map(({ id, userId, fromDate, toDate, user }) => ({ id, userId, name: user.name, from: dayOf(fromDate), to: toDate && dayOf(toDate) }))
}

export async function findDuty(tx: Tx, organizationId: string, branchId: string, id: string) {
  const row = await tx.branchDuty.findFirst({ where: { organizationId, branchId, id }, select: { id: true, userId: true, toDate: true } })
  return row && { id: row.id, userId: row.userId, to: row.toDate && dayOf(row.toDate) }
}

const Person = z.object({ userId: z.string(), name: z.string(), roles: z.array(z.enum(roles)) })

/** People with an office role today, by name: those who can have a duty. */
export async function listOfficePeople(tx: Tx, organizationId: string): Promise<z.infer<typeof Person>[]> {
  const rows = await tx.$queryRaw`
    select u.id::text as "userId", u.name, array_agg(m.role::text order by m.role) as roles
    from "Membership" m join "User" u on u.id = m."userId"
    where m."organizationId" = ${organizationId}::uuid and m.role <> 'shopper' and u."deactivatedAt" is null
      and m."fromDate" <= ${now()}::date and (m."toDate" is null or m."toDate" > ${now()}::date)
    group by u.id order by lower(u.name), u.id`
  return z.array(Person).parse(rows)
}

type NewDuty = { branchId: string; userId: string; from: string; to: string | null }

/** Whether somebody has this duty in any of these days already. */
export async function hasDuty(tx: Tx, organizationId: string, { branchId, userId, from, to }: NewDuty): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    select 1 from "BranchDuty" where "organizationId" = ${organizationId}::uuid and "branchId" = ${branchId}::uuid and "userId" = ${userId}::uuid
      and daterange("fromDate", "toDate", '[)') && daterange(${from}::date, ${to}::date, '[)')`
  return rows.length > 0
}

export async function insertDuty(tx: Tx, organizationId: string, { branchId, userId, from, to }: NewDuty): Promise<string> {
  const id = newId()
  const dates = { fromDate: dateOf(from), toDate: to ? dateOf(to) : null }
  await tx.branchDuty.create({ data: { organizationId, id, branchId, userId, ...dates }, select: { id: true } })
  return id
}

/** The first day it no longer holds; a duty that would end before it began goes altogether. */
export async function endDuty(tx: Tx, organizationId: string, id: string, on: string): Promise<void> {
  await tx.branchDuty.deleteMany({ where: { organizationId, id, fromDate: { gte: dateOf(on) } } })
  await tx.branchDuty.updateMany({
    where: { organizationId, id, OR: [{ toDate: null }, { toDate: { gt: dateOf(on) } }] },
    data: { toDate: dateOf(on) },
  })
}
