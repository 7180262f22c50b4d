'use client'

import { useTranslations } from 'next-intl'
import { memo, useMemo } from 'react'
import type { LintFinding, LintPlace } from '@/lib/domain/standard/lint/finding'
import type { PublishProblem } from '@/lib/domain/standard/publish-check'
import { conditionFix } from '@/lib/domain/standard/publish-fix-condition'
import { useEditor } from './editor-context'
import { FindingLine } from './finding-line'
import { useApplyFix } from './use-apply-fix'
import type { Judged } from './use-findings'
import { useLintWords } from './use-lint-words'
import { usePlaceName } from './use-place-name'
import { WarningList } from './warning-list'

type Props = {
  judged: Judged
  /** What is not saved until it fits. */
  unsaved: readonly { place: LintPlace; message: string }[]
  /** How many fixes in a row have been made last. */
  fixes: number
  /** Stays the same while one types, so nothing here is drawn again. */
  onGo: (place: LintPlace) => void
}

const SHOWN = 100

/** What stands in the way, then what the author is warned of; each with the way to it and, where there is one, a fix. */
export const Findings = memo(function Findings({ judged, unsaved, fixes, onGo }: Props) {
  const { content, problems: findings, linted } = judged
  const t = useTranslations('standard-editor')
  const lint = useTranslations('standard-lint')
  const nameOf = usePlaceName(content)
  const wordsOf = useLintWords()
  const apply = useApplyFix()
  const { undo } = useEditor()
  const warnings = useMemo(
    () => linted.filter((warning) => !findings.some((finding) => isTheSame(finding, warning))),
    [linted, findings],
  )
  const blocking = [
    ...unsaved.map(({ place, message }) => ({ place, title: t('doesNotFit'), means: message, fix: undefined })),
    ...findings.map((finding) => {
      const { code, place } = finding
      const same = linted.find((warning) => isTheSame(finding, warning))
      const words = same && wordsOf(same)
      const fix = same?.fix ?? conditionFix(finding, content)
      const label = words?.fix ?? (fix && lint(`fix.${fix.name}`))
      const circle = finding.circle?.map((criterionKey) => nameOf({ criterionKey })).join(' → ') ?? ''
      return {
        place,
        title: t(`finding.${code}.title`),
        means: words?.means ?? t(`finding.${code}.means`, { circle }),
        fix: fix && label ? { label, onApply: () => apply(fix, place) } : undefined,
      }
    }),
  ]
  return (
    <section aria-labelledby="findings" className="grid gap-2">
      <div className="flex items-baseline justify-between gap-2">
        <h2 id="findings" tabIndex={-1} className="text-16 font-semibold">
          {t('findings')}
        </h2>
        <p className="text-12 text-ink-3">{t('findingsCount', { count: blocking.length })}</p>
      </div>
      {/* Here and not over the page: whoever mends one finding goes on to the next. */}
      <div className="flex flex-wrap items-baseline gap-x-3 text-12 text-ink-2">
        <p role="status">{fixes > 0 ? lint('fixed', { count: fixes }) : null}</p>
        {fixes > 0 ? (
          <button type="button" className="min-h-6 rounded-sm text-accent underline-offset-4 hover:underline" onClick={undo}>
            {lint('undoFix')}
          </button>
        ) : null}
      </div>
      {blocking.length === 0 ? (
        <p className="text-ink-2">{t('nothingFound')}</p>
      ) : (
        <ul aria-label={lint('blocking')}>
          {blocking.slice(0, SHOWN).map(({ place, ...line }, index) => (
            <FindingLine key={index} tone="blocks" {...line} place={nameOf(place)} onGo={() => onGo(place)} />
          ))}
        </ul>
      )}
      {blocking.length > SHOWN ? (
        <p className="text-12 text-ink-2">{t('moreFindings', { count: blocking.length - SHOWN })}</p>
      ) : null}
      <WarningList content={content} warnings={warnings} onGo={onGo} />
    </section>
  )
})

/** Gaps and overlaps of bands stand in the way already; there the linter only lends its words and its fix. */
const isTheSame = ({ code, place }: PublishProblem, warning: LintFinding) =>
  code === warning.rule && place.criterionKey === warning.place.criterionKey && place.field === warning.place.field
