import 'server-only'
import type { Language } from '@/lib/domain/language'
import { isLanguage } from '@/lib/i18n/language-cookie'
import { now } from '../clock'
import { newId } from '../ids'
import type { Tx } from '../tenant'

export type Account = { id: string; email: string; name: string; language: Language; passwordHash: string | null }

const known = { id: true, email: true, name: true, language: true, passwordHash: true } as const
const account = <Row extends { language: string }>(row: Row | null) =>
  row && { ...row, language: isLanguage(row.language) ? row.language : ('en' as const) }

/** The account with this address, unless it is closed. */
export async function findAccountByEmail(tx: Tx, email: string): Promise<Account | null> {
  return account(await tx.user.findFirst({ where: { email, deactivatedAt: null }, select: known }))
}

export async function findAccount(tx: Tx, id: string): Promise<Account | null> {
  return account(await tx.user.findFirst({ where: { id, deactivatedAt: null }, select: known }))
}

/** A person exists once their address is proven: there are no accounts of unverified addresses. Null when somebody was quicker. */
export async function insertVerifiedUser(
  tx: Tx,
  person: { email: string; name: string; language: Language; passwordHash: string },
): Promise<string | null> {
  const id = newId()
  const { count } = await tx.user.createMany({
    data: [{ id, ...person, emailVerified: now(), createdAt: now() }],
    skipDuplicates: true,
  })
  return count === 1 ? id : null
}

export const savePassword = (tx: Tx, id: string, passwordHash: string) =>
  tx.user.updateMany({ where: { id, deactivatedAt: null }, data: { passwordHash } })

export const saveProfile = (tx: Tx, id: string, profile: { name: string; language: Language; theme: string }) =>
  tx.user.updateMany({ where: { id }, data: profile })
