import { useLocale, useTranslations } from 'next-intl'
import type { HistoryLine } from '@/lib/domain/review/review'
import { WhyLink } from '@/components/score/why-link'
import { whyLook } from '@/components/score/why-param'
import { percentText } from './figures'
import { Changed } from './said-text'

/** The review's trace, newest first: what happened, who did it, when, why. Times in the branch's zone. */
export function HistoryList({ lines, timeZone, why }: { lines: readonly HistoryLine[]; timeZone: string; /** Where the score is explained, old and new. */ why: string }) {
  const locale = useLocale()
  const at = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone })
  return (
    <ol className="grid gap-3">
      {lines.map((line, index) => (
        <li key={`${line.at}${index}`} className="grid gap-0.5 border-l border-line pl-3">
          <Happened line={line} why={why} />
          <span className="text-12 text-ink-3">
            <time dateTime={line.at}>{at.format(new Date(line.at))}</time>
            {byOf(line) ? ` · ${byOf(line)}` : ''}
          </span>
        </li>
      ))}
    </ol>
  )
}

const byOf = (line: HistoryLine) => (line.kind === 'sent' ? null : line.kind === 'correction' ? line.correction.by : line.by)

function Happened({ line, why }: { line: HistoryLine; why: string }) {
  const t = useTranslations('reports')
  const locale = useLocale()
  const figure = (millionths: number | null) => (millionths === null ? '–' : percentText(millionths, locale))
  if (line.kind === 'sent') return <span>{t('history.sent', { number: line.number })}</span>
  if (line.kind === 'restated')
    return (
      <>
        <span>
          {t.rich('history.restated', {
            old: figure(line.old), new: figure(line.new),
            why: (figures) => <WhyLink inline href={why} name={t('why', { score: figure(line.new) })}><span className={whyLook}>{figures}</span></WhyLink>,
          })}
        </span>
        <Why>{line.reason}</Why>
      </>
    )
  if (line.kind === 'recalculated' || line.kind === 'recalculation_undone')
    return (
      <>
        <span>{t(`history.${line.kind}`, { number: line.number, old: figure(line.old), new: figure(line.new) })}</span>
        <Why>{line.reason}</Why>
      </>
    )
  if (line.kind === 'step')
    return (
      <>
        <span>{t.has(`history.verb.${line.verb}`) ? t(`history.verb.${line.verb}`) : t('history.other')}</span>
        {line.reason ? <Why>{line.reason}</Why> : null}
      </>
    )
  const { criterion, old, new: current, commentChanged, reason } = line.correction
  return (
    <>
      <span>{t('history.corrected', { criterion })}</span>
      <span className="text-ink-2">
        <Changed old={old} current={current} />
        {commentChanged ? t('history.commentChanged') : ''}
      </span>
      <Why>{reason}</Why>
    </>
  )
}

const Why = ({ children }: { children: string }) => <span className="whitespace-pre-line text-ink-2">“{children}”</span>
