'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { changePassword, changeProfile, PasswordChange, Profile } from '@/lib/usecases/accounts/change-account'
import { endAllSessions, endSession } from '@/lib/usecases/accounts/sessions'
import { requirePerson } from '@/lib/web/actor'
import { personAction } from '@/lib/web/public-action'
import { requestAddress } from '@/lib/web/request'
import { rememberLook, signOut } from '@/lib/web/sign-in'

export const changeProfileAction = personAction(Profile, async (person, profile) => {
  await changeProfile(person, profile)
  await rememberLook(profile)
})

export const changePasswordAction = personAction(PasswordChange, async (person, input) => {
  await changePassword(person, input, await requestAddress())
  revalidatePath('/account')
})

export const endSessionAction = personAction(z.object({ sessionId: z.uuid() }), async (person, { sessionId }) => {
  await endSession(person, sessionId)
  revalidatePath('/account')
})

export async function signOutEverywhereAction(): Promise<void> {
  await endAllSessions(await requirePerson())
  await signOut()
  redirect('/sign-in')
}
