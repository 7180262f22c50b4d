import Link from 'next/link'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { Fragment, type ReactNode } from 'react'
import { momentText } from '@/components/moment'
import { linkLook } from '@/components/ui/link-look'
import { toTenths } from '@/lib/domain/exact'
import type { WhyReport } from '@/lib/domain/report/why-report'
import type { WhyRestatedLine } from '@/lib/domain/scorecard/why-mean'
import { RestatedBecause } from './restated-because'
import { scoreText } from './score-words'
import { WhyLink } from './why-link'
import { whyLook } from './why-param'
import { WhyPart } from './why-parts'

type Told = Pick<WhyRestatedLine, 'at' | 'timeZone' | 'cause' | 'reason' | 'old' | 'new'>
type OfVisit = WhyReport['restated'][number]
/** Where each of them leads: a report's trace, the explanation of its figures, a recalculation, and the visits one moved. */
type Ways = { trace: (reportNumber: string) => string; why: (reportNumber: string) => string; recalculation: (id: string) => string; visits: (key: string) => string }
type Shown = { title: string; note?: string } & ({ lines: readonly OfVisit[]; ways?: undefined; /** Explains a kept score of that visit. */ score: (revision: number) => string } | { lines: readonly WhyRestatedLine[]; ways: Ways })

/** Corrections after a wave was closed: old and new figure, when and why; of a visit each figure opens what made it, of a mean the line leads to what it tells of. */
export function WhyRestated({ title, note, ...shown }: Shown) {
  return (
    <WhyPart title={title} note={note}>
      <ul className="grid gap-2">
        {shown.ways
          ? shown.lines.map((line, at) => <OfMean key={`${line.at} ${at}`} line={line} ways={shown.ways} />)
          : shown.lines.map((line, at) => <Line key={`${line.at} ${at}`} line={line} names={[]} figures={<KeptFigures line={line} score={shown.score} />} />)}
      </ul>
    </WhyPart>
  )
}

function OfMean({ line, ways }: { line: WhyRestatedLine; ways: Ways }) {
  const t = useTranslations('why')
  const locale = useLocale()
  const format = useFormatter()
  const { many, branch, reportNumber, published, undoneAt, recalculationId, timeZone } = line
  const undone = undoneAt ? [t('restatedUndone', { at: momentText(format, new Date(undoneAt), timeZone) })] : []
  const recalculation = recalculationId ? <Link href={ways.recalculation(recalculationId)} className={linkLook.text}>{t('openRecalculation')}</Link> : null
  if (many) {
    const { key, ...words } = many
    return <Line line={line} names={[<Link key={key} href={ways.visits(key)} className={linkLook.text}>{t('restatedMany', words)}</Link>, ...undone]} figures={null} recalculation={recalculation} />
  }
  const figures = <Figures line={line} />
  return (
    <Line
      line={line}
      names={[branch, <Link key={reportNumber} href={ways.trace(reportNumber)} className={linkLook.text}>{reportNumber}</Link>, ...undone]}
      figures={published ? <WhyLink href={ways.why(reportNumber)} name={t('restatedWhy', figuresOf(line, locale))}><span className={whyLook}>{figures}</span></WhyLink> : figures}
      recalculation={recalculation}
    />
  )
}

function Line({ line: { at, timeZone, cause, reason }, names, figures, recalculation }: { line: Told; names: readonly ReactNode[]; figures: ReactNode; recalculation?: ReactNode }) {
  const format = useFormatter()
  return (
    <li className="grid gap-0.5">
      <span className="flex flex-wrap justify-between gap-x-4">
        <span>
          {momentText(format, new Date(at), timeZone)}
          {names.map((name, index) => <Fragment key={index}> · {name}</Fragment>)}
        </span>
        {figures}
      </span>
      <span className="text-12 whitespace-pre-line text-ink-2"><RestatedBecause cause={cause} reason={reason} /></span>
      {recalculation ? <span className="text-12" data-screen-only>{recalculation}</span> : null}
    </li>
  )
}

function Figures({ line }: { line: Told }) {
  const t = useTranslations('why')
  const locale = useLocale()
  return <span className="tabular-nums">{t('restatedFromTo', figuresOf(line, locale))}</span>
}

/** Each figure by itself: what was, and what it became. */
function KeptFigures({ line, score }: { line: OfVisit; score: (revision: number) => string }) {
  const t = useTranslations('why')
  const locale = useLocale()
  const figures = figuresOf(line, locale)
  const opened = (side: 'old' | 'new', figure: ReactNode) => {
    const revision = line.revisions[side]
    if (revision === null) return <Fragment key={side}>{figure}</Fragment>
    return <WhyLink key={side} href={score(revision)} name={t('restatedFigure', { side, score: figures[side] })}><span className={whyLook}>{figure}</span></WhyLink>
  }
  return <span className="tabular-nums">{t.rich('restatedTurn', { was: figures.old, became: figures.new, old: (figure) => opened('old', figure), new: (figure) => opened('new', figure) })}</span>
}

function figuresOf(line: Told, locale: string) {
  const figure = (millionths: number | null) => (millionths === null ? '–' : scoreText(toTenths(millionths), locale))
  return { old: figure(line.old), new: figure(line.new) }
}
