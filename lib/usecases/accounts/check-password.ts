import 'server-only'
import { z } from 'zod'
import { passwordFits } from '@/lib/data/accounts/password'
import { forgive, limit } from '@/lib/data/accounts/rate-limit'
import { findAccountByEmail } from '@/lib/data/accounts/users'
import { withoutTenant } from '@/lib/data/tenant'
import { Problem } from '@/lib/domain/problem'
import { EmailAddress } from './account.schema'

export const SignIn = z.object({ email: EmailAddress, password: z.string().min(1).max(200) })

/**
 * Who signs in with a password. The same refusal, after the same work, for an unknown address, an account without a
 * password and a wrong one. @throws Problem 'wrong_sign_in' | 'too_many_requests'
 */
export async function checkPassword({ email, password }: z.output<typeof SignIn>, place: string): Promise<{ userId: string }> {
  await limit('password', { at: email, place })
  const account = await withoutTenant({ reason: 'sign-in' }, (tx) => findAccountByEmail(tx, email))
  if (!(await passwordFits(account?.passwordHash, password)) || !account) throw new Problem('wrong_sign_in')
  await forgive('password', { at: email, place })
  return { userId: account.id }
}
