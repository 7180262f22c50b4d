'use client'

import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { showToast } from '@/components/ui/toast-store'
import type { StandardContent } from '@/lib/domain/standard/content'
import { findingKey, type LintFinding, type LintFix, type LintPlace } from '@/lib/domain/standard/lint/finding'
import type { PublishPlace, PublishProblem } from '@/lib/domain/standard/publish-check'
import { freshKey, useEditor } from './editor-context'
import { FindingLine } from './finding-line'
import { useLint } from './use-lint'
import { useLintWords } from './use-lint-words'
import { usePlaceName } from './use-place-name'

type Props = {
  content: StandardContent
  findings: readonly PublishProblem[]
  /** Texts the server refused, so nothing is saved until they fit. */
  unsaved: readonly { place: PublishPlace; message: string }[]
  onGo: (place: LintPlace) => void
}

const SHOWN = 100

/** What stands in the way, then what the author is warned of; each with the way to it and, where there is one, a fix. */
export function Findings({ content, findings, unsaved, onGo }: Props) {
  const t = useTranslations('standard-editor')
  const lint = useTranslations('standard-lint')
  const { edit } = useEditor()
  const heading = useRef<HTMLHeadingElement>(null)
  const nameOf = usePlaceName(content)
  const wordsOf = useLintWords()
  const linted = useLint(content)
  const warnings = linted.filter((warning) => !findings.some((finding) => isTheSame(finding, warning)))

  const apply = ({ name, edit: mend }: LintFix, { criterionKey }: LintPlace) => {
    // New drafts want their author's words: they are opened.
    const opens = criterionKey && (name === 'split' || name === 'answers_in_words')
    edit((now) => mend(now, freshKey), opens ? { select: `criterion:${criterionKey}` } : undefined)
    showToast({ message: lint('fixed') })
    // The button goes with its finding; the keyboard stays in the list.
    heading.current?.focus()
  }
  const fixOf = (warning: LintFinding | undefined) => {
    const label = warning && wordsOf(warning).fix
    return warning?.fix && label
      ? { label, onApply: () => warning.fix && apply(warning.fix, warning.place) }
      : undefined
  }
  const blocking = [
    ...unsaved.map(({ place, message }) => ({ place, title: t('doesNotFit'), means: message, fix: undefined })),
    ...findings.map((finding) => {
      const same = linted.find((warning) => isTheSame(finding, warning))
      const means = same ? wordsOf(same).means : t(`finding.${finding.code}.means`)
      return { place: finding.place, title: t(`finding.${finding.code}.title`), means, fix: fixOf(same) }
    }),
  ]
  return (
    <section aria-labelledby="findings" className="grid gap-2">
      <div className="flex items-baseline justify-between gap-2">
        <h2 ref={heading} id="findings" tabIndex={-1} className="text-16 font-semibold">
          {t('findings')}
        </h2>
        <p className="text-12 text-ink-3">{t('findingsCount', { count: blocking.length })}</p>
      </div>
      {blocking.length === 0 ? <p className="text-ink-2">{t('nothingFound')}</p> : null}
      <ul aria-label={lint('blocking')}>
        {blocking.slice(0, SHOWN).map(({ place, title, means, fix }, index) => (
          <FindingLine
            key={index}
            tone="blocks"
            title={title}
            means={means}
            place={nameOf(place)}
            onGo={() => onGo(place)}
            fix={fix}
          />
        ))}
      </ul>
      {blocking.length > SHOWN ? (
        <p className="text-12 text-ink-2">{t('moreFindings', { count: blocking.length - SHOWN })}</p>
      ) : null}
      <div className="flex items-baseline justify-between gap-2 pt-2">
        <h3 id="warnings" className="font-semibold">
          {lint('warnings')}
        </h3>
        <p className="text-12 text-ink-3">{lint('warningsCount', { count: warnings.length })}</p>
      </div>
      {warnings.length === 0 ? <p className="text-ink-2">{lint('noWarnings')}</p> : null}
      <ul aria-labelledby="warnings">
        {warnings.slice(0, SHOWN).map((warning) => {
          const { title, means } = wordsOf(warning)
          const { place } = warning
          return (
            <FindingLine
              key={findingKey(warning)}
              tone="warns"
              {...{ title, means }}
              place={nameOf(place)}
              onGo={() => onGo(place)}
              fix={fixOf(warning)}
            />
          )
        })}
      </ul>
      {warnings.length > SHOWN ? (
        <p className="text-12 text-ink-2">{lint('moreWarnings', { count: warnings.length - SHOWN })}</p>
      ) : null}
    </section>
  )
}

/** Gaps and overlaps of bands stand in the way already; there the linter only lends its words and its fix. */
const isTheSame = ({ code, place }: PublishProblem, warning: LintFinding) =>
  code === warning.rule && place.criterionKey === warning.place.criterionKey && place.field === warning.place.field
