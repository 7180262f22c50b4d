import 'server-only'
import { randomBytes } from 'node:crypto'
import { Problem } from '@/lib/domain/problem'
import type { Prisma } from '@/prisma/generated/client'
import { now } from '../clock'
import { hashOf } from '../sessions'
import { withoutTenant, type Tx } from '../tenant'

export type TokenPurpose = 'verify' | 'sign_in' | 'reset'

const MINUTES: Record<TokenPurpose, number> = { verify: 24 * 60, sign_in: 15, reset: 60 }

/** 256 bits of chance for a link; whoever reads the database finds only their hash. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** Makes a link's token for an address; older links of the same purpose stay good until they end. */
export async function issueToken(tx: Tx, purpose: TokenPurpose, email: string, details: Prisma.InputJsonObject = {}): Promise<string> {
  const token = newToken()
  const expiresAt = new Date(now().getTime() + MINUTES[purpose] * 60_000)
  await tx.oneTimeToken.create({ data: { hash: hashOf(token), purpose, email, details, expiresAt, createdAt: now() }, select: { hash: true } })
  return token
}

const usable = (purpose: TokenPurpose, token: string) => ({ hash: hashOf(token), purpose, usedAt: null, expiresAt: { gt: now() } })

/** What a link stands for, without using it: mail scanners open every link. */
export const findToken = (purpose: TokenPurpose, token: string): Promise<{ email: string; details: unknown } | null> =>
  withoutTenant({ reason: 'sign-in' }, (tx) => tx.oneTimeToken.findFirst({ where: usable(purpose, token), select: { email: true, details: true } }))

/** Uses a link, once: of two at the same time one is refused. @throws Problem 'link_expired' */
export async function redeemToken(tx: Tx, purpose: TokenPurpose, token: string): Promise<{ email: string; details: unknown }> {
  const { count } = await tx.oneTimeToken.updateMany({ where: usable(purpose, token), data: { usedAt: now() } })
  if (count === 0) throw new Problem('link_expired')
  return tx.oneTimeToken.findUniqueOrThrow({ where: { hash: hashOf(token) }, select: { email: true, details: true } })
}

/** After a new password the older links to change it are worth nothing. */
export const spendTokens = (tx: Tx, email: string, purposes: TokenPurpose[]) =>
  tx.oneTimeToken.updateMany({ where: { email, purpose: { in: purposes }, usedAt: null }, data: { usedAt: now() } })

/** Used and forgotten links, a week later. */
export const removeOldTokens = (): Promise<number> =>
  withoutTenant({ reason: 'jobs' }, async (tx) => {
    const { count } = await tx.oneTimeToken.deleteMany({ where: { expiresAt: { lt: new Date(now().getTime() - 7 * 86_400_000) } } })
    return count
  })
