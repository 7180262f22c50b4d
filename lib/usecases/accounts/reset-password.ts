import 'server-only'
import { z } from 'zod'
import { findToken, issueToken, redeemToken, spendTokens } from '@/lib/data/accounts/one-time-tokens'
import { hashPassword } from '@/lib/data/accounts/password'
import { findAccountByEmail, savePassword } from '@/lib/data/accounts/users'
import { queueMail } from '@/lib/data/mail/queue-mail'
import { removeSessions } from '@/lib/data/sessions'
import { withoutTenant } from '@/lib/data/tenant'
import { Problem } from '@/lib/domain/problem'
import { LinkToken, NewPassword } from './account.schema'

export const ResetPassword = z.object({ token: LinkToken, password: NewPassword })

/**
 * A new password by mailed link: every session ends and every other link that is under way is spent. Answers a sign-in
 * token to be used at once. @throws Problem 'link_expired'
 */
export async function resetPassword({ token, password }: z.output<typeof ResetPassword>): Promise<{ signInToken: string }> {
  // Hashing is costly on purpose: it is done for nobody who only guesses links.
  if (!(await findToken('reset', token))) throw new Problem('link_expired')
  const passwordHash = await hashPassword(password)
  return withoutTenant({ reason: 'sign-in' }, async (tx) => {
    const { email } = await redeemToken(tx, 'reset', token)
    const account = await findAccountByEmail(tx, email)
    if (!account) throw new Problem('link_expired')
    await savePassword(tx, account.id, passwordHash)
    await removeSessions(tx, account.id)
    await spendTokens(tx, email, ['reset', 'sign_in'])
    await queueMail(tx, { to: email, language: account.language, kind: 'password_changed', values: { name: account.name }, path: '/reset' })
    return { signInToken: await issueToken(tx, 'sign_in', email) }
  })
}
