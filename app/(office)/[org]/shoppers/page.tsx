import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { ListFilters } from '@/components/list/list-filters'
import { OfficePage } from '@/components/shell/office-page'
import { Badge } from '@/components/ui/badge'
import { buttonLook } from '@/components/ui/button-look'
import { EmptyState } from '@/components/ui/empty-state'
import { linkLook } from '@/components/ui/link-look'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { SortHeader } from '@/components/ui/sort-header'
import { Cell, HeaderCell, Row, Table, TableHead } from '@/components/ui/table'
import { Words } from '@/components/words'
import { may } from '@/lib/domain/permission'
import { ListShoppers, listShoppers } from '@/lib/usecases/shoppers/list-shoppers'
import { requireActor } from '@/lib/web/actor'
import { languageNames } from '@/lib/web/language-names'
import { partOf, sortingOf, withParts } from '@/lib/web/list-address'
import { PageTop } from '../office-top'

export default async function ShoppersPage({ params, searchParams }: PageProps<'/[org]/shoppers'>) {
  const [{ org }, parts] = [await params, await searchParams]
  const actor = await requireActor(org, 'shopper:view')
  const asked = ListShoppers.parse({
    query: partOf(parts, 'q'), state: partOf(parts, 'state'), town: partOf(parts, 'town') ?? null, language: partOf(parts, 'language') ?? null,
    sort: partOf(parts, 'sort'), descending: partOf(parts, 'order') === 'down', after: partOf(parts, 'after') ?? null, before: partOf(parts, 'before') ?? null,
  })
  const [t, ui, { shoppers, total, towns, languages, previous, next }, locale] = await Promise.all([
    getTranslations('shoppers'), getTranslations('ui'), listShoppers(actor, asked), getLocale(),
  ])
  const nameOf = languageNames(locale)
  const path = `/${org}/shoppers`
  const narrowed = Boolean(asked.query || asked.town || asked.language || asked.state !== 'active')
  const page = (way: 'after' | 'before', id: string | null) => id && withParts(path, parts, { after: null, before: null, [way]: id })
  const sorting = sortingOf(path, parts, ['name', 'town'], asked)
  const add = may(actor, 'shopper:edit') ? (
    <Link href={`${path}/new`} className={buttonLook({ variant: 'primary' })}>
      {t('add')}
    </Link>
  ) : null
  return (
    <Words of={['ui', 'shoppers']}>
      <PageTop org={org} crumbs={[{ label: t('title') }]} actions={add} />
      <OfficePage>
        <PageHeader title={narrowed ? t('title') : t('heading', { count: total })} />
        <section className="grid grid-cols-1 gap-6" aria-label={t('title')}>
          <ListFilters
            searchLabel={t('search')}
            query={asked.query}
            filters={[
              { name: 'town', label: t('field.town'), value: asked.town ?? '', search: true, options: [{ value: '', label: t('all') }, ...towns.map((town) => ({ value: town, label: town }))] },
              { name: 'language', label: t('field.language'), value: asked.language ?? '', options: [{ value: '', label: t('all') }, ...languages.map((one) => ({ value: one, label: nameOf(one) }))] },
              { name: 'state', label: t('field.state'), value: asked.state === 'active' ? '' : asked.state, options: [
                { value: '', label: t('state.active') }, { value: 'paused', label: t('state.paused') }, { value: 'all', label: t('all') },
              ] },
            ]}
          />
          {shoppers.length > 0 ? (
            <div>
              <Table label={t('title')}>
                <TableHead>
                  <tr>
                    <SortHeader sort={sorting[0]!.sort} href={sorting[0]!.href}>{t('field.name')}</SortHeader>
                    <HeaderCell>{t('field.alias')}</HeaderCell>
                    <SortHeader sort={sorting[1]!.sort} href={sorting[1]!.href}>{t('field.town')}</SortHeader>
                    <HeaderCell>{t('field.languages')}</HeaderCell>
                    <HeaderCell numeric>{t('visitsMade')}</HeaderCell>
                    <HeaderCell>{t('field.state')}</HeaderCell>
                  </tr>
                </TableHead>
                <tbody>
                  {shoppers.map(({ id, name, alias, town, languages: spoken, made, state, hasAccount }) => (
                    <Row key={id}>
                      <Cell className="max-w-72 truncate">
                        <Link href={`${path}/${id}`} className={linkLook.row} dir="auto">{name}</Link>
                      </Cell>
                      <Cell quiet>{alias}</Cell>
                      <Cell quiet>{town}</Cell>
                      <Cell quiet>{spoken.map(nameOf).join(', ')}</Cell>
                      <Cell numeric>{made}</Cell>
                      <Cell>
                        {state === 'paused' ? <Badge tone="outline">{t('state.paused')}</Badge> : hasAccount ? <span className="text-ink-2">{t('state.active')}</span> : <Badge>{t('noAccount')}</Badge>}
                      </Cell>
                    </Row>
                  ))}
                </tbody>
              </Table>
              <Pagination
                previousHref={page('before', previous)}
                nextHref={page('after', next)}
                summary={t('shown', { count: shoppers.length, total })}
                words={{ pages: ui('pages'), previous: ui('previous'), next: ui('next') }}
              />
            </div>
          ) : narrowed ? (
            <EmptyState sentence={t('noneFound')} action={<Link href={path} className={buttonLook()}>{t('showAll')}</Link>} />
          ) : (
            <EmptyState sentence={t('none')} action={add} />
          )}
        </section>
      </OfficePage>
    </Words>
  )
}
