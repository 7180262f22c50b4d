import { ChevronRight } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import type { StripPhoto } from '@/components/reports/photo-strip'
import { toTenths } from '@/lib/domain/exact'
import type { WhySectionLines } from '@/lib/domain/report/why-report'
import { scoreText } from './score-words'
import { exactText } from './why-figures'
import { WhyVisitLine } from './why-visit-line'

/** One section of a visit's sum with its lines, and the section's own figure. */
export function WhyVisitSection({ section, report, open, photosOf }: { section: WhySectionLines; report: string; open: boolean; photosOf: (criterionKey: string) => StripPhoto[] }) {
  const t = useTranslations('why.visit')
  const reports = useTranslations('reports')
  const locale = useLocale()
  const { title, score, bonusEarned, bounding, passMarkLevel, criteria } = section
  const [earned, possible] = [exactText(score.earned, locale), exactText(score.possible, locale)]
  const notes = [
    score.service === null ? reports('noSectionScore') : t('sectionScore', { earned, possible, exact: exactText(score.service, locale), score: scoreText(toTenths(score.service), locale) }),
    bonusEarned !== 0 && reports('ofWhichBonus', { bonus: exactText(bonusEarned, locale) }),
    bounding && t(`bounding.${bounding}`),
    score.zeroedBy.length > 0 && reports('zeroed'),
    score.passMark && passMarkLevel !== null && reports(`passMark.${score.passMark}`, { level: scoreText(passMarkLevel, locale) }),
  ].filter(Boolean)
  return (
    <details open={open} className="group">
      <summary className="flex min-h-11 list-none items-baseline gap-2 py-2.5 [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden className="size-3.5 shrink-0 translate-y-0.5 text-ink-3 transition-calm group-open:rotate-90" />
        <span className="min-w-0 flex-1 font-medium">{title}</span>
        <span className="text-right tabular-nums">{t('points', { earned, possible })}</span>
      </summary>
      <p className="pl-5.5 text-12 text-ink-2">{notes.join(' · ')}</p>
      <ol className="pl-5.5">
        {criteria.map((criterion) => (
          <WhyVisitLine key={criterion.key} criterion={criterion} href={`${report}#criterion-${criterion.key}`} photos={photosOf(criterion.key)} />
        ))}
      </ol>
    </details>
  )
}
