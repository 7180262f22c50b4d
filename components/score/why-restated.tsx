import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { momentIn } from '@/components/moment'
import type { RestatedCause } from '@/lib/domain/review/restated'
import type { WhyRestatedLine } from '@/lib/domain/scorecard/why-mean'
import { RestatedBecause } from './restated-because'
import { WhyPart } from './why-parts'
import { toTenths } from '@/lib/domain/exact'
import { scoreText } from './score-words'

type Restated = { at: string; timeZone: string; cause: RestatedCause; reason: string | null; old: number | null; new: number | null; branch?: string; reportNumber?: string; undone?: boolean; many?: WhyRestatedLine['many'] }

/** Corrections after a wave was closed: old and new figure, when and why. */
export function WhyRestated({ lines, title, note }: { lines: readonly Restated[]; title: string; note?: string }) {
  const t = useTranslations('why')
  const locale = useLocale()
  const format = useFormatter()
  const figure = (millionths: number | null) => (millionths === null ? '–' : scoreText(toTenths(millionths), locale))
  return (
    <WhyPart title={title} note={note}>
      <ul className="grid gap-2">
        {lines.map((line, at) => (
          <li key={`${line.at} ${at}`} className="grid gap-0.5">
            <span className="flex flex-wrap justify-between gap-x-4">
              <span>{[format.dateTime(new Date(line.at), momentIn(line.timeZone)), ...(line.many ? [t('restatedMany', line.many)] : [line.branch, line.reportNumber]), line.undone && t('restatedUndone')].filter(Boolean).join(' · ')}</span>
              {line.many ? null : <span className="tabular-nums">{t('restatedFromTo', { old: figure(line.old), new: figure(line.new) })}</span>}
            </span>
            <span className="text-12 whitespace-pre-line text-ink-2"><RestatedBecause cause={line.cause} reason={line.reason} /></span>
          </li>
        ))}
      </ul>
    </WhyPart>
  )
}
