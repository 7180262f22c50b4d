import type { Role } from './role'

/** Which branches of the organisation somebody may see: all, or those under some regions, or some branches. */
export type Scope = { kind: 'all' } | { kind: 'regions'; regionIds: string[] } | { kind: 'branches'; branchIds: string[] }

/** Who acts, in which organisation. Built by lib/web from the session, by the worker, by seeds and tests. */
export type Actor = {
  userId: string
  organizationId: string
  /** Never empty for people; the system acts with none. */
  roles: Role[]
  /** What the scopes of all roles have in common (scope-of-roles.ts). */
  scope: Scope
  /** Branches this person runs or works in today: their planned visits stay hidden from them. */
  dutyBranchIds: string[]
  /** Set when the person is a shopper here. */
  shopperId: string | null
}

/** The worker's own hand: reminders, waves, retention. It passes every permission and is recorded as "system". */
export const SYSTEM_USER = '00000000-0000-0000-0000-000000000000'
export const systemActor = (organizationId: string): Actor => ({
  userId: SYSTEM_USER,
  organizationId,
  roles: [],
  scope: { kind: 'all' },
  dutyBranchIds: [],
  shopperId: null,
})
export const isSystem = (actor: Actor) => actor.userId === SYSTEM_USER
