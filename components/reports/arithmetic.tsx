import { ChevronRight } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { shareText } from '@/components/score/score-words'
import { linkLook } from '@/components/ui/link-look'
import { shareTenths } from '@/lib/domain/exact'
import type { ReportSheet } from '@/lib/domain/report/sheet'
import { FewestFixes } from './fewest-fixes'
import { milliText, percentText, pointsText } from './figures'
import { LinePoints } from './line-points'

type Sheet = Pick<ReportSheet, 'total' | 'gates' | 'officialTenths' | 'completeness' | 'incomplete' | 'bounds' | 'fixes' | 'zone' | 'rulesVersion'> & {
  sections: (Omit<ReportSheet['sections'][number], 'criteria'> & { criteria: Pick<ReportSheet['sections'][number]['criteria'][number], 'key' | 'name' | 'line'>[] })[]
}

/** The sum line by line: sections, inside each its answers, then the total and what the gates did to it. */
export function Arithmetic({ sheet }: { sheet: Sheet }) {
  const t = useTranslations('reports')
  const terms = useTranslations('terms')
  const locale = useLocale()
  const { total, gates, officialTenths, completeness, incomplete, bounds } = sheet
  return (
    <div className="grid gap-4">
      <p className="text-12 text-ink-2">{terms(`methodMeans.${total.method}`)}</p>
      <ul className="border-t border-line">
        {sheet.sections.map((section) => (
          <li key={section.key} className="border-b border-line">
            <details className="group">
              <summary className="flex min-h-10 list-none items-baseline gap-2 py-2 [&::-webkit-details-marker]:hidden">
                <ChevronRight aria-hidden className="size-3.5 shrink-0 translate-y-0.5 text-ink-3 transition-calm group-open:rotate-90" />
                <span className="min-w-0 flex-1">{section.title}</span>
                <span className="text-right whitespace-nowrap">
                  <SectionSum section={section} method={total.method} />
                </span>
              </summary>
              <SectionNotes section={section} />
              <ol className="grid gap-1.5 pb-3 pl-5.5 text-12">
                {section.criteria.map(({ key, name, line }) => (
                  <li key={key} className="flex items-baseline justify-between gap-3">
                    <a href={`#criterion-${key}`} className={linkLook.row}>
                      {name}
                    </a>
                    <span className="shrink-0 text-ink-2">
                      <LinePoints line={line} />
                    </span>
                  </li>
                ))}
              </ol>
            </details>
          </li>
        ))}
      </ul>
      <dl className="grid gap-1.5">
        <div className="flex flex-wrap justify-between gap-x-4 font-medium">
          <dt>{t('serviceScore')}</dt>
          <dd>
            <TotalSum total={total} />
          </dd>
        </div>
        {total.method === 'pooled' && total.bounding ? <p className="text-12 text-ink-2">{t(`bounding.${total.bounding}`)}</p> : null}
        {gates.map(({ name, effect }) => (
          <div key={name} className="flex flex-wrap justify-between gap-x-4 text-below">
            <dt>{t('criticalFailure', { name })}</dt>
            <dd>{terms(`gate.${effect}`)}</dd>
          </div>
        ))}
        {gates.length > 0 ? (
          <div className="flex flex-wrap justify-between gap-x-4 font-medium">
            <dt>{t('officialScore')}</dt>
            <dd>{officialTenths === null ? '–' : percentText(officialTenths * 100_000, locale)}</dd>
          </div>
        ) : null}
        {completeness !== null && completeness < 100_000_000 ? (
          <div className="flex flex-wrap justify-between gap-x-4 text-ink-2">
            <dt>{t('completeness')}</dt>
            <dd>{shareText(shareTenths(completeness), locale)}</dd>
          </div>
        ) : null}
        {incomplete && bounds ? (
          <p className="text-12 text-ink-2">{t('bounds', { low: percentText(bounds.low, locale), high: percentText(bounds.high, locale) })}</p>
        ) : null}
      </dl>
      {sheet.fixes && sheet.zone ? <FewestFixes fixes={sheet.fixes} acceptable={sheet.zone.acceptable} /> : null}
      <p className="text-12 text-ink-3">{t('rules', { version: sheet.rulesVersion })}</p>
    </div>
  )
}

function SectionSum({ section: { score, weightCounts }, method }: { section: Sheet['sections'][number]; method: ReportSheet['method'] }) {
  const t = useTranslations('reports')
  const locale = useLocale()
  const mine = score.service === null ? '–' : percentText(score.service, locale)
  if (method === 'pooled') return <span className="text-ink-2">{t('points', { earned: pointsText(score.earned, locale), possible: pointsText(score.possible, locale) })}</span>
  if (!weightCounts) return <span className="text-ink-3">{t('outOfSum')}</span>
  return <span className="text-ink-2">{t('weightTimesScore', { weight: milliText(score.weightMilli, locale), score: mine })}</span>
}

function SectionNotes({ section: { score, bonusEarned, bounding, passMarkLevel } }: { section: Sheet['sections'][number] }) {
  const t = useTranslations('reports')
  const locale = useLocale()
  const notes = [
    score.service === null ? t('noSectionScore') : t('sectionScore', { earned: pointsText(score.earned, locale), possible: pointsText(score.possible, locale), score: percentText(score.service, locale) }),
    bonusEarned !== 0 && t('ofWhichBonus', { bonus: pointsText(bonusEarned, locale) }),
    bounding && t(`bounding.${bounding}`),
    score.zeroedBy.length > 0 && t('zeroed'),
    score.passMark && passMarkLevel !== null && t(`passMark.${score.passMark}`, { level: percentText(passMarkLevel * 100_000, locale) }),
  ].filter(Boolean)
  return <p className="pb-2 pl-5.5 text-12 text-ink-2">{notes.join(' · ')}</p>
}

function TotalSum({ total }: { total: ReportSheet['total'] }) {
  const t = useTranslations('reports')
  const locale = useLocale()
  const score = total.score === null ? '–' : percentText(total.score, locale)
  if (total.method === 'pooled')
    return t('pooledTotal', { earned: pointsText(total.earned, locale), possible: pointsText(total.possible, locale), score })
  const sum = total.terms.reduce((all, { weightMilli, sectionScore }) => all + weightMilli * sectionScore, 0)
  return t('weightedTotal', { sum: milliText(Math.round(sum / 1_000_000), locale), weights: milliText(total.weightSum, locale), score })
}
