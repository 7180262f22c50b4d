import { useLocale, useTranslations } from 'next-intl'
import { clockText } from '@/components/reports/figures'
import { type Coordinates, distanceTo } from '@/lib/domain/report/place'
import type { SheetCriterion } from '@/lib/domain/report/sheet'

type Props = {
  criterion: SheetCriterion
  /** Where the branch is; null where nobody entered it, or the visit is not made on site. */
  branchAt: Coordinates | null
  timeZone: string
  /** Where the report's evidence is. */
  base: string
}

/** What reviewers alone hear and see of an answer: its sounds, and the place with its distance from the branch. */
export function KeptAnswer({ criterion: { name, said, recordings }, branchAt, timeZone, base }: Props) {
  const t = useTranslations('reviews')
  const locale = useLocale()
  const place = said.kind === 'place' ? said.place : null
  const metres = distanceTo(branchAt, place)
  return (
    <>
      {place ? (
        <p className="text-12 text-ink-2">
          {t('placeRecorded', {
            at: new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(new Date(place.at)),
            latitude: place.latitude.toFixed(5), longitude: place.longitude.toFixed(5), accuracy: Math.round(place.accuracyMetres),
          })}{' '}
          {t('signal.distance', {
            known: metres === null ? 'nowhere' : metres < 1_000 ? 'metres' : 'kilometres', metres: Math.round(metres ?? 0), km: Math.round((metres ?? 0) / 100) / 10,
            accuracy: Math.round(place.accuracyMetres),
          })}
        </p>
      ) : null}
      {recordings.length > 0 ? (
        <ul className="grid max-w-prose gap-2">
          {recordings.map(({ id, seconds }, index) => (
            <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <audio controls preload="none" src={`${base}/${id}`} aria-label={t('recordingOf', { number: index + 1, subject: name })} className="h-12 w-80 max-w-full" />
              <span className="text-12 text-ink-2 tabular-nums">{t('recordingLength', { number: index + 1, length: clockText(seconds) })}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {recordings.length > 0 || place ? <p className="text-12 text-ink-3">{t('keptByReviewers')}</p> : null}
    </>
  )
}
