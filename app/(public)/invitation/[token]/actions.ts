'use server'

import { redirect } from 'next/navigation'
import { AcceptAsNew, acceptAsNew, AcceptInvitation, acceptInvitation, type Joined } from '@/lib/usecases/members/accept-invitation'
import { personAction, publicAction } from '@/lib/web/public-action'
import { requestAddress } from '@/lib/web/request'
import { signIn } from '@/lib/web/sign-in'

const placeOf = ({ slug, role }: Joined) => (role === 'shopper' ? '/field' : `/${slug}`)

export const acceptAction = personAction(AcceptInvitation, async (person, input) => redirect(placeOf(await acceptInvitation(person, input))))

export const acceptAsNewAction = publicAction(AcceptAsNew, async (input) => {
  const joined = await acceptAsNew(input, await requestAddress())
  await signIn({ provider: 'link', token: joined.signInToken })
  redirect(placeOf(joined))
})
