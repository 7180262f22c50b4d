import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { axisAround } from '@/components/charts/axis'
import { ChartOrTable } from '@/components/charts/chart-or-table'
import { counted, scoreText } from '@/components/score/score-words'
import { ScoreFigure } from '@/components/score/score-figure'
import type { Speech } from '@/components/scorecards/speech'
import { linkLook } from '@/components/ui/link-look'
import { SectionHeader } from '@/components/ui/page-header'
import { Cell, HeaderCell, Row, Table, TableHead } from '@/components/ui/table'
import { noIntervalValues } from '@/lib/domain/scorecard/no-interval-values'
import type { CompareView } from '@/lib/domain/scorecard/compare-view'
import { numberFormat } from '@/lib/i18n/formats'
import { FunnelPoints, type PlotPoint } from './funnel-points'
import { FunnelShape, shapes } from './funnel-shape'
import { sideBySide } from './side-by-side'

type Shown = { view: CompareView; branchBase: string; branchQuery: string; why: (branchId: string, section: string | null) => string; pages: ReactNode; speech: Speech }

/** Score against visits with the limits that alike branches stay within; every branch as a point, or the branches of the page as a table. */
export async function Funnel(shown: Shown) {
  const [t, say] = await Promise.all([getTranslations('compare'), getTranslations('charts')])
  const { funnel } = shown.view
  const { ui } = shown.speech
  const without = funnel.why ? `${ui(`noInterval.${funnel.why.kind}`, noIntervalValues(funnel.why))} ${t('funnel.no_interval')}` : null
  return (
    <section id="funnel" className="scroll-mt-20">
      {funnel.points.length === 0 ? (
        <>
          <SectionHeader title={t('funnel.title')} />
          <p className="text-ink-2">{t('funnel.few')}</p>
        </>
      ) : (
        <ChartOrTable
          title={t('funnel.title')} note={funnel.kind === 'limits' ? t('funnel.note') : (without ?? t(`funnel.${funnel.kind}`))}
          chart={<FunnelPlot {...shown} />} table={<FunnelTable {...shown} />} words={{ showTable: say('showTable'), showChart: say('showChart') }}
        />
      )}
    </section>
  )
}

async function FunnelPlot({ view: { funnel, lines }, branchBase, branchQuery, speech: { locale, words } }: Shown) {
  const t = await getTranslations('compare')
  const score = numberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const whole = numberFormat(locale)
  const most = Math.max(2, ...funnel.points.map(({ n }) => n)) * 1.08
  const least = Math.min(...funnel.points.map(({ n }) => n))
  const near = funnel.curve.find(({ n }) => n >= least)
  const { from, to, ticks } = axisAround([...funnel.points.map((point) => point.score / 10), ...(near ? [near.inner.low, near.inner.high] : [])])
  const x = (n: number) => Number(((n / most) * 100).toFixed(2))
  const y = (points: number) => Number((((to - points) / (to - from)) * 100).toFixed(2))
  const groupWords = shapes.map((shape) => t(`funnel.shapes.${shape}`))
  // Visits are counted in words once for each number of them.
  const visits = Object.fromEntries([...new Set(funnel.points.map(({ n }) => n))].map((n) => [n, counted(words.visits, n, locale)]))
  const sorted = funnel.points.toSorted((one, other) => one.n - other.n || one.score - other.score)
  const aside = sideBySide(sorted.map((point) => ({ n: point.n, top: y(point.score / 10) })), x(1))
  const points = sorted.map((point, at): PlotPoint =>
    [point.id, point.name, Number((x(point.n) + aside[at]!).toFixed(2)), y(point.score / 10), shapes.indexOf(point.group ?? 'none'), score.format(point.score / 10), point.n])
  const line = (limit: (at: (typeof funnel.curve)[number]) => number) => funnel.curve.map((at) => `${x(at.n)},${y(limit(at))}`).join(' ')
  const step = Math.max(1, Math.ceil(most / 10))
  const present = shapes.flatMap((shape, at) => (points.some((point) => point[4] === at) ? [{ shape, at }] : []))
  return (
    <div className="min-w-0 break-inside-avoid">
      <div className="relative mb-10 ml-8 h-80 border-b border-l border-line">
        {ticks.map((tick) => (
          <span key={tick} aria-hidden className="absolute right-full -translate-y-1/2 pr-2 text-12 text-ink-3" style={{ top: `${y(tick)}%` }}>{tick}</span>
        ))}
        {Array.from({ length: Math.floor(most / step) }, (_, at) => (at + 1) * step).map((n) => (
          <span key={n} aria-hidden className="absolute top-full -translate-x-1/2 pt-1 text-12 text-ink-3" style={{ left: `${x(n)}%` }}>{whole.format(n)}</span>
        ))}
        <span aria-hidden className="absolute top-full right-0 pt-5 text-12 text-ink-3">{t('funnel.x')}</span>
        {funnel.kind !== 'limits' || funnel.mean === null ? null : (
          <svg aria-hidden viewBox="0 0 100 100" preserveAspectRatio="none" className="absolute inset-0 size-full overflow-hidden">
            <line x1={0} x2={100} y1={y(funnel.mean / 10)} y2={y(funnel.mean / 10)} stroke="var(--ink-2)" strokeWidth={1} vectorEffect="non-scaling-stroke" />
            {(['low', 'high'] as const).map((end) => (
              <g key={end} fill="none" stroke="var(--ink-2)">
                <polyline points={line(({ inner }) => inner[end])} strokeWidth={1.25} strokeDasharray="2 4" vectorEffect="non-scaling-stroke" />
                <polyline points={line(({ outer }) => outer[end])} strokeWidth={1.25} strokeDasharray="8 4" vectorEffect="non-scaling-stroke" />
              </g>
            ))}
          </svg>
        )}
        <FunnelPoints points={points} words={{ shapes: groupWords, visits }} base={branchBase} query={branchQuery} label={t('funnel.label')} />
      </div>
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-12 text-ink-2">
        {present.map(({ shape, at }) => <li key={shape} className="inline-flex items-center gap-1.5"><FunnelShape shape={at} />{groupWords[at]}</li>)}
        {funnel.kind !== 'limits' || funnel.mean === null ? null : (
          <>
            <li className="inline-flex items-center gap-1.5"><Stroke dashes="" />{t('funnel.mean', { mean: scoreText(funnel.mean, locale) })}</li>
            <li className="inline-flex items-center gap-1.5"><Stroke dashes="2 4" />{t('funnel.inner')}</li>
            <li className="inline-flex items-center gap-1.5"><Stroke dashes="8 4" />{t('funnel.outer')}</li>
          </>
        )}
      </ul>
      {funnel.kind === 'limits' ? <p className="max-w-prose pt-2 text-12 text-ink-2">{t('funnel.read')}</p> : null}
      {lines.some(({ reading }) => reading.imported) ? <p className="pt-1 text-12 text-ink-2">{words.importedSome}</p> : null}
    </div>
  )
}

