import { useLocale, useTranslations } from 'next-intl'
import { linkLook } from '@/components/ui/link-look'
import type { Tenths } from '@/lib/domain/exact'
import type { SheetFixes } from '@/lib/domain/report/sheet'
import { percentText } from './figures'

const HUNDRED_THOUSAND = 100_000 // millionths in a tenth

/** The fewest answers that would have brought this visit into the zone, or the plain word that none are needed or none suffice. */
export function FewestFixes({ fixes: found, acceptable, at = '#criterion-' }: { fixes: SheetFixes; acceptable: Tenths; /** Where a criterion stands: its key follows. */ at?: string }) {
  const t = useTranslations('reports.fixes')
  const locale = useLocale()
  const shown = (tenths: Tenths) => percentText(tenths * HUNDRED_THOUSAND, locale)
  const level = shown(acceptable)
  if (found.kind === 'inside') return <p className="text-ink-2">{t('none', { level })}</p>
  if (found.kind === 'out_of_reach')
    return (
      <div className="grid gap-1">
        <p className="font-medium">{found.failureStays ? t('failureStays', { level }) : t('outOfReach', { level, score: shown(found.most) })}</p>
        <p className="text-12 text-ink-2">{t('notCounted')}</p>
      </div>
    )
  const { fixes, reaches, others } = found
  return (
    <div className="grid gap-1.5">
      <p className="font-medium">{t('fewest', { level, count: fixes.length })}</p>
      <ol className="grid gap-1">
        {fixes.map(({ criterionKey, name, loss, failedGate }) => (
          <li key={criterionKey} className="flex flex-wrap items-baseline justify-between gap-x-3">
            <a href={`${at}${criterionKey}`} className={`min-w-0 ${linkLook.row}`}>
              {name}
            </a>
            <span className="flex gap-2 text-ink-2">
              {failedGate ? <span className="text-below">{t('failedGate')}</span> : null}
              {loss > 0 ? <span>+{percentText(loss, locale)}</span> : null}
            </span>
          </li>
        ))}
      </ol>
      <p className="text-12 text-ink-2">{[t('reaches', { score: shown(reaches) }), others && t('others'), t('notCounted')].filter(Boolean).join(' ')}</p>
    </div>
  )
}
