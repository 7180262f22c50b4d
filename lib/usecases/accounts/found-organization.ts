import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/data/audit'
import { newId } from '@/lib/data/ids'
import { insertMembership } from '@/lib/data/members/save-membership'
import { insertOrganization } from '@/lib/data/organizations'
import { withTenant, type Tx } from '@/lib/data/tenant'
import type { Language } from '@/lib/domain/language'
import type { Actor } from '@/lib/domain/people/actor'
import type { NewOrganization } from './account.schema'

/** A new organisation with the root of its tree and its first owner, all in the caller's transaction. Answers its slug. */
export async function found(tx: Tx, organizationId: string, userId: string, organization: z.output<typeof NewOrganization>, language: Language) {
  const { organizationName: name, industry, timeZone } = organization
  const slug = await insertOrganization(tx, { id: organizationId, name, industry, timeZone, baseLanguage: language, currency: 'EUR' })
  const owner: Actor = { userId, organizationId, roles: ['owner'], scope: { kind: 'all' }, dutyBranchIds: [], shopperId: null }
  const membershipId = await insertMembership(tx, organizationId, { userId, role: 'owner', regionIds: [], branchIds: [] })
  await record(tx, owner, 'organization.founded', { kind: 'organization', id: organizationId }, { industry })
  await record(tx, owner, 'member.joined', { kind: 'membership', id: membershipId }, { role: 'owner' })
  return slug
}

/** For somebody who is signed in: one more organisation of their own. Answers its slug. */
export function foundOrganization(person: { userId: string; language: Language }, organization: z.output<typeof NewOrganization>): Promise<string> {
  const organizationId = newId()
  return withTenant({ organizationId, userId: person.userId }, (tx) => found(tx, organizationId, person.userId, organization, person.language))
}