const Stroke = ({ dashes }: { dashes: string }) => (
  <svg aria-hidden viewBox="0 0 24 12" className="h-3 w-6"><line x1={0} x2={24} y1={6} y2={6} stroke="var(--ink-2)" strokeWidth={1.25} strokeDasharray={dashes} /></svg>
)

async function FunnelTable({ view: { lines }, branchBase, branchQuery, why, pages, speech: { locale, words } }: Shown) {
  const t = await getTranslations('compare')
  const one = numberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const span = (limits: { low: number; high: number } | undefined) => (limits ? `${one.format(limits.low)}–${one.format(limits.high)}` : '–')
  return (
    <>
      <Table label={t('funnel.title')} className="max-sm:min-w-0!">
        <TableHead>
          <tr>
            <HeaderCell>{t('column.branch')}</HeaderCell>
            <HeaderCell numeric>{t('column.visits')}</HeaderCell>
            <HeaderCell numeric>{t('column.score')}</HeaderCell>
            <HeaderCell numeric className="max-sm:hidden">{t('funnel.inner')}</HeaderCell>
            <HeaderCell numeric className="max-sm:hidden">{t('funnel.outer')}</HeaderCell>
            <HeaderCell className="max-sm:hidden">{t('funnel.where')}</HeaderCell>
            <HeaderCell className="max-sm:hidden">{t('funnel.group')}</HeaderCell>
          </tr>
        </TableHead>
        <tbody>
          {lines.map(({ id, name, reading, limits, place, group }) => (
            <Row key={id}>
              <Cell className="max-sm:py-2 max-sm:wrap-anywhere">
                <Link href={`${branchBase}/${id}${branchQuery}`} className={linkLook.row}>{name}</Link>
                <span className="block text-12 text-ink-2 sm:hidden">{[place ? t(`funnel.${place}`) : null, t(`funnel.shapes.${group ?? 'none'}`)].filter(Boolean).join(' · ')}</span>
              </Cell>
              <Cell numeric quiet>{reading.n}</Cell>
              <Cell numeric><ScoreFigure {...reading} official={null} words={words} why={reading.score === null ? null : why(id, null)} /></Cell>
              <Cell numeric quiet className="max-sm:hidden">{span(limits?.inner)}</Cell>
              <Cell numeric quiet className="max-sm:hidden">{span(limits?.outer)}</Cell>
              <Cell quiet className="max-sm:hidden">{place ? t(`funnel.${place}`) : '–'}</Cell>
              <Cell quiet className="max-sm:hidden">{t(`funnel.shapes.${group ?? 'none'}`)}</Cell>
            </Row>
          ))}
        </tbody>
      </Table>
      {pages}
    </>
  )
}
