'use server'

import { redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { languageOf } from '@/lib/domain/language'
import { NewOrganization } from '@/lib/usecases/accounts/account.schema'
import { foundOrganization } from '@/lib/usecases/accounts/found-organization'
import { personAction } from '@/lib/web/public-action'

export const foundOrganizationAction = personAction(NewOrganization, async ({ userId }, organization) => {
  const locale = await getLocale()
  redirect(`/${await foundOrganization({ userId, language: languageOf(locale) }, organization)}`)
})
