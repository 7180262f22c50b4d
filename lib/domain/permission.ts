import { isSystem, type Actor } from './people/actor'
import type { Role } from './people/role'
import { Problem } from './problem'

/** The one table of who may do what. Buttons, actions, routes and the access-matrix test all read it. */
const granted = {
  'organization:administer': ['owner'],
  'organization:delete': ['owner'],
  'member:manage': ['owner'],
  'audit:view': ['owner'],
  'today:view': ['owner', 'manager'],
  'standard:view': ['owner', 'manager', 'reviewer', 'executive', 'regional_manager', 'branch_manager'],
  'standard:edit': ['owner', 'manager'],
  'standard:publish': ['owner', 'manager'],
  'branch:view': ['owner', 'manager', 'reviewer', 'executive', 'regional_manager', 'branch_manager'],
  'branch:edit': ['owner', 'manager'],
  'branch:import': ['owner', 'manager'],
  'history:import': ['owner', 'manager'],
  'region:edit': ['owner', 'manager'],
  'shopper:view': ['owner', 'manager'],
  'shopper:edit': ['owner', 'manager'],
  'campaign:view': ['owner', 'manager'],
  'campaign:edit': ['owner', 'manager'],
  'wave:close': ['owner', 'manager'],
  'visit:view_plan': ['owner', 'manager'],
  'visit:plan': ['owner', 'manager'],
  'visit:message': ['owner', 'manager', 'reviewer'],
  'review:view': ['owner', 'manager', 'reviewer'],
  'review:work': ['owner', 'manager', 'reviewer'],
  'visit:publish': ['owner', 'manager'],
  'visit:exclude': ['owner', 'manager'],
  'visit:withdraw': ['owner', 'manager'],
  'visit:recalculate': ['owner', 'manager'],
  'payment:view': ['owner', 'manager'],
  'scorecard:view': ['owner', 'manager', 'executive', 'regional_manager', 'branch_manager'],
  'scorecard:view_network': ['owner', 'manager', 'executive'],
  'scorecard:compare': ['owner', 'manager', 'executive', 'regional_manager'],
  'scorecard:share': ['owner', 'manager'],
  'export:make': ['owner', 'manager', 'executive', 'regional_manager', 'branch_manager'],
  'report:view': ['owner', 'manager', 'reviewer', 'executive', 'regional_manager', 'branch_manager'],
  'action:view': ['owner', 'manager', 'executive', 'regional_manager', 'branch_manager'],
  'action:work': ['owner', 'manager', 'regional_manager', 'branch_manager'],
  'action:postpone': ['owner', 'manager', 'regional_manager'],
  'field:work': ['shopper'],
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof granted
export const permissions = Object.keys(granted) as Permission[]

/** What belongs to the whole organisation: whoever looks after some regions reads these, and changes nothing other regions stand on. */
const wholeOrganization: ReadonlySet<Permission> = new Set<Permission>([
  'standard:edit', 'standard:publish', 'branch:import', 'history:import', 'shopper:edit', 'campaign:edit', 'wave:close', 'visit:recalculate',
])

/** What a role must never see, whatever other roles its holder has: the strictest view wins. */
const planning: Permission[] = [
  'today:view', 'campaign:view', 'campaign:edit', 'visit:view_plan', 'visit:plan', 'visit:message', 'shopper:view', 'shopper:edit',
  'review:view', 'review:work', 'visit:publish', 'visit:exclude', 'visit:withdraw', 'visit:recalculate', 'wave:close', 'payment:view',
]
const withheld: Partial<Record<Role, readonly Permission[]>> = {
  executive: planning,
  regional_manager: [...planning, 'scorecard:view_network'],
  // More time for work in a branch is given from above it.
  branch_manager: [...planning, 'scorecard:view_network', 'scorecard:compare', 'action:postpone'],
  shopper: ['scorecard:view', 'scorecard:view_network', 'scorecard:compare', 'export:make', 'report:view', 'standard:view', 'standard:edit', 'standard:publish', 'action:view', 'action:work', 'action:postpone', ...planning],
}

/** A grant, and for what belongs to everybody a scope as wide. The owner answers for the whole organisation: no other role narrows what an owner sees, except work in a branch. */
export function may(actor: Actor, permission: Permission): boolean {
  if (isSystem(actor)) return true
  const holders: readonly Role[] = granted[permission]
  if (!actor.roles.some((role) => holders.includes(role))) return false
  if (wholeOrganization.has(permission) && actor.scope.kind !== 'all') return false
  if (actor.roles.includes('owner')) return true
  return !actor.roles.some((role) => withheld[role]?.includes(permission))
}

/** @throws Problem 'forbidden' */
export function permit(actor: Actor, permission: Permission): void {
  if (!may(actor, permission)) throw new Problem('forbidden')
}
