import { getTranslations } from 'next-intl/server'
import { BranchForm } from '@/components/branches/branch-form'
import { OfficePage } from '@/components/shell/office-page'
import { PageHeader } from '@/components/ui/page-header'
import { Words } from '@/components/words'
import { timeZones } from '@/lib/domain/branch/time-zone'
import { usualTimeZone } from '@/lib/usecases/branches/usual-time-zone'
import { listRegionChoices } from '@/lib/usecases/regions/list-regions'
import { requireActor } from '@/lib/web/actor'
import { PageTop } from '../../office-top'
import { createFromForm } from '../actions'

export default async function NewBranchPage({ params }: PageProps<'/[org]/branches/new'>) {
  const { org } = await params
  const actor = await requireActor(org, 'branch:edit')
  const [t, regions, timeZone] = await Promise.all([getTranslations('branches'), listRegionChoices(actor), usualTimeZone(actor)])
  const values = {
    code: '', name: '', kind: 'site' as const, timeZone, address: '', town: '', openedOn: null, openingHours: { week: {}, holidays: {} }, attributes: [],
    latitude: '', longitude: '',
  }
  return (
    <Words of={['ui', 'branches', 'problems']}>
      <PageTop org={org} crumbs={[{ label: t('title'), href: `/${org}/branches` }, { label: t('newTitle') }]} />
      <OfficePage>
        <PageHeader title={t('newTitle')} />
        <BranchForm
          values={values}
          zones={timeZones}
          regions={regions.map(({ id, label }) => ({ value: id, label }))}
          regionId={regions[0]?.id ?? ''}
          cancelHref={`/${org}/branches`}
          save={createFromForm.bind(null, org)}
        />
      </OfficePage>
    </Words>
  )
}
