import 'server-only'
import { findToken, redeemToken } from '@/lib/data/accounts/one-time-tokens'
import { limit } from '@/lib/data/accounts/rate-limit'
import { findAccountByEmail } from '@/lib/data/accounts/users'
import { withoutTenant } from '@/lib/data/tenant'
import { Problem } from '@/lib/domain/problem'

/** Whether a mailed link is still good, without using it: mail scanners open every link. */
export const findSignInLink = (token: string) => findToken('sign_in', token)
export const findResetLink = (token: string) => findToken('reset', token)

/** Who signs in with a mailed link; it works once. @throws Problem 'link_expired' | 'too_many_requests' */
export async function redeemSignInLink(token: string, place: string): Promise<{ userId: string }> {
  await limit('link', { at: token, place })
  return withoutTenant({ reason: 'sign-in' }, async (tx) => {
    const { email } = await redeemToken(tx, 'sign_in', token)
    const account = await findAccountByEmail(tx, email)
    if (!account) throw new Problem('link_expired')
    return { userId: account.id }
  })
}
