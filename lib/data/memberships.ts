import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/domain/people/actor'
import { roles } from '@/lib/domain/people/role'
import { scopeOfRoles } from '@/lib/domain/people/scope-of-roles'
import { now } from './clock'
import { withoutTenant, withTenant } from './tenant'

export type Organization = { id: string; slug: string; name: string }
const Role = z.enum(roles)

/** The organisations a person belongs to today, by name. */
export async function listOrganizationsOf(userId: string): Promise<(Organization & { roles: z.infer<typeof Role>[] })[]> {
  return withoutTenant({ reason: 'own-memberships', userId }, async (tx) => {
    const rows = await tx.$queryRaw`
      select o.id, o.slug, o.name, array_agg(m.role::text order by m.role) as roles
      from "Membership" m join "Organization" o on o.id = m."organizationId" and o."deletedAt" is null
      where m."userId" = ${userId}::uuid and m."fromDate" <= ${now()}::date and (m."toDate" is null or m."toDate" > ${now()}::date)
      group by o.id order by lower(o.name), o.id`
    return z.array(z.object({ id: z.string(), slug: z.string(), name: z.string(), roles: z.array(Role) })).parse(rows)
  })
}

const Path = z.array(z.string())
const Standing = z.object({
  roles: z.array(Role),
  scoped: z.array(z.object({ role: Role, regions: z.array(z.object({ id: z.string(), path: Path })) })),
  duties: z.array(z.object({ branchId: z.string(), path: Path })),
  shopper: z.string().nullable(),
})

/** Who this person is in that organisation, or null when they have no place in it. Two queries. */
export const findActor = (userId: string, slug: string) => findActorIn(userId, (one) => one.slug === slug)

/** The same where only the organisation's id is known, as the worker knows it. */
export const findActorById = (userId: string, organizationId: string) => findActorIn(userId, ({ id }) => id === organizationId)

async function findActorIn(userId: string, meant: (one: Organization) => boolean): Promise<(Actor & { organization: Organization }) | null> {
  const organization = (await listOrganizationsOf(userId)).find(meant)
  if (!organization) return null
  const [row] = await withTenant({ organizationId: organization.id, userId }, async (tx) => {
    const rows = await tx.$queryRaw`
      with mine as (
        select id, role from "Membership"
        where "organizationId" = ${organization.id}::uuid and "userId" = ${userId}::uuid and "fromDate" <= ${now()}::date and ("toDate" is null or "toDate" > ${now()}::date))
      select coalesce((select jsonb_agg(role) from mine), '[]') as roles,
        coalesce((select jsonb_agg(jsonb_build_object('role', m.role, 'regions', s.regions)) from mine m
          join lateral (
            select count(*) as named, coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'path', g.path))
              filter (where x."fromDate" <= ${now()}::date and (x."toDate" is null or x."toDate" > ${now()}::date)), '[]') as regions
            from "MembershipScope" x join "Region" g on g."organizationId" = x."organizationId" and g.id = x."regionId"
            where x."membershipId" = m.id) s on s.named > 0), '[]') as scoped,
        coalesce((select jsonb_agg(jsonb_build_object('branchId', d."branchId", 'path', coalesce(to_jsonb(g.path), '[]'))) from "BranchDuty" d
          left join "BranchPlacement" p on p."organizationId" = d."organizationId" and p."branchId" = d."branchId"
            and p."fromDate" <= ${now()}::date and (p."toDate" is null or p."toDate" > ${now()}::date)
          left join "Region" g on g."organizationId" = p."organizationId" and g.id = p."regionId"
          where d."userId" = ${userId}::uuid and d."fromDate" <= ${now()}::date and (d."toDate" is null or d."toDate" > ${now()}::date)), '[]') as duties,
        (select id::text from "Shopper" where "userId" = ${userId}::uuid) as shopper`
    return z.array(Standing).parse(rows)
  })
  if (!row || row.roles.length === 0) return null
  return {
    userId,
    organizationId: organization.id,
    roles: row.roles,
    scope: scopeOfRoles(row),
    dutyBranchIds: row.duties.map(({ branchId }) => branchId),
    shopperId: row.roles.includes('shopper') ? row.shopper : null,
    organization,
  }
}
