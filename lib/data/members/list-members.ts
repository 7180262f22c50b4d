import 'server-only'
import { z } from 'zod'
import { roles } from '@/lib/domain/people/role'
import { dateOf, todayUtc } from '../days'
import type { Tx } from '../tenant'

const Named = z.object({ id: z.string(), name: z.string() })
const Member = z.object({
  membershipId: z.string(),
  userId: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(roles),
  from: z.string(),
  to: z.string().nullable(),
  /** In force today or later; `from` only where it begins after the role does, `to` where it ends before. */
  regions: z.array(Named.extend({ key: z.string(), from: z.string().nullable(), to: z.string().nullable() })),
  branches: z.array(Named),
  /** Some regions were ever named: without one in force nothing is seen, instead of everything. */
  narrowed: z.boolean(),
})
export type Member = z.infer<typeof Member>

/** Who works in the office, today or from a later day, by name; shoppers have a page of their own. */
export async function listMembers(tx: Tx, only?: { membershipId: string }): Promise<Member[]> {
  const rows = await tx.$queryRaw`
    select m.id as "membershipId", u.id as "userId", u.name, u.email::text, m.role::text, m."fromDate"::text as "from", m."toDate"::text as "to",
      coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'name', r.name, 'key', s."fromDate", 'to', s."toDate",
          'from', case when s."fromDate" > greatest(${todayUtc()}::date, m."fromDate") then s."fromDate" end) order by r.name, s."fromDate") from "MembershipScope" s
        join "Region" r on r."organizationId" = s."organizationId" and r.id = s."regionId"
        where s."membershipId" = m.id and (s."toDate" is null or s."toDate" > greatest(${todayUtc()}::date, m."fromDate"))), '[]') as regions,
      exists (select 1 from "MembershipScope" s where s."membershipId" = m.id) as narrowed,
      case when m.role <> 'branch_manager' then '[]' else coalesce((select jsonb_agg(jsonb_build_object('id', b.id, 'name', b.name) order by b.name) from "BranchDuty" d
        join "Branch" b on b."organizationId" = d."organizationId" and b.id = d."branchId"
        where d."userId" = m."userId" and (d."toDate" is null or d."toDate" > greatest(${todayUtc()}::date, m."fromDate"))), '[]') end as branches
    from "Membership" m join "User" u on u.id = m."userId"
    where m.role <> 'shopper' and (m."toDate" is null or m."toDate" > greatest(${todayUtc()}::date, m."fromDate"))
      and (${only?.membershipId ?? null}::uuid is null or m.id = ${only?.membershipId ?? null}::uuid)
    order by lower(u.name), u.id, m.role`
  return z.array(Member).parse(rows)
}

/** Whether this address holds this role, today or later. */
export async function hasRole(tx: Tx, email: string, role: Member['role']): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    select 1 from "Membership" m join "User" u on u.id = m."userId"
    where u.email = ${email}::citext and m.role = ${role}::"Role" and (m."toDate" is null or m."toDate" > greatest(${todayUtc()}::date, m."fromDate"))`
  return rows.length > 0
}

/** Owners without an end other than this one; they are locked, so of two removals at once the second counts anew. */
export async function countOtherOwners(tx: Tx, membershipId: string): Promise<number> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id::text from "Membership" where role = 'owner' and "toDate" is null and "fromDate" <= ${todayUtc()}::date order by id for update`
  return rows.filter(({ id }) => id !== membershipId).length
}

/** The choices for a scope: every region and every open branch, by name. */
export async function listPlaces(tx: Tx): Promise<{ regions: { id: string; name: string }[]; branches: { id: string; name: string; code: string }[] }> {
  const [regions, branches] = [
    await tx.region.findMany({ orderBy: [{ name: 'asc' }, { id: 'asc' }], select: { id: true, name: true } }),
    await tx.branch.findMany({ where: { branchClosures: { none: { fromDate: { lte: dateOf(todayUtc()) }, OR: [{ toDate: null }, { toDate: { gt: dateOf(todayUtc()) } }] } } }, orderBy: [{ name: 'asc' }, { id: 'asc' }], select: { id: true, name: true, code: true } }),
  ]
  return { regions, branches }
}

/** How many of these regions and branches are this organisation's. */
export async function ownPlaces(tx: Tx, regionIds: string[], branchIds: string[]): Promise<boolean> {
  const regions = regionIds.length ? await tx.region.count({ where: { id: { in: regionIds } } }) : 0
  const branches = branchIds.length ? await tx.branch.count({ where: { id: { in: branchIds } } }) : 0
  return regions === regionIds.length && branches === branchIds.length
}
