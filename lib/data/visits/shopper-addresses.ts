import 'server-only'
import { languages, type Language } from '@/lib/domain/language'
import type { Tx } from '../tenant'

const known = (value: string | undefined): Language | undefined => languages.find((language) => language === value)
export type ShopperAddress = { shopperId: string; email: string; language: Language }

/** Where and in which language shoppers are written to: their account's language, else the first of their file. */
export async function listShopperAddresses(tx: Tx, organizationId: string, shopperIds: readonly string[]): Promise<ShopperAddress[]> {
  const rows = await tx.shopper.findMany({
    where: { organizationId, id: { in: [...shopperIds] } },
    select: { id: true, email: true, languages: true, user: { select: { language: true, email: true } } },
  })
  return rows.map(({ id, email, languages: spoken, user }) => ({
    shopperId: id,
    email: user?.email ?? email,
    language: known(user?.language) ?? known(spoken[0]) ?? 'en',
  }))
}

export async function findOrganization(tx: Tx, organizationId: string): Promise<{ slug: string; name: string; timeZone: string; baseLanguage: Language }> {
  const row = await tx.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: { slug: true, name: true, timeZone: true, baseLanguage: true },
  })
  return { ...row, baseLanguage: known(row.baseLanguage) ?? 'en' }
}

/** Names by id, for lists of the office. */
export async function listShopperNames(tx: Tx, organizationId: string, shopperIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.shopper.findMany({ where: { organizationId, id: { in: [...shopperIds] } }, select: { id: true, name: true } })
  return new Map(rows.map(({ id, name }) => [id, name]))
}
