import 'server-only'
import { z } from 'zod'
import { findToken, issueToken, redeemToken } from '@/lib/data/accounts/one-time-tokens'
import { hashPassword } from '@/lib/data/accounts/password'
import { findAccountByEmail, insertVerifiedUser } from '@/lib/data/accounts/users'
import { newId } from '@/lib/data/ids'
import { withoutTenant, withTenant } from '@/lib/data/tenant'
import { Problem } from '@/lib/domain/problem'
import { LinkToken, NewPassword } from './account.schema'
import { found } from './found-organization'
import { SignUp } from './sign-up'

export const ConfirmAddress = z.object({ token: LinkToken, password: NewPassword.optional() })

const Wish = SignUp.omit({ email: true })

/** What a confirmation link stands for, without using it; null when it is worth nothing any more. */
export async function findConfirmation(token: string): Promise<{ email: string; organizationName: string; needsPassword: boolean } | null> {
  const link = await findToken('verify', token)
  if (!link) return null
  const account = await withoutTenant({ reason: 'sign-in' }, (tx) => findAccountByEmail(tx, link.email))
  return { email: link.email, organizationName: Wish.parse(link.details).organizationName, needsPassword: !account }
}

/**
 * The address is proven: the person comes into being with their first password (who has an account keeps it as it is),
 * and the organisation with its owner. Answers where to go and a sign-in token to be used at once.
 * @throws Problem 'link_expired' | 'invalid' when a new person gives no password
 */
export async function confirmAddress({ token, password }: z.output<typeof ConfirmAddress>): Promise<{ slug: string; signInToken: string }> {
  // Hashing is costly on purpose: it is done for nobody who only guesses links.
  if (!(await findToken('verify', token))) throw new Problem('link_expired')
  const passwordHash = password && (await hashPassword(password))
  const organizationId = newId()
  return withTenant({ organizationId, userId: newId() }, async (tx) => {
    const { email, details } = await redeemToken(tx, 'verify', token)
    const { name, language, ...organization } = Wish.parse(details)
    const known = await findAccountByEmail(tx, email)
    if (!known && !passwordHash) throw new Problem('invalid')
    const inserted = !known && passwordHash ? await insertVerifiedUser(tx, { email, name, language, passwordHash }) : null
    // Of two links confirmed at once the slower finds the account the quicker made.
    const userId = known?.id ?? inserted ?? (await findAccountByEmail(tx, email))?.id
    if (!userId) throw new Problem('link_expired')
    const slug = await found(tx, organizationId, userId, organization, language)
    return { slug, signInToken: await issueToken(tx, 'sign_in', email) }
  })
}
