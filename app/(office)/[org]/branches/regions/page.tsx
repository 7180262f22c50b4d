import { getTranslations } from 'next-intl/server'
import { EndedRegions } from '@/components/regions/ended-regions'
import { RegionTree } from '@/components/regions/region-tree'
import { OfficePage } from '@/components/shell/office-page'
import { PageHeader } from '@/components/ui/page-header'
import { Words } from '@/components/words'
import { byId, regionLabel } from '@/lib/domain/branch/region-tree'
import { may } from '@/lib/domain/permission'
import { listEndedRegions, viewRegionTree } from '@/lib/usecases/regions/list-regions'
import { requireActor } from '@/lib/web/actor'
import { PageTop } from '../../office-top'
import { addRegionAction, cancelRegionMoveAction, moveRegionAction, previewRegionMoveAction, removeRegionAction, renameRegionAction, reopenRegionAction } from '../actions'

export default async function RegionsPage({ params }: PageProps<'/[org]/branches/regions'>) {
  const { org } = await params
  const actor = await requireActor(org, 'region:edit')
  const [t, tree, ended] = await Promise.all([getTranslations('branches'), viewRegionTree(actor), listEndedRegions(actor)])
  const { today } = ended
  const nodes = byId(tree)
  return (
    <Words of={['ui', 'branches']}>
      <PageTop org={org} crumbs={[{ label: t('title'), href: `/${org}/branches` }, { label: t('regions') }]} />
      <OfficePage>
        <PageHeader title={t('regions')} description={t('regionsHint')} />
        <RegionTree
          regions={tree.map((region) => ({ ...region, label: regionLabel(nodes, region.id) }))}
          branchesHref={`/${org}/branches`}
          today={today}
          mayMove={may(actor, 'visit:plan')}
          actions={{
            add: addRegionAction.bind(null, org),
            rename: renameRegionAction.bind(null, org),
            move: moveRegionAction.bind(null, org),
            previewMove: previewRegionMoveAction.bind(null, org),
            remove: removeRegionAction.bind(null, org),
          }}
        />
        <EndedRegions
          regions={ended.regions.map((region) => ({ ...region, href: `/${org}/scorecards/regions/${region.id}` }))}
          today={today}
          reopen={reopenRegionAction.bind(null, org)}
          cancelMove={may(actor, 'visit:plan') ? cancelRegionMoveAction.bind(null, org) : null}
        />
      </OfficePage>
    </Words>
  )
}
