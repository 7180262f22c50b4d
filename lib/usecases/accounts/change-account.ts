import 'server-only'
import { z } from 'zod'
import { spendTokens } from '@/lib/data/accounts/one-time-tokens'
import { hashPassword, passwordFits } from '@/lib/data/accounts/password'
import { forgive, limit } from '@/lib/data/accounts/rate-limit'
import { findAccount, savePassword, saveProfile } from '@/lib/data/accounts/users'
import { queueMail } from '@/lib/data/mail/queue-mail'
import { removeSessions } from '@/lib/data/sessions'
import { withoutTenant } from '@/lib/data/tenant'
import { Problem } from '@/lib/domain/problem'
import { LanguageChoice, NewPassword, PersonName } from './account.schema'

export const Profile = z.object({ name: PersonName, language: LanguageChoice, theme: z.enum(['system', 'light', 'dark']) })
export const PasswordChange = z.object({ current: z.string().max(200).default(''), password: NewPassword })

type Person = { userId: string; sessionId: string }

export async function changeProfile({ userId }: Person, profile: z.output<typeof Profile>): Promise<void> {
  await withoutTenant({ reason: 'sign-in' }, (tx) => saveProfile(tx, userId, profile))
}

/** Whether the person has a password at all, or signs in by mailed links alone. */
export const hasPassword = ({ userId }: Person): Promise<boolean> =>
  withoutTenant({ reason: 'sign-in' }, async (tx) => Boolean((await findAccount(tx, userId))?.passwordHash))

/**
 * Changes one's own password, knowing the present one; every other device is signed out.
 * @throws Problem 'wrong_sign_in' | 'too_many_requests'
 */
export async function changePassword(person: Person, { current, password }: z.output<typeof PasswordChange>, place: string): Promise<void> {
  await limit('password', { at: person.userId, place })
  const account = await withoutTenant({ reason: 'sign-in' }, (tx) => findAccount(tx, person.userId))
  if (!account) throw new Problem('signed_out')
  if (account.passwordHash && !(await passwordFits(account.passwordHash, current))) throw new Problem('wrong_sign_in')
  const passwordHash = await hashPassword(password)
  await withoutTenant({ reason: 'sign-in' }, async (tx) => {
    await savePassword(tx, account.id, passwordHash)
    await removeSessions(tx, account.id, { except: person.sessionId })
    await spendTokens(tx, account.email, ['reset', 'sign_in'])
    await queueMail(tx, { to: account.email, language: account.language, kind: 'password_changed', values: { name: account.name }, path: '/reset' })
  })
  await forgive('password', { at: person.userId, place })
}
