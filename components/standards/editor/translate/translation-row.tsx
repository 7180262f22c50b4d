'use client'

import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import { memo, type ChangeEvent } from 'react'
import { Button } from '@/components/ui/button'
import { Textarea } from '@/components/ui/textarea'
import { languages, type Language } from '@/lib/domain/language'
import { wordSegments } from '@/lib/domain/standard/compare/word-segments'
import type { OutdatedText } from '@/lib/domain/standard/outdated-texts'
import { isMissing, type ListedText, type TextSeat } from '@/lib/domain/standard/translations'
import { MarkedWords } from '../../compare/marked-words'
import { focusSoon } from '../focus-soon'
import { ownName } from '../language-tabs'
import { useTextLabel } from './use-text-label'

export const translationFieldId = (id: string) => `translate-${id}`

type Props = {
  listed: ListedText
  /** Set where its original has changed since it was translated. */
  outdated: OutdatedText | null
  language: Language
  base: Language
  onWrite: (seat: TextSeat, value: string, id: string) => void
  onStillRight: (outdated: OutdatedText) => void
}

/** One text: what it says at the left, what it says in the chosen language at the right; one above the other on a phone. */
export const TranslationRow = memo(
  function TranslationRow({ listed, outdated, language, base, onWrite, onStillRight }: Props) {
    const t = useTranslations('standard-translate')
    const editor = useTranslations('standard-editor')
    const label = useTextLabel()(listed)
    const { id, seat, text, max } = listed
    const source = sourceOf(listed, language, base)
    const value = text[language] ?? ''
    const over = value.length - max
    const field = translationFieldId(id)
    const oneLine = max <= 500
    const write = ({ target }: ChangeEvent<HTMLTextAreaElement>) => onWrite(seat, oneLine ? target.value.replaceAll('\n', ' ') : target.value, id)
    return (
      <div className="grid gap-x-6 gap-y-1 py-3 md:grid-cols-2">
        <div className="min-w-0">
          <p className="text-12 text-ink-3">{label}</p>
          <p id={`${field}-source`} lang={source?.language} dir="auto" className="max-w-prose whitespace-pre-line break-words">
            {source ? text[source.language] : <span className="text-ink-3">{t('notWritten', { language: ownName[base] })}</span>}
          </p>
          {outdated ? (
            <>
              <p className="pt-2 text-12 text-ink-3">{t('whatChanged')}</p>
              <p id={`${field}-changed`} lang={base} dir="auto" className="max-w-prose text-12 whitespace-pre-line wrap-anywhere text-ink-2">
                <MarkedWords segments={wordSegments(outdated.was, outdated.now)} />
              </p>
            </>
          ) : null}
        </div>
        <div className="grid min-w-0 content-start gap-1">
          <label htmlFor={field} className="flex items-baseline justify-between gap-2 text-12 text-ink-3">
            <span className={clsx('max-md:sr-only', 'min-w-0')}>
              <span className="sr-only">{label}, </span>
              <span lang={language}>{ownName[language]}</span>
            </span>
            {isMissing(listed, language) || outdated ? <span className="font-medium text-ink-2">{t(outdated ? 'isOutdated' : 'isMissing')}</span> : null}
          </label>
          <Textarea
            id={field}
            data-text={id}
            data-one-line={oneLine || undefined}
            lang={language}
            dir="auto"
            rows={1}
            value={value}
            onChange={write}
            aria-describedby={over > 0 ? `${field}-error` : outdated ? `${field}-source ${field}-changed` : `${field}-source`}
            {...(over > 0 ? { 'aria-invalid': true as const } : {})}
            className="!min-h-9 scroll-my-24 !py-1.5"
          />
          {over > 0 ? (
            <p id={`${field}-error`} className="text-12 font-medium text-below">
              {editor('tooLong', { over, max })}
            </p>
          ) : null}
          {outdated ? (
            <Button
              size="small"
              variant="quiet"
              className="justify-self-start"
              aria-label={t('stillRightOf', { what: label })}
              onClick={() => {
                onStillRight(outdated)
                // The button goes with what it was about.
                focusSoon(field)
              }}
            >
              {t('stillRight')}
            </Button>
          ) : null}
        </div>
      </div>
    )
  },
  // Rows are listed anew with every change of their section; what they say decides.
  (before, after) =>
    before.listed.text === after.listed.text && before.outdated === after.outdated && before.onStillRight === after.onStillRight && before.listed.id === after.listed.id && before.listed.number === after.listed.number &&
    before.listed.kind === after.listed.kind && before.language === after.language && before.base === after.base && before.onWrite === after.onWrite,
)

/** The base language's words, or where they are what is missing, those of any other language. */
function sourceOf({ text }: ListedText, language: Language, base: Language): { language: Language } | null {
  const from = [base, ...languages].find((one) => one !== language && text[one]?.trim())
  return from ? { language: from } : null
}
