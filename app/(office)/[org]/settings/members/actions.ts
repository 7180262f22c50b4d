'use server'

import { revalidatePath } from 'next/cache'
import { changeMember, ChangeMember, removeMember, RemoveMember } from '@/lib/usecases/members/change-member'
import { AddScope, addScope, EndScope, endScope } from '@/lib/usecases/members/change-scope'
import { inviteMember, InviteMember } from '@/lib/usecases/members/invite-member'
import { revokeInvitation, RevokeInvitation } from '@/lib/usecases/members/revoke-invitation'
import { formAction, stateAction } from '@/lib/web/form-action'

const refresh = () => revalidatePath('/[org]/settings/members', 'page')

export const inviteAction = stateAction(
  formAction(InviteMember, async (actor, input) => {
    await inviteMember(actor, input)
    refresh()
  }),
)

export const changeMemberAction = stateAction(
  formAction(ChangeMember, async (actor, input) => {
    await changeMember(actor, input)
    refresh()
  }),
)

export const removeMemberAction = formAction(RemoveMember, async (actor, input) => {
  await removeMember(actor, input)
  refresh()
})

export const revokeInvitationAction = formAction(RevokeInvitation, async (actor, input) => {
  await revokeInvitation(actor, input)
  refresh()
})

export const addScopeAction = formAction(AddScope, addScope)
export const endScopeAction = formAction(EndScope, endScope)
