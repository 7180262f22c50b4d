/** Where to go from here: an address of ours, or nothing. "//elsewhere" and "/\elsewhere" would leave the house, and so would "/.//elsewhere" once its dot is gone. */
export const ownAddress = (address: unknown): string | null =>
  typeof address === 'string' && /^\/(?![/\\])[^\s\\]*$/.test(address) && address.length < 500 && !new URL(address, 'https://own.invalid').pathname.startsWith('//') ? address : null

type Placed = { slug: string; roles: string[] }

/** Where a person begins: their one organisation, the shopper's home, or the choice among several. */
export function startOf(organizations: readonly Placed[]): string {
  if (organizations.length > 0 && organizations.every(({ roles }) => roles.every((role) => role === 'shopper'))) return '/field'
  return organizations.length === 1 ? `/${organizations[0]!.slug}` : '/organizations'
}
