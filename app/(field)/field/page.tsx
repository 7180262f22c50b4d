import { getTranslations } from 'next-intl/server'
import { HomeView } from '@/components/field/home-view'
import { listOwnVisits } from '@/lib/usecases/field/list-own-visits'
import { requirePerson } from '@/lib/web/actor'
import { readerLanguage } from '@/lib/web/reader-language'
import { myShopping } from '@/lib/web/shopper'

export default async function FieldHome() {
  const [, shopping, say, language] = await Promise.all([requirePerson(), myShopping(), getTranslations('field'), readerLanguage()])
  const lists = await Promise.all(
    shopping.map(async ({ actor, organization }) => (await listOwnVisits(actor)).map((visit) => ({ visit, org: organization.slug, organization: organization.name }))),
  )
  return <HomeView visits={lists.flat()} say={say} language={language} />
}
