import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/domain/people/actor'
import { roles } from '@/lib/domain/people/role'
import { scopeOfRoles } from '@/lib/domain/people/scope-of-roles'
import { now } from './clock'
import { sql } from './sql'
import { again } from './statement-names'
import { askWithoutTenant, withoutTenant } from './tenant'

export type Organization = { id: string; slug: string; name: string }
export type Asking = Actor & { organization: Organization }
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
export const Standing = z.object({
  organization: z.object({ id: z.string(), slug: z.string(), name: z.string() }),
  roles: z.array(Role),
  scoped: z.array(z.object({ role: Role, regions: z.array(z.object({ id: z.string(), path: Path })) })),
  duties: z.array(z.object({ branchId: z.string(), path: Path })),
  shopper: z.string().nullable(),
})
const Asked = z.tuple([z.object({ standing: Standing.nullable() })])

/** Who this person is in that organisation, or null when they have no place in it. One statement: every request asks. */
export const findActor = (userId: string, slug: string) => findActorIn(userId, { slug })

/** The same where only the organisation's id is known, as the worker knows it. */
export const findActorById = (userId: string, organizationId: string) => findActorIn(userId, { id: organizationId })

async function findActorIn(userId: string, { slug = null, id = null }: { slug?: string | null; id?: string | null }): Promise<Asking | null> {
  const [{ standing }] = await askWithoutTenant(
    { reason: 'own-memberships', userId }, sql`${again} select standing_of(${userId}::uuid, ${slug}, ${id}::uuid, ${now()}::date) as standing`, (rows) => Asked.parse(rows),
  )
  return standing && actorOf(userId, standing)
}

/** What somebody's standing in an organisation makes them there. */
export function actorOf(userId: string, standing: z.output<typeof Standing>): Asking {
  const { organization, roles, duties, shopper } = standing
  return {
    userId,
    organizationId: organization.id,
    roles,
    scope: scopeOfRoles(standing),
    dutyBranchIds: duties.map(({ branchId }) => branchId),
    shopperId: roles.includes('shopper') ? shopper : null,
    organization,
  }
}
