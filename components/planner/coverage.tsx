import { getFormatter, getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { linkLook } from '@/components/ui/link-look'
import { SectionHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Cell, HeaderCell, Row, Table, TableHead } from '@/components/ui/table'
import { THIN_A_PAGE, type ShopperShare, type ThinPage } from '@/lib/domain/planner/coverage'

type ThinShown = { thin: ThinPage; minimum: number; branchHref: (id: string) => string; pageHref: (page: number) => string }

/** Branches with fewer visits than the minimum, the fewest first, page by page. */
export async function ThinCoverage({ thin, minimum, branchHref, pageHref }: ThinShown) {
  const [t, format] = await Promise.all([getTranslations('precision'), getFormatter()])
  const { count, of, number, pages, branches } = thin
  const from = (number - 1) * THIN_A_PAGE + 1
  return (
    <section id="thin" className="scroll-mt-20">
      <SectionHeader title={t('thin.title')} />
      <p className="max-w-prose pb-4 text-ink-2">
        {of === 0 ? t('thin.noBranch') : count === 0 ? t('thin.none', { minimum }) : t('thin.count', { count, of: format.number(of), minimum })}
      </p>
      {count > 0 ? (
        <>
          <Table label={t('thin.title')} className="min-w-0!">
            <TableHead>
              <tr>
                <HeaderCell>{t('thin.branch')}</HeaderCell>
                <HeaderCell>{t('thin.region')}</HeaderCell>
                <HeaderCell numeric>{t('thin.visits')}</HeaderCell>
              </tr>
            </TableHead>
            <tbody>
              {branches.map(({ id, name, town, region, visits }) => (
                <Row key={id}>
                  <Cell className="wrap-anywhere">
                    <Link href={branchHref(id)} className={linkLook.row}>{name}</Link>
                    {town ? <span className="text-12 text-ink-2"> · {town}</span> : null}
                  </Cell>
                  <Cell quiet className="wrap-anywhere">{region || '–'}</Cell>
                  <Cell numeric>{format.number(visits)}</Cell>
                </Row>
              ))}
            </tbody>
          </Table>
          {pages > 1 ? (
            <Pagination
              summary={t('thin.summary', { from: format.number(from), to: format.number(from + branches.length - 1), count: format.number(count) })}
              previousHref={number > 1 ? pageHref(number - 1) : null}
              nextHref={number < pages ? pageHref(number + 1) : null}
              words={{ pages: t('thin.pages'), previous: t('thin.previous'), next: t('thin.next') }}
            />
          ) : null}
        </>
      ) : null}
    </section>
  )
}

/** Shoppers behind more than 40 % of a place's visits. */
export async function ShopperShares({ shares, ofMonths, minimum, shopperHref }: { shares: readonly ShopperShare[]; /** Of the last twelve months, where all time is planned by. */ ofMonths: boolean; minimum: number; shopperHref: (id: string) => string }) {
  const [t, format] = await Promise.all([getTranslations('precision'), getFormatter()])
  return (
    <section id="shoppers" className="scroll-mt-20">
      <SectionHeader title={t('shares.title')} note={t('shares.note', { minimum })} />
      {ofMonths ? <p className="max-w-prose pb-4 text-ink-2">{t('shares.months')}</p> : null}
      {shares.length === 0 ? (
        <p className="text-ink-2">{t('shares.none')}</p>
      ) : (
        <Table label={t('shares.title')} className="min-w-0!">
          <TableHead>
            <tr>
              <HeaderCell>{t('shares.place')}</HeaderCell>
              <HeaderCell>{t('shares.shopper')}</HeaderCell>
              <HeaderCell numeric>{t('shares.visits')}</HeaderCell>
              <HeaderCell numeric>{t('shares.share')}</HeaderCell>
            </tr>
          </TableHead>
          <tbody>
            {shares.map(({ region, shopperId, name, alias, visits, of }, at) => (
              <Row key={at}>
                <Cell className="wrap-anywhere">{region ?? t('network')}</Cell>
                <Cell className="wrap-anywhere">
                  <Link href={shopperHref(shopperId)} className={linkLook.row}>{name}</Link>
                  <span className="text-12 text-ink-2"> · {alias}</span>
                </Cell>
                <Cell numeric quiet>{t('shares.visitsOf', { visits: format.number(visits), of: format.number(of) })}</Cell>
                <Cell numeric>{format.number(visits / of, { style: 'percent', maximumFractionDigits: 0 })}</Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      )}
    </section>
  )
}
