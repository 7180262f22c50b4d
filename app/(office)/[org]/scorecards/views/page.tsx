import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { SaveViewForm } from '@/components/saved-views/save-view-form'
import { ViewVerbs } from '@/components/saved-views/view-verbs'
import { networkHref } from '@/components/scorecards/addresses'
import { OfficePage } from '@/components/shell/office-page'
import { Badge } from '@/components/ui/badge'
import { buttonLook } from '@/components/ui/button-look'
import { EmptyState } from '@/components/ui/empty-state'
import { linkLook } from '@/components/ui/link-look'
import { PageHeader, SectionHeader } from '@/components/ui/page-header'
import { Cell, HeaderCell, Row, Table, TableHead } from '@/components/ui/table'
import { Words } from '@/components/words'
import { addressOf, targetOf, viewHref } from '@/lib/domain/saved-view/saved-view'
import { listViews, type ListedView } from '@/lib/usecases/saved-views/list-views'
import { requireActor } from '@/lib/web/actor'
import { PageTop } from '../../office-top'
import { changeViewAction, chooseStartAction, deleteViewAction, saveViewAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('views'))('title') }
}

/** The views a person keeps and those offered to them; above them the page they came from, to be kept too. */
export default async function ViewsPage({ params, searchParams }: PageProps<'/[org]/scorecards/views'>) {
  const [{ org }, search] = await Promise.all([params, searchParams])
  const actor = await requireActor(org, 'scorecard:view')
  const [t, scorecards, { views, mayShare }] = await Promise.all([getTranslations('views'), getTranslations('scorecards'), listViews(actor)])
  const of = typeof search.of === 'string' ? search.of.slice(0, 12_000) : ''
  const address = addressOf(org, of)
  const target = address && targetOf(address)
  const actions = { save: saveViewAction.bind(null, org), change: changeViewAction.bind(null, org), remove: deleteViewAction.bind(null, org), start: chooseStartAction.bind(null, org) }
  const pageOf = ({ kind, place }: ListedView) => [t(`kind.${kind}`), place].filter(Boolean).join(' · ')
  return (
    <>
      <PageTop org={org} crumbs={[{ label: scorecards('title'), href: networkHref(org) }, { label: t('title') }]} />
      <OfficePage>
        <PageHeader title={t('title')} description={t('description')} />
        <Words of={['views', 'ui']}>
          {address && target ? (
            <section>
              <SectionHeader title={t('saveTitle')} end={<Link href={viewHref(org, address)} className={linkLook.plain}>{t('back')}</Link>} />
              <SaveViewForm address={address} what={t(`kind.${target.kind}`)} back={viewHref(org, address)} mayShare={mayShare} save={actions.save} />
            </section>
          ) : null}
          {views.length === 0 ? (
            <EmptyState sentence={t('empty')} action={address ? undefined : <Link href={networkHref(org)} className={buttonLook({ variant: 'primary' })}>{t('toScorecards')}</Link>} />
          ) : (
            <section>
              <SectionHeader title={t('list')} note={t('listNote')} />
              <Table label={t('list')} className="min-w-0!">
                <TableHead>
                  <tr>
                    <HeaderCell>{t('name')}</HeaderCell>
                    <HeaderCell className="hidden sm:table-cell">{t('page')}</HeaderCell>
                    <HeaderCell>{t('whose')}</HeaderCell>
                    <HeaderCell><span className="sr-only">{t('do')}</span></HeaderCell>
                  </tr>
                </TableHead>
                <tbody>
                  {views.map((view) => (
                    <Row key={view.id}>
                      <Cell className="py-2 wrap-anywhere">
                        {view.opens ? <Link href={viewHref(org, view)} className={linkLook.row}>{view.name}</Link> : <span className="text-ink-2">{view.name}</span>}{' '}
                        {view.start ? <Badge tone="accent">{t('starts')}</Badge> : null}
                        {view.opens ? null : <span className="block text-12 text-ink-3">{t('shut')}</span>}
                        <span className="block text-12 text-ink-2 sm:hidden">{pageOf(view)}</span>
                      </Cell>
                      <Cell quiet className="hidden sm:table-cell">{pageOf(view)}</Cell>
                      <Cell quiet>{view.shared ? (view.own ? t('sharedByMe') : t('shared')) : t('mine')}</Cell>
                      <Cell numeric><ViewVerbs view={view} mayShare={mayShare} actions={actions} /></Cell>
                    </Row>
                  ))}
                </tbody>
              </Table>
            </section>
          )}
        </Words>
      </OfficePage>
    </>
  )
}
