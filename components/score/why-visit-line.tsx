import { useLocale, useTranslations } from 'next-intl'
import { BandText } from '@/components/reports/band-text'
import { PhotoStrip, type StripPhoto } from '@/components/reports/photo-strip'
import { SaidText } from '@/components/reports/said-text'
import { linkLook } from '@/components/ui/link-look'
import type { WhyCriterionLine } from '@/lib/domain/report/why-report'
import { exactText, milliText } from './why-figures'

/** One criterion of the sum: the standard's sentence, the answer it got, its points, the rule that made them, its photos. */
export function WhyVisitLine({ criterion, href, photos }: { criterion: WhyCriterionLine; href: string; photos: readonly StripPhoto[] }) {
  const t = useTranslations('why.line')
  const terms = useTranslations('terms')
  const { name, prompt, said, comment, gate, line } = criterion
  const rules = [
    line.status === 'scored' ? (line.bonus ? t('rule.bonus') : null) : t(`rule.${line.status}`),
    gate ? `${terms(`gate.${gate}`)}: ${line.passed === null ? t('gateOpen') : line.passed ? t('gatePassed') : t('gateFailed')}` : null,
  ].filter((words) => words !== null)
  return (
    <li className="grid gap-1.5 border-b border-line py-3 last:border-b-0">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5">
        {/* A plain link: the answer is marked where it stands only when the browser itself goes there. */}
        <a href={href} className={`min-w-0 py-0.5 ${linkLook.row}`}>
          {name}
        </a>
        <span className="ml-auto text-right tabular-nums">
          <Points line={line} />
        </span>
      </div>
      {prompt && prompt !== name ? <p className="max-w-prose text-12 text-ink-2">{prompt}</p> : null}
      <p className="max-w-prose">
        <SaidText said={said} />
      </p>
      <BandText criterion={criterion} />
      {comment ? <p className="max-w-prose whitespace-pre-line text-ink-2">“{comment}”</p> : null}
      {rules.length > 0 ? <p className="text-12 text-ink-2">{rules.join(' · ')}</p> : null}
      {photos.length > 0 ? <PhotoStrip photos={photos} subject={name} /> : null}
    </li>
  )
}

function Points({ line }: { line: WhyCriterionLine['line'] }) {
  const t = useTranslations('why.line')
  const locale = useLocale()
  if (line.status === 'unscored') return <span className="text-ink-3">{t('unscored')}</span>
  if (line.pointsMilli === null) return <span className="text-ink-3">{t('out')}</span>
  const [points, weight] = [milliText(line.pointsMilli, locale), milliText(line.weightMilli, locale)]
  const [earned, possible] = [exactText(line.earned, locale), exactText(line.possible, locale)]
  if (line.bonus) return line.weightMilli === 1_000 ? t('bonus', { earned }) : t('weighedBonus', { points, weight, earned })
  return line.weightMilli === 1_000 ? t('points', { earned, possible }) : t('weighed', { points, weight, earned, possible })
}
