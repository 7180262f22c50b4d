import { getTranslations } from 'next-intl/server'
import { BranchForm } from '@/components/branches/branch-form'
import { OfficePage } from '@/components/shell/office-page'
import { PageHeader } from '@/components/ui/page-header'
import { Words } from '@/components/words'
import { timeZones } from '@/lib/domain/branch/time-zone'
import { ViewBranch, viewBranch } from '@/lib/usecases/branches/view-branch'
import { requireActor } from '@/lib/web/actor'
import { orNotFound } from '@/lib/web/or-not-found'
import { PageTop } from '../../../office-top'
import { saveFromForm } from '../../actions'

export default async function EditBranchPage({ params }: PageProps<'/[org]/branches/[branchId]/edit'>) {
  const { org, branchId } = await params
  const actor = await requireActor(org, 'branch:edit')
  const [t, branch] = await Promise.all([getTranslations('branches'), orNotFound(() => viewBranch(actor, ViewBranch.parse({ branchId })))])
  const path = `/${org}/branches/${branchId}`
  const { code, name, kind, timeZone, address, town, openedOn, openingHours, attributes, latitude, longitude, revision } = branch
  return (
    <Words of={['ui', 'branches', 'problems']}>
      <PageTop org={org} crumbs={[{ label: t('title'), href: `/${org}/branches` }, { label: name, href: path }, { label: t('edit') }]} />
      <OfficePage>
        <PageHeader title={<span dir="auto">{name}</span>} />
        <BranchForm
          values={{ code, name, kind, timeZone, address, town, openedOn, openingHours, attributes, latitude: String(latitude ?? ''), longitude: String(longitude ?? '') }}
          zones={timeZones}
          regions={null}
          regionId=""
          cancelHref={path}
          theirsHref={path}
          save={saveFromForm.bind(null, org, { branchId, revision })}
        />
      </OfficePage>
    </Words>
  )
}
