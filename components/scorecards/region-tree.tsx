import { clsx } from 'clsx'
import Link from 'next/link'
import { Gauge } from '@/components/score/gauge'
import { ScoreFigure } from '@/components/score/score-figure'
import { linkLook } from '@/components/ui/link-look'
import { SectionHeader } from '@/components/ui/page-header'
import { Cell, HeaderCell, Row, Table, TableHead } from '@/components/ui/table'
import type { RegionLine } from '@/lib/domain/scorecard/area-view'
import { countText, type Speech } from './speech'

const indent = ['', 'pl-3 sm:pl-6', 'pl-6 sm:pl-12']

/** The regions below, two levels of the tree; each opens its own page. */
export function RegionTree({ regions, countedTwice, regionHref, why, speech: { t, words, locale } }: { regions: RegionLine[]; countedTwice: number; regionHref: (id: string) => string; why: (id: string) => string; speech: Speech }) {
  if (regions.length === 0) return null
  return (
    <section id="regions" className="scroll-mt-20">
      <SectionHeader title={t('regions.title')} />
      <Table label={t('regions.title')} className="max-sm:min-w-0!">
        <TableHead>
          <tr>
            <HeaderCell className="max-sm:w-1/2">{t('column.region')}</HeaderCell>
            <HeaderCell className="w-66 max-sm:hidden print:w-40">{t('column.axis')}</HeaderCell>
            <HeaderCell numeric>{t('column.score')}</HeaderCell>
            <HeaderCell numeric className="max-sm:hidden">{t('column.branches')}</HeaderCell>
            <HeaderCell numeric>{t('column.visits')}</HeaderCell>
          </tr>
        </TableHead>
        <tbody>
          {regions.map(({ id, name, depth, hasMore, reading }) => (
            <Row key={id}>
              <Cell className="max-sm:py-2 max-sm:wrap-anywhere">
                <span className={clsx('flex flex-wrap items-baseline gap-x-2', indent[depth])}>
                  <Link href={regionHref(id)} className={clsx(linkLook.row, depth === 0 && 'font-medium')}>{name}</Link>
                  {hasMore ? <span className="text-12 text-ink-3">{t('regions.more')}</span> : null}
                  <span className="basis-full text-12 text-ink-2 sm:hidden">{t('column.branches')}: {t('passedOf', { passed: reading.branches, n: reading.branchesInScope })}</span>
                </span>
              </Cell>
              <Cell className="max-sm:hidden"><Gauge {...reading} words={words} size="cell" axisFrom={50} /></Cell>
              <Cell numeric><ScoreFigure {...reading} words={words} why={why(id)} /></Cell>
              <Cell numeric quiet className="max-sm:hidden">{t('passedOf', { passed: reading.branches, n: reading.branchesInScope })}</Cell>
              <Cell numeric quiet>{countText(reading.n, locale)}</Cell>
            </Row>
          ))}
        </tbody>
      </Table>
      {countedTwice > 0 ? <p className="max-w-prose pt-2 text-12 text-ink-2">{t('regions.twice', { count: countedTwice })}</p> : null}
    </section>
  )
}
