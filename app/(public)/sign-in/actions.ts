'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { LinkToken } from '@/lib/usecases/accounts/account.schema'
import { SignIn } from '@/lib/usecases/accounts/check-password'
import { MailLink, mailLink } from '@/lib/usecases/accounts/mail-link'
import { ownAddress } from '@/lib/web/next-page'
import { publicAction } from '@/lib/web/public-action'
import { readerLanguage } from '@/lib/web/reader-language'
import { requestAddress } from '@/lib/web/request'
import { signIn, signOut } from '@/lib/web/sign-in'

const Next = z.object({ next: z.string().optional() })

export const signInAction = publicAction(SignIn.extend(Next.shape), async ({ next, ...proof }) => {
  await signIn({ provider: 'password', ...proof })
  redirect(ownAddress(next) ?? '/organizations?start')
})

export const signInByLinkAction = publicAction(z.object({ token: LinkToken }), async ({ token }) => {
  await signIn({ provider: 'link', token })
  redirect('/organizations?start')
})

export const mailSignInLinkAction = publicAction(MailLink.pick({ email: true }), async ({ email }) =>
  mailLink('sign_in', MailLink.parse({ email, language: await readerLanguage() }), await requestAddress()),
)

export async function signOutAction(): Promise<void> {
  await signOut()
  redirect('/sign-in')
}
