'use client'

import { useTranslations } from 'next-intl'
import { memo } from 'react'
import type { StandardContent } from '@/lib/domain/standard/content'
import { findingKey, type LintFinding, type LintPlace } from '@/lib/domain/standard/lint/finding'
import { FindingLine } from './finding-line'
import { useApplyFix } from './use-apply-fix'
import { useLintWords } from './use-lint-words'
import { usePlaceName } from './use-place-name'

type Props = {
  /** The document the warnings were found in. */
  content: StandardContent
  warnings: readonly LintFinding[]
  onGo: (place: LintPlace) => void
}

const SHOWN = 100

/** What the author is warned of. A line is drawn again only when its warning is another one. */
export const WarningList = memo(function WarningList({ content, warnings, onGo }: Props) {
  const t = useTranslations('standard-lint')
  const nameOf = usePlaceName(content)
  return (
    <>
      <div className="flex items-baseline justify-between gap-2 pt-2">
        <h3 id="warnings" className="font-semibold">
          {t('warnings')}
        </h3>
        <p className="text-12 text-ink-3">{t('warningsCount', { count: warnings.length })}</p>
      </div>
      {warnings.length === 0 ? (
        <p className="text-ink-2">{t('noWarnings')}</p>
      ) : (
        <ul aria-labelledby="warnings">
          {warnings.slice(0, SHOWN).map((warning) => (
            <WarningLine key={findingKey(warning)} warning={warning} place={nameOf(warning.place)} onGo={onGo} />
          ))}
        </ul>
      )}
      {warnings.length > SHOWN ? (
        <p className="text-12 text-ink-2">{t('moreWarnings', { count: warnings.length - SHOWN })}</p>
      ) : null}
    </>
  )
})

type LineProps = { warning: LintFinding; place: string; onGo: (place: LintPlace) => void }

const WarningLine = memo(function WarningLine({ warning, place, onGo }: LineProps) {
  const apply = useApplyFix()
  const { title, means, fix: label } = useLintWords()(warning)
  const { fix } = warning
  return (
    <FindingLine
      tone="warns"
      {...{ title, means, place }}
      onGo={() => onGo(warning.place)}
      fix={fix && label ? { label, onApply: () => apply(fix, warning.place) } : undefined}
    />
  )
})
