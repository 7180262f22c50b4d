'use server'

import { redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { isLanguage } from '@/lib/i18n/language-cookie'
import { NewOrganization } from '@/lib/usecases/accounts/account.schema'
import { foundOrganization } from '@/lib/usecases/accounts/found-organization'
import { personAction } from '@/lib/web/public-action'

export const foundOrganizationAction = personAction(NewOrganization, async ({ userId }, organization) => {
  const locale = await getLocale()
  redirect(`/${await foundOrganization({ userId, language: isLanguage(locale) ? locale : 'en' }, organization)}`)
})
