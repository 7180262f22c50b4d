import { getLocale, getTranslations } from 'next-intl/server'
import { ShopperForm } from '@/components/shoppers/shopper-form'
import { OfficePage } from '@/components/shell/office-page'
import { PageHeader } from '@/components/ui/page-header'
import { Words } from '@/components/words'
import { emptyOwnFields, spokenLanguages } from '@/lib/domain/shopper/shopper.schema'
import { requireActor } from '@/lib/web/actor'
import { languageNames } from '@/lib/web/language-names'
import { PageTop } from '../../office-top'
import { createShopperFromForm } from '../actions'

export default async function NewShopperPage({ params }: PageProps<'/[org]/shoppers/new'>) {
  const { org } = await params
  await requireActor(org, 'shopper:edit')
  const t = await getTranslations('shoppers')
  const nameOf = languageNames(await getLocale())
  return (
    <Words of={['ui', 'shoppers', 'problems']}>
      <PageTop org={org} crumbs={[{ label: t('title'), href: `/${org}/shoppers` }, { label: t('newTitle') }]} />
      <OfficePage>
        <PageHeader title={t('newTitle')} />
        <ShopperForm
          isNew
          values={{ ...emptyOwnFields, name: '', email: '', alias: '', notes: '' }}
          spoken={spokenLanguages.map((value) => ({ value, label: nameOf(value) }))}
          cancelHref={`/${org}/shoppers`}
          save={createShopperFromForm.bind(null, org)}
        />
      </OfficePage>
    </Words>
  )
}
