import 'server-only'
import { z } from 'zod'
import { issueToken } from '@/lib/data/accounts/one-time-tokens'
import { limit } from '@/lib/data/accounts/rate-limit'
import { findAccountByEmail } from '@/lib/data/accounts/users'
import { queueMail } from '@/lib/data/mail/queue-mail'
import { withoutTenant } from '@/lib/data/tenant'
import { EmailAddress, LanguageChoice } from './account.schema'

export const MailLink = z.object({ email: EmailAddress, language: LanguageChoice })

const paths = { sign_in: '/sign-in/link?token=', reset: '/reset?token=' }

/**
 * Mails a link to sign in or to choose a new password. An address without an account gets a mail as well, which says
 * so: whoever asks sees the same answer after the same work, and who owns the address is helped either way.
 * @throws Problem 'too_many_requests'
 */
export async function mailLink(purpose: 'sign_in' | 'reset', { email, language }: z.output<typeof MailLink>, place: string): Promise<void> {
  await limit('mail', { at: email, place })
  await withoutTenant({ reason: 'sign-in' }, async (tx) => {
    const account = await findAccountByEmail(tx, email)
    // Also made for an unknown address, where it leads nowhere.
    const token = await issueToken(tx, purpose, email)
    await queueMail(tx, {
      to: email,
      language: account?.language ?? language,
      kind: account ? purpose : 'no_account',
      values: { name: account?.name ?? '' },
      path: account ? `${paths[purpose]}${token}` : '/sign-up',
    })
  })
}
