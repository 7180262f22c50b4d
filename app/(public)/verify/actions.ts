'use server'

import { redirect } from 'next/navigation'
import { ConfirmAddress, confirmAddress } from '@/lib/usecases/accounts/confirm-address'
import { publicAction } from '@/lib/web/public-action'
import { signIn } from '@/lib/web/sign-in'

export const confirmAddressAction = publicAction(ConfirmAddress, async (input) => {
  const { slug, signInToken } = await confirmAddress(input)
  await signIn({ provider: 'link', token: signInToken })
  redirect(`/${slug}`)
})
