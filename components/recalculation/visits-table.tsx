import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { Fragment, type ReactNode } from 'react'
import { dayText } from '@/components/reports/figures'
import { WhyLink } from '@/components/score/why-link'
import { whyLook } from '@/components/score/why-param'
import { Badge } from '@/components/ui/badge'
import { linkLook } from '@/components/ui/link-look'
import { Pagination } from '@/components/ui/pagination'
import { SectionHeader } from '@/components/ui/page-header'
import { TabLinks } from '@/components/ui/tab-links'
import { Cell, HeaderCell, Row, Table, TableHead } from '@/components/ui/table'
import { type Line, lineKinds, type LineKind, type Totals } from '@/lib/domain/recalculation/view'
import { shownScore } from './figure-words'

const PAGE = 50
/** Columns of their own where there is room; on a phone they stand under the report. */
const wide = 'max-sm:hidden'
type Props = {
  totals: Totals
  kind: LineKind
  number: number
  /** Whose figures were left standing: those before, where nothing moved or all was taken back. */
  stands: 'old' | 'new'
  page: { lines: Line[]; number: number; pages: number }
  home: string
  reportHref: (reportNumber: string) => string
  /** The explanation of a figure; null where nothing keeps what made it. */
  whyHref: (line: Line, side: 'old' | 'new') => string | null
}

/** The visits one by one: what each shows before and after, and which wave is restated. */
export function VisitsTable({ totals, kind, number, stands, page, home, reportHref, whyHref }: Props) {
  const t = useTranslations('recalculation')
  const ui = useTranslations('ui')
  const count = totals[kind]
  const address = (to: LineKind, at = 1) => `${home}?kind=${to}${at > 1 ? `&page=${at}` : ''}`
  const from = (page.number - 1) * PAGE
  return (
    <section aria-labelledby="visits" className="grid grid-cols-1 gap-4">
      <div>
        <SectionHeader id="visits" title={t('visits')} />
        <TabLinks label={t('visits')} tabs={lineKinds.map((one) => ({ href: address(one), label: t(`kind.${one}`), count: totals[one], current: one === kind }))} />
      </div>
      {count === 0 ? <p className="text-ink-2">{t(`kindNone.${kind}`)}</p> : <Lines kind={kind} lines={page.lines} number={number} stands={stands} reportHref={reportHref} whyHref={whyHref} />}
      {count > PAGE ? (
        <Pagination
          words={{ pages: ui('pages'), previous: ui('previous'), next: ui('next') }}
          summary={t('page', { from: from + 1, to: from + page.lines.length, of: count })}
          previousHref={page.number > 1 ? address(kind, page.number - 1) : null}
          nextHref={page.number < page.pages ? address(kind, page.number + 1) : null}
        />
      ) : null}
    </section>
  )
}

function Lines({ kind, lines, number, stands, reportHref, whyHref }: Pick<Props, 'kind' | 'number' | 'stands' | 'reportHref' | 'whyHref'> & { lines: Line[] }) {
  const t = useTranslations('recalculation')
  const terms = useTranslations('terms')
  const locale = useLocale()
  const moves = kind !== 'stays'
  /** Old and new, each with the way to its own arithmetic; of a visit that stays the one it has. */
  const turn = (line: Line, figure: 'service' | 'official') => {
    const shown = { old: shownScore(line.old[figure], locale), new: shownScore(line.new[figure], locale) }
    const opened = (side: 'old' | 'new', score: ReactNode) => {
      const href = whyHref(line, side)
      if (href === null) return <Fragment key={side}>{score}</Fragment>
      return <WhyLink key={side} href={href} name={t('whySide', { side: moves ? side : 'stays', score: shown[side] })}><span className={whyLook}>{score}</span></WhyLink>
    }
    return moves ? t.rich('turnOpened', { was: shown.old, becomes: shown.new, old: (score) => opened('old', score), new: (score) => opened('new', score) }) : opened('old', shown.old)
  }
  return (
    <Table label={t('visits')} className="max-sm:min-w-0">
      <TableHead>
        <tr>
          <HeaderCell>{t('column.report')}</HeaderCell>
          {(['branch', 'date', 'channel', 'wave'] as const).map((column) => <HeaderCell key={column} className={wide}>{t(`column.${column}`)}</HeaderCell>)}
          <HeaderCell numeric>{t('column.service')}</HeaderCell>
          <HeaderCell numeric>{t('column.official')}</HeaderCell>
          <HeaderCell className={wide}>{moves ? t('column.word') : t('column.why')}</HeaderCell>
        </tr>
      </TableHead>
      <tbody>
        {lines.map((line) => {
          const { visitId, reportNumber, branch, visitedOn, channel, purpose, wave, waveClosed, stays, old, new: fresh } = line
          const day = visitedOn ? dayText(visitedOn, locale, 'short') : ''
          const sort = <span className="inline-flex flex-wrap items-center gap-x-2">{terms(`channel.${channel}`)}{purpose === 'routine' ? null : <Badge tone="outline">{terms(`purpose.${purpose}`)}</Badge>}</span>
          const inWave = <span className="inline-flex flex-wrap items-center gap-x-2"><span dir="auto">{wave}</span>{waveClosed ? <Badge tone="outline">{t('closedWave')}</Badge> : null}</span>
          const becomes = (
            <>
              {stays !== null ? t(`reasonOf.${stays}`, { number }) : old.outcome === fresh.outcome ? terms(`outcome.${old.outcome}`) : t('turn', { old: terms(`outcome.${old.outcome}`), new: terms(`outcome.${fresh.outcome}`) })}
              {line[stands].scoring !== 'scored' || purpose !== 'routine' ? <Badge className="ml-2">{t('excludedNow')}</Badge> : null}
            </>
          )
          return (
            <Row key={visitId}>
              <Cell className="max-sm:py-2 max-sm:align-top">
                <Link href={reportHref(reportNumber)} className={linkLook.row}>{reportNumber}</Link>
                {/* On a phone what a visit is stands with it: old and new are never read of an unknown one. */}
                <span className="grid gap-0.5 text-12 wrap-anywhere text-ink-2 sm:hidden">
                  <span dir="auto" className="text-14 text-ink">{branch}</span>
                  <span>{day}</span>
                  {sort}
                  {inWave}
                  <span>{becomes}</span>
                </span>
              </Cell>
              <Cell className={wide}><span dir="auto">{branch}</span></Cell>
              <Cell quiet className={wide}>{day}</Cell>
              <Cell quiet className={wide}>{sort}</Cell>
              <Cell quiet className={wide}>{inWave}</Cell>
              {(['service', 'official'] as const).map((figure) => (
                <Cell key={figure} numeric className="max-sm:py-2 max-sm:align-top">{turn(line, figure)}</Cell>
              ))}
              <Cell quiet className={wide}>{becomes}</Cell>
            </Row>
          )
        })}
      </tbody>
    </Table>
  )
}
