import { useLocale, useTranslations } from 'next-intl'
import { FewestFixes } from '@/components/reports/fewest-fixes'
import { dayText } from '@/components/reports/figures'
import type { StripPhoto } from '@/components/reports/photo-strip'
import { Recalculated } from '@/components/reports/recalculated'
import { Badge } from '@/components/ui/badge'
import { linkLook } from '@/components/ui/link-look'
import { visitSums } from '@/lib/domain/score/why'
import type { WhyReport } from '@/lib/domain/report/why-report'
import { whyHref } from '@/lib/domain/scorecard/why-address'
import { placeInZone } from '@/lib/domain/zone'
import { levelText, scoreText, shareText } from './score-words'
import { shareTenths, toTenths } from '@/lib/domain/exact'
import { WhyLink } from './why-link'
import { WhyOtherScore } from './why-other-score'
import { WhyPart } from './why-parts'
import { WhyRestated } from './why-restated'
import { WhySums } from './why-sums'
import { WhyVisitSection } from './why-visit-section'

/** A visit's score down to answer, sentence and photo, and the fewest fixes that lift it into the zone. `open`: all of it at once, as on paper. */
export function WhyVisit({ why, org, open }: { why: WhyReport; org: string; open: boolean }) {
  const t = useTranslations('why.visit')
  const terms = useTranslations('terms')
  const reports = useTranslations('reports')
  const locale = useLocale()
  const { sheet } = why
  const report = why.from === 'review' ? `/${org}/reviews/${why.visitId}` : `/${org}/reports/${why.reportNumber}`
  const published = { kind: 'report' as const, reportNumber: why.reportNumber }
  const kept = (revision: number) => whyHref(org, { ...published, revision })
  const whole = why.from === 'review' && why.visitId ? whyHref(org, { kind: 'review', visitId: why.visitId }) : whyHref(org, { ...published, ...whichScore(why.other) })
  const titles = new Map(sheet.sections.map(({ key, title }) => [key, title]))
  const photosOf = (key: string) => why.photos.filter(({ criterionKey }) => criterionKey === key).map((photo) => withAddress(photo, why, org))
  const facts = [
    why.section === null ? null : titles.get(why.section),
    why.on ? `${dayText(why.on, locale)}${why.dayPart && terms.has(`dayPart.${why.dayPart}`) ? `, ${terms(`dayPart.${why.dayPart}`).toLocaleLowerCase(locale)}` : ''}` : null,
    why.branch,
    why.version === null ? null : t('version', { standard: why.standard, version: why.version }),
    why.wave,
    t('number', { number: why.reportNumber }),
  ].filter(Boolean)
  return (
    <div className="grid gap-8">
      <div className="grid gap-2">
        <p className="max-w-prose text-ink-2">{facts.join(' · ')}</p>
        {why.other ? <WhyOtherScore other={why.other} now={whyHref(org, published)} /> : null}
        <Standing why={why} />
        {why.recalculated ? <Recalculated report={why.recalculated} why={kept} /> : null}
        {sheet.zone && sheet.serviceTenths !== null && why.section === null ? (
          <p className="max-w-prose">
            {t('zone', {
              place: placeInZone(sheet.serviceTenths, sheet.zone), score: scoreText(sheet.serviceTenths, locale), acceptable: levelText(sheet.zone.acceptable, locale),
              desired: levelText(sheet.zone.desired, locale), origin: terms(`zoneOrigin.${sheet.zone.origin}`).toLocaleLowerCase(locale), day: dayText(sheet.zone.setOn, locale, 'short'), under: why.scoredUnder ?? 'none',
            })}
          </p>
        ) : null}
      </div>
      {sheet.fixes && sheet.zone && why.section === null ? (
        <WhyPart title={t('fixes')}>
          <FewestFixes fixes={sheet.fixes} acceptable={sheet.zone.acceptable} at={`${report}#criterion-`} />
        </WhyPart>
      ) : null}
      <WhyPart title={t('lines')} note={t('linesNote')}>
        <ul className="border-t border-line">
          {sheet.sections.filter(({ key }) => why.section === null || key === why.section).map((section) => (
            <li key={section.key} className="border-b border-line">
              <WhyVisitSection section={section} report={report} open={open || why.section !== null} photosOf={photosOf} />
            </li>
          ))}
        </ul>
      </WhyPart>
      {why.section === null ? (
        <>
          <WhySums sums={visitSums({ method: sheet.method, sections: sheet.sections, gates: sheet.gates })} titles={titles} gates={sheet.gates} />
          <Completeness sheet={sheet} />
        </>
      ) : (
        <p>
          <WhyLink href={whole} name={t('wholeVisit')} className={linkLook.text}>
            {t('wholeVisit')}
          </WhyLink>
        </p>
      )}
      {why.restated.length > 0 ? <WhyRestated lines={why.restated} title={t('restated')} score={kept} /> : null}
      <p className="text-12 text-ink-3">
        {terms(`method.${sheet.method}`)} · {reports('rules', { version: sheet.rulesVersion })}
      </p>
    </div>
  )
}

const whichScore = (other: WhyReport['other']) => (other?.kind === 'revision' ? { revision: other.revision } : other ? { preview: other.recalculationId } : {})

function Standing({ why }: { why: WhyReport }) {
  const t = useTranslations('reports')
  if (why.scoring === 'excluded') return <p className="max-w-prose">{t('excluded', { reason: why.excludedReason })}</p>
  if (why.scoring === 'pending' && why.sheet.incomplete) return <p><Badge tone="outline">{t('staysOut')}</Badge></p>
  return null
}

function Completeness({ sheet: { completeness, incomplete, bounds } }: { sheet: WhyReport['sheet'] }) {
  const t = useTranslations('reports')
  const locale = useLocale()
  if (completeness === null || completeness >= 100_000_000) return null
  return (
    <WhyPart title={t('completeness')}>
      <p>
        {shareText(shareTenths(completeness), locale)}{incomplete && bounds ? ` · ${t('bounds', { low: scoreText(toTenths(bounds.low), locale), high: scoreText(toTenths(bounds.high), locale) })}` : ''}
      </p>
    </WhyPart>
  )
}

function withAddress({ id, width, height }: WhyReport['photos'][number], { from, visitId }: WhyReport, org: string): StripPhoto {
  const src = from === 'review' ? `/api/v1/orgs/${org}/visits/${visitId}/evidence/${id}` : `/api/v1/orgs/${org}/published/${id}`
  return { id, width, height, src, thumbnail: `${src}?size=thumbnail` }
}
