import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { BranchTable } from '@/components/branches/branch-table'
import { ListFilters } from '@/components/list/list-filters'
import { OfficePage } from '@/components/shell/office-page'
import { buttonLook } from '@/components/ui/button-look'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Words } from '@/components/words'
import { may } from '@/lib/domain/permission'
import { ListBranches, listBranches } from '@/lib/usecases/branches/list-branches'
import { listRegionChoices } from '@/lib/usecases/regions/list-regions'
import { requireActor } from '@/lib/web/actor'
import { partOf, sortingOf, withParts } from '@/lib/web/list-address'
import { PageTop } from '../office-top'
import { moveBranchesAction, previewMoveAction } from './actions'

export default async function BranchesPage({ params, searchParams }: PageProps<'/[org]/branches'>) {
  const [{ org }, parts] = [await params, await searchParams]
  const actor = await requireActor(org, 'branch:view')
  const asked = ListBranches.parse({
    query: partOf(parts, 'q'), state: partOf(parts, 'state'), regionId: partOf(parts, 'region') ?? null, town: partOf(parts, 'town') ?? null,
    sort: partOf(parts, 'sort'), descending: partOf(parts, 'order') === 'down', after: partOf(parts, 'after') ?? null, before: partOf(parts, 'before') ?? null,
  })
  const [t, ui, { branches, total, towns, previous, next, today }, regions] = await Promise.all([
    getTranslations('branches'), getTranslations('ui'), listBranches(actor, asked), listRegionChoices(actor),
  ])
  const path = `/${org}/branches`
  const edits = may(actor, 'branch:edit')
  const narrowed = Boolean(asked.query || asked.regionId || asked.town || asked.state !== 'open')
  const choices = regions.map(({ id, label }) => ({ value: id, label }))
  const page = (way: 'after' | 'before', id: string | null) => id && withParts(path, parts, { after: null, before: null, [way]: id })
  const add = (
    <Link href={`${path}/new`} className={buttonLook({ variant: 'primary' })}>
      {t('add')}
    </Link>
  )
  return (
    <Words of={['ui', 'branches']}>
      <PageTop org={org} crumbs={[{ label: t('title') }]} actions={edits ? add : null} />
      <OfficePage>
        <PageHeader
          title={narrowed ? t('title') : t('heading', { count: total })}
          actions={
            edits ? (
              <>
                <Link href={`${path}/regions`} className={buttonLook()}>
                  {t('regions')}
                </Link>
                {may(actor, 'branch:import') ? (
                  <Link href={`${path}/import`} className={buttonLook()}>
                    {t('import')}
                  </Link>
                ) : null}
              </>
            ) : null
          }
        />
        <section className="grid gap-6" aria-label={t('title')}>
          <ListFilters
            searchLabel={t('search')}
            query={asked.query}
            filters={[
              { name: 'region', label: t('field.region'), value: asked.regionId ?? '', search: true, options: [{ value: '', label: t('all') }, ...choices] },
              { name: 'town', label: t('field.town'), value: asked.town ?? '', search: true, options: [{ value: '', label: t('all') }, ...towns.map((town) => ({ value: town, label: town }))] },
              { name: 'state', label: t('field.state'), value: asked.state === 'open' ? '' : asked.state, options: [
                { value: '', label: t('state.open') }, { value: 'closed', label: t('state.closed') }, { value: 'all', label: t('all') },
              ] },
            ]}
          />
          {branches.length > 0 ? (
            <div>
              <BranchTable
                branches={branches.map((branch) => ({ ...branch, href: `${path}/${branch.id}` }))}
                sorting={sortingOf(path, parts, ['name', 'code', 'town'], asked)}
                moving={edits ? { move: moveBranchesAction.bind(null, org), preview: previewMoveAction.bind(null, org), regions: choices, today } : null}
              />
              <Pagination
                previousHref={page('before', previous)}
                nextHref={page('after', next)}
                summary={t('shown', { count: branches.length, total })}
                words={{ pages: ui('pages'), previous: ui('previous'), next: ui('next') }}
              />
            </div>
          ) : narrowed ? (
            <EmptyState sentence={t('noneFound')} action={<Link href={path} className={buttonLook()}>{t('showAll')}</Link>} />
          ) : (
            <EmptyState sentence={edits ? t('none') : t('noneInScope')} action={edits ? add : undefined} />
          )}
        </section>
      </OfficePage>
    </Words>
  )
}
