'use server'

import { redirect } from 'next/navigation'
import { MailLink, mailLink } from '@/lib/usecases/accounts/mail-link'
import { ResetPassword, resetPassword } from '@/lib/usecases/accounts/reset-password'
import { publicAction } from '@/lib/web/public-action'
import { readerLanguage } from '@/lib/web/reader-language'
import { requestAddress } from '@/lib/web/request'
import { signIn } from '@/lib/web/sign-in'

export const mailResetLinkAction = publicAction(MailLink.pick({ email: true }), async ({ email }) =>
  mailLink('reset', MailLink.parse({ email, language: await readerLanguage() }), await requestAddress()),
)

export const resetPasswordAction = publicAction(ResetPassword, async (input) => {
  const { signInToken } = await resetPassword(input)
  await signIn({ provider: 'link', token: signInToken })
  redirect('/organizations?start')
})
