import { ChevronRight } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { FewestFixes } from '@/components/reports/fewest-fixes'
import { dayText } from '@/components/reports/figures'
import type { StripPhoto } from '@/components/reports/photo-strip'
import { Badge } from '@/components/ui/badge'
import { visitSums } from '@/lib/domain/score/why'
import type { WhyReport } from '@/lib/domain/report/why-report'
import { placeInZone } from '@/lib/domain/zone'
import { levelText, scoreText } from './score-words'
import { exactText } from './why-figures'
import { WhyPart } from './why-parts'
import { WhyRestated } from './why-restated'
import { WhySums } from './why-sums'
import { WhyVisitLine } from './why-visit-line'

/** A visit's score down to answer, sentence and photo, and the fewest fixes that lift it into the zone. `open`: all of it at once, as on paper. */
export function WhyVisit({ why, org, open }: { why: WhyReport; org: string; open: boolean }) {
  const t = useTranslations('why.visit')
  const terms = useTranslations('terms')
  const reports = useTranslations('reports')
  const locale = useLocale()
  const { sheet } = why
  const report = why.from === 'review' ? `/${org}/reviews/${why.visitId}` : `/${org}/reports/${why.reportNumber}`
  const titles = new Map(sheet.sections.map(({ key, title }) => [key, title]))
  const photosOf = (key: string) => why.photos.filter(({ criterionKey }) => criterionKey === key).map((photo) => withAddress(photo, why, org))
  const facts = [
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
        <Standing why={why} />
        {sheet.zone && sheet.serviceTenths !== null ? (
          <p className="max-w-prose">
            {t('zone', {
              place: placeInZone(sheet.serviceTenths, sheet.zone), score: scoreText(sheet.serviceTenths, locale), acceptable: levelText(sheet.zone.acceptable, locale),
              desired: levelText(sheet.zone.desired, locale), origin: terms(`zoneOrigin.${sheet.zone.origin}`).toLocaleLowerCase(locale), day: dayText(sheet.zone.setOn, locale, 'short'),
            })}
          </p>
        ) : null}
      </div>
      {sheet.fixes && sheet.zone ? (
        <WhyPart title={t('fixes')}>
          <FewestFixes fixes={sheet.fixes} acceptable={sheet.zone.acceptable} at={`${report}#criterion-`} />
        </WhyPart>
      ) : null}
      <WhyPart title={t('lines')} note={t('linesNote')}>
        <ul className="border-t border-line">
          {sheet.sections.map((section) => (
            <li key={section.key} className="border-b border-line">
              <details open={open} className="group">
                <summary className="flex min-h-11 list-none items-baseline gap-2 py-2.5 [&::-webkit-details-marker]:hidden">
                  <ChevronRight aria-hidden className="size-3.5 shrink-0 translate-y-0.5 text-ink-3 transition-calm group-open:rotate-90" />
                  <span className="min-w-0 flex-1 font-medium">{section.title}</span>
                  <span className="text-right tabular-nums">{t('points', { earned: exactText(section.score.earned, locale), possible: exactText(section.score.possible, locale) })}</span>
                </summary>
                <p className="pl-5.5 text-12 text-ink-2">
                  {[
                    section.score.service === null ? reports('noSectionScore') : t('sectionScore', { exact: exactText(section.score.service, locale) }),
                    section.bonusEarned !== 0 && reports('ofWhichBonus', { bonus: exactText(section.bonusEarned, locale) }),
                    section.bounding && t(`bounding.${section.bounding}`),
                    section.score.zeroedBy.length > 0 && reports('zeroed'),
                    section.score.passMark && section.passMarkLevel !== null && reports(`passMark.${section.score.passMark}`, { level: scoreText(section.passMarkLevel, locale) }),
                  ].filter(Boolean).join(' · ')}
                </p>
                <ol className="pl-5.5">
                  {section.criteria.map((criterion) => (
                    <WhyVisitLine key={criterion.key} criterion={criterion} href={`${report}#criterion-${criterion.key}`} photos={photosOf(criterion.key)} />
                  ))}
                </ol>
              </details>
            </li>
          ))}
        </ul>
      </WhyPart>
      <WhySums sums={visitSums({ method: sheet.method, sections: sheet.sections, gates: sheet.gates })} titles={titles} gates={sheet.gates} />
      <Completeness sheet={sheet} />
      {why.restated.length > 0 ? <WhyRestated lines={why.restated} title={t('restated')} /> : null}
      <p className="text-12 text-ink-3">
        {terms(`method.${sheet.method}`)} · {reports('rules', { version: sheet.rulesVersion })}
      </p>
    </div>
  )
}

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
        {exactText(completeness, locale)} %{incomplete && bounds ? ` · ${t('bounds', { low: exactText(bounds.low, locale), high: exactText(bounds.high, locale) })}` : ''}
      </p>
    </WhyPart>
  )
}

function withAddress({ id, width, height }: WhyReport['photos'][number], { from, visitId }: WhyReport, org: string): StripPhoto {
  const src = from === 'review' ? `/api/v1/orgs/${org}/visits/${visitId}/evidence/${id}` : `/api/v1/orgs/${org}/published/${id}`
  return { id, width, height, src, thumbnail: `${src}?size=thumbnail` }
}
