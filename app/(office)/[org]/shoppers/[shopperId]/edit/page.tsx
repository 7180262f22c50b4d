import { getLocale, getTranslations } from 'next-intl/server'
import { ShopperForm } from '@/components/shoppers/shopper-form'
import { OfficePage } from '@/components/shell/office-page'
import { PageHeader } from '@/components/ui/page-header'
import { Words } from '@/components/words'
import { spokenLanguages } from '@/lib/domain/shopper/shopper.schema'
import { ViewShopper, viewShopper } from '@/lib/usecases/shoppers/view-shopper'
import { requireActor } from '@/lib/web/actor'
import { languageNames } from '@/lib/web/language-names'
import { orNotFound } from '@/lib/web/or-not-found'
import { PageTop } from '../../../office-top'
import { saveShopperFromForm } from '../../actions'

export default async function EditShopperPage({ params }: PageProps<'/[org]/shoppers/[shopperId]/edit'>) {
  const { org, shopperId } = await params
  const actor = await requireActor(org, 'shopper:edit')
  const [t, shopper] = await Promise.all([getTranslations('shoppers'), orNotFound(() => viewShopper(actor, ViewShopper.parse({ shopperId })))])
  const nameOf = languageNames(await getLocale())
  const path = `/${org}/shoppers/${shopperId}`
  const { name, email, phone, alias, town, notes, profile, availability, revision } = shopper
  const languages = spokenLanguages.filter((language) => shopper.languages.includes(language))
  return (
    <Words of={['ui', 'shoppers', 'problems']}>
      <PageTop org={org} crumbs={[{ label: t('title'), href: `/${org}/shoppers` }, { label: name, href: path }, { label: t('edit') }]} />
      <OfficePage>
        <PageHeader title={<span dir="auto">{name}</span>} />
        <ShopperForm
          isNew={false}
          values={{ name, email, phone, alias, town, notes, languages, profile, availability }}
          spoken={spokenLanguages.map((value) => ({ value, label: nameOf(value) }))}
          cancelHref={path}
          theirsHref={path}
          save={saveShopperFromForm.bind(null, org, { shopperId, revision })}
        />
      </OfficePage>
    </Words>
  )
}
