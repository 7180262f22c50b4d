import 'server-only'
import { z } from 'zod'
import { issueToken } from '@/lib/data/accounts/one-time-tokens'
import { limit } from '@/lib/data/accounts/rate-limit'
import { queueMail } from '@/lib/data/mail/queue-mail'
import { withoutTenant } from '@/lib/data/tenant'
import { EmailAddress, LanguageChoice, NewOrganization, PersonName } from './account.schema'

export const SignUp = NewOrganization.extend({ name: PersonName, email: EmailAddress, language: LanguageChoice })

/**
 * Somebody wants an organisation. Nothing comes into being before the address is confirmed, and an address with an
 * account goes the same way: who asks learns nothing about it. @throws Problem 'too_many_requests'
 */
export async function signUp({ email, ...wish }: z.output<typeof SignUp>, place: string): Promise<void> {
  await limit('mail', { at: email, place })
  await withoutTenant({ reason: 'sign-in' }, async (tx) => {
    const token = await issueToken(tx, 'verify', email, wish)
    await queueMail(tx, {
      to: email, language: wish.language, kind: 'verify', values: { name: wish.name, organization: wish.organizationName }, path: `/verify?token=${token}`,
    })
  })
}
