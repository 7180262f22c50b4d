export const roles = ['owner', 'manager', 'reviewer', 'executive', 'regional_manager', 'branch_manager', 'shopper'] as const
export type Role = (typeof roles)[number]

export const officeRoles = roles.filter((role) => role !== 'shopper')
