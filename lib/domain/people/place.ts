import type { Role } from './role'

/** What narrows a role: nothing, regions when one likes, at least one region, or at least one branch (DOMAIN §1). */
export const narrowedBy: Record<Role, 'nothing' | 'some_regions' | 'regions' | 'branches'> = {
  owner: 'nothing',
  manager: 'some_regions',
  reviewer: 'some_regions',
  executive: 'some_regions',
  regional_manager: 'regions',
  branch_manager: 'branches',
  shopper: 'nothing',
}
