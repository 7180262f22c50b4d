import type { Scope } from './actor'
import type { Role } from './role'

/** A region's or a branch's place in the tree: the ids from the root down to it. */
type Path = readonly string[]

export type HeldRoles = {
  roles: readonly Role[]
  /** Regions a role is held for today; a role that is not here is held for the whole organisation, one with none here for no region today. */
  scoped: readonly { role: Role; regions: readonly { id: string; path: Path }[] }[]
  /** Branches this person runs or works in, with where they stand today. */
  duties: readonly { branchId: string; path: Path }[]
}

/**
 * What somebody may see with all their roles: what the scopes of every one of them have in common, because the strictest view wins
 * (docs/decisions/0015). The owner answers for the whole organisation.
 */
export function scopeOfRoles({ roles, scoped, duties }: HeldRoles): Scope {
  if (roles.includes('owner')) return { kind: 'all' }
  const limits = roles.flatMap((role) => {
    const held = scoped.find((one) => one.role === role)
    // A regional manager without a region sees nothing rather than everything; so does whoever's regions are over or still to come.
    return held || role === 'regional_manager' ? [held?.regions ?? []] : []
  })
  const [first, ...others] = limits
  const common = first && others.reduce(inBoth, first)
  if (roles.includes('branch_manager')) {
    const own = duties.filter(({ path }) => !common || common.some(({ id }) => path.includes(id)))
    return { kind: 'branches', branchIds: own.map(({ branchId }) => branchId) }
  }
  return common ? { kind: 'regions', regionIds: [...new Set(common.map(({ id }) => id))] } : { kind: 'all' }
}

type Region = { id: string; path: Path }

/** Regions count with all below them: of two of which one lies in the other, the inner one is common to both. */
const inBoth = (some: readonly Region[], others: readonly Region[]): readonly Region[] => [
  ...some.filter(({ path }) => others.some(({ id }) => path.includes(id))),
  ...others.filter(({ path }) => some.some(({ id }) => path.includes(id))),
]
