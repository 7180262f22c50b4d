import 'server-only'
import { z } from 'zod'
import type { Actor, Scope } from '@/lib/domain/people/actor'
import { roles } from '@/lib/domain/people/role'
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

const Standing = z.object({
  roles: z.array(Role),
  scoped: z.array(z.object({ role: Role, regions: z.array(z.string()) })),
  duties: z.array(z.string()),
  shopper: z.string().nullable(),
})

/** Who this person is in that organisation, or null when they have no place in it. Two queries. */
export async function findActor(userId: string, slug: string): Promise<(Actor & { organization: Organization }) | null> {
  const organization = (await listOrganizationsOf(userId)).find((one) => one.slug === slug)
  if (!organization) return null
  const [row] = await withTenant({ organizationId: organization.id, userId }, async (tx) => {
    const rows = await tx.$queryRaw`
      with mine as (
        select id, role from "Membership"
        where "organizationId" = ${organization.id}::uuid and "userId" = ${userId}::uuid and "fromDate" <= ${now()}::date and ("toDate" is null or "toDate" > ${now()}::date))
      select coalesce((select jsonb_agg(role) from mine), '[]') as roles,
        coalesce((select jsonb_agg(jsonb_build_object('role', m.role, 'regions', s.regions)) from mine m
          join lateral (select jsonb_agg("regionId") as regions from "MembershipScope" where "membershipId" = m.id) s on s.regions is not null), '[]') as scoped,
        coalesce((select jsonb_agg("branchId") from "BranchDuty" where "userId" = ${userId}::uuid
          and "fromDate" <= ${now()}::date and ("toDate" is null or "toDate" > ${now()}::date)), '[]') as duties,
        (select id::text from "Shopper" where "userId" = ${userId}::uuid) as shopper`
    return z.array(Standing).parse(rows)
  })
  if (!row || row.roles.length === 0) return null
  return {
    userId,
    organizationId: organization.id,
    roles: row.roles,
    scope: scopeOf(row),
    dutyBranchIds: row.duties,
    shopperId: row.roles.includes('shopper') ? row.shopper : null,
    organization,
  }
}

/** The narrowest of a person's scopes: own branches, then own regions, then everything. */
function scopeOf({ roles, scoped, duties }: z.infer<typeof Standing>): Scope {
  if (roles.includes('owner')) return { kind: 'all' }
  if (roles.includes('branch_manager')) return { kind: 'branches', branchIds: duties }
  const regionIds = scoped.flatMap((one) => one.regions)
  // A regional manager without a region sees nothing rather than everything.
  if (regionIds.length > 0 || roles.includes('regional_manager')) return { kind: 'regions', regionIds }
  return { kind: 'all' }
}
