import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { ActionFilter } from '@/components/actions/action-filter'
import { ActionSheet } from '@/components/actions/action-sheet'
import { ActionTable } from '@/components/actions/action-table'
import { speechOf } from '@/components/scorecards/speech'
import { OfficePage } from '@/components/shell/office-page'
import { buttonLook } from '@/components/ui/button-look'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { TabLinks } from '@/components/ui/tab-links'
import { Words } from '@/components/words'
import { may } from '@/lib/domain/permission'
import { chainLinks } from '@/lib/domain/standard/content'
import { listActions, ListActions } from '@/lib/usecases/actions/list-actions'
import { requireActor } from '@/lib/web/actor'
import { PageTop } from '../office-top'
import { workAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('actions'))('title') }
}

const shows = ['open', 'overdue', 'done', 'confirmed', 'all'] as const

export default async function ActionsPage({ params, searchParams }: PageProps<'/[org]/actions'>) {
  const [{ org }, search] = await Promise.all([params, searchParams])
  const actor = await requireActor(org, 'action:view')
  const one = (name: string) => (typeof search[name] === 'string' && search[name] !== '' ? search[name] : undefined)
  const [dueOn, id] = (one('after') ?? '').split('_')
  const asked = { show: one('show'), branchId: one('branch'), regionId: one('region'), link: one('link'), after: dueOn && id ? { dueOn, id } : undefined, actionId: one('action') }
  const filter = ListActions.catch(ListActions.parse({})).parse(asked)
  const [t, terms, ui, speech, found] = await Promise.all([getTranslations('actions'), getTranslations('terms'), getTranslations('ui'), speechOf('en'), listActions(actor, filter)])
  const base = `/${org}/actions`
  const kept = { branch: filter.branchId ?? '', region: filter.regionId ?? '', link: filter.link ?? '' }
  const href = (over: Record<string, string>) => {
    const all = Object.entries({ show: filter.show as string, ...kept, ...over }).filter(([, value]) => value !== '')
    return `${base}?${new URLSearchParams(all)}`
  }
  const { counts, actions, opened, next } = found
  const none = counts.all === 0 && !filter.branchId && !filter.regionId && !filter.link
  const filtered = kept.branch !== '' || kept.link !== '' || kept.region !== ''
  return (
    <>
      <PageTop org={org} crumbs={[{ label: t('title') }]} />
      <OfficePage>
        <PageHeader title={t('finding', { open: counts.open, overdue: counts.overdue })} finding description={t('explain')} />
        <div className="grid gap-4">
          {none ? null : (
            <>
              <TabLinks label={t('filter.which')} tabs={shows.map((show) => ({ href: href({ show }), label: t(`filter.${show}`), count: counts[show], current: show === filter.show }))} />
              <ActionFilter
                base={base}
                kept={{ show: filter.show, ...kept }}
                labels={{ branch: t('filter.branch'), link: t('filter.link'), any: t('filter.any'), anyLink: t('filter.anyLink') }}
                branches={found.branches}
                links={chainLinks.map((link) => ({ id: link, name: terms(`chainLink.${link}`) }))}
              />
            </>
          )}
          {actions.length === 0 ? (
            <EmptyState
              sentence={filtered || counts.all > 0 ? t('emptyFilter') : t('emptyNone')}
              action={
                filtered ? <Link href={base} className={buttonLook()}>{t('clear')}</Link>
                : none ? <Link href={`/${org}/scorecards`} className={buttonLook({ variant: 'primary' })}>{t('toScorecards')}</Link>
                : null
              }
            />
          ) : (
            <ActionTable actions={actions} actionHref={(action) => href({ action })} openedId={opened?.id ?? null} speech={speech} />
          )}
          <Pagination
            nextHref={next ? href({ after: `${next.dueOn}_${next.id}` }) : null}
            previousHref={filter.after ? href({}) : null}
            words={{ pages: ui('pages'), previous: t('first'), next: ui('next') }}
          />
        </div>
        {opened ? (
          <Words of={['ui', 'actions', 'terms']}>
            <ActionSheet
              key={`${opened.id} ${opened.revision}`}
              action={opened}
              closeHref={href({})}
              reportHref={`/${org}/reports/`}
              postpones={may(actor, 'action:postpone')}
              work={may(actor, 'action:work') ? { finish: workAction.bind(null, org, 'finish'), reopen: workAction.bind(null, org, 'reopen'), edit: workAction.bind(null, org, 'edit') } : null}
            />
          </Words>
        ) : null}
      </OfficePage>
    </>
  )
}
