'use client'

import { ArrowLeft, ArrowDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useCallback, useDeferredValue, useMemo, useState, type KeyboardEvent } from 'react'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { ProgressBar } from '@/components/ui/progress-bar'
import { showToast } from '@/components/ui/toast-store'
import type { StandardContent } from '@/lib/domain/standard/content'
import { confirmTranslation } from '@/lib/domain/standard/edit/confirm-translation'
import { setText } from '@/lib/domain/standard/edit/translate'
import { inLanguage, outdatedTexts, sinceOf, type OutdatedText } from '@/lib/domain/standard/outdated-texts'
import type { PublishPlace } from '@/lib/domain/standard/publish-check'
import { languagesOf, missingIn, textGroups, textsOf, type TextSeat } from '@/lib/domain/standard/translations'
import { useEditor } from '../editor-context'
import { ownName } from '../language-tabs'
import { LanguageBar } from './language-bar'
import { TranslationIndex } from './translation-index'
import { TranslationList } from './translation-list'
import { useLacking } from './use-lacking'
import type { Translating } from './use-translating'

type Props = { name: string; content: StandardContent; translating: Translating; onGo: (place: PublishPlace) => void }

/** All texts of the standard side by side in two languages: an edit here is one like any other, saved and undone with the rest. */
export function TranslationView({ name, content, translating, onGo }: Props) {
  const t = useTranslations('standard-translate')
  const { edit, before } = useEditor()
  const lacking = useLacking()
  const { baseLanguage: base } = content
  const groups = useMemo(() => textGroups(content), [content])
  // Another one only when the author says something of a translation: what is typed is in the groups.
  const { stillRight } = content
  const since = useMemo(() => sinceOf({ baseLanguage: base, stillRight }, before), [base, stillRight, before])
  // What is counted comes after the keystroke, what is typed with it.
  const settled = useDeferredValue(groups)
  const counted = useMemo(() => {
    const texts = textsOf(settled)
    const outdated = outdatedTexts(settled, since)
    return languagesOf(settled, base).map((language) => ({ language, missing: missingIn(texts, language), outdated: inLanguage(outdated, language).length }))
  }, [settled, base, since])
  const offered = counted.filter(({ language }) => language !== base)
  const language = translating.language ?? (offered.find(({ missing, outdated }) => missing + outdated > 0) ?? offered[0])?.language ?? null
  const [jumps, setJumps] = useState<{ toMissing: (step: 1 | -1) => void; toGroup: (id: string) => void } | null>(null)
  const onWrite = useCallback(
    (seat: TextSeat, value: string, id: string) => {
      if (language) edit((now) => setText(now, seat, language, value), { merge: `${id}:${language}` })
    },
    [edit, language],
  )
  const total = useMemo(() => textsOf(settled).filter(({ text }) => Object.values(text).some((words) => words?.trim())).length, [settled])
  const missing = language ? missingIn(textsOf(settled), language) : 0
  const outdated = counted.find((one) => one.language === language)?.outdated ?? 0
  const onStillRight = useCallback((one: OutdatedText) => edit((now) => confirmTranslation(now, one)), [edit])
  const onKeyDown = (event: KeyboardEvent) => {
    const inOneLine = event.target instanceof HTMLElement && event.target.dataset.oneLine !== undefined
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !(event.ctrlKey || event.metaKey || inOneLine)) return
    event.preventDefault()
    jumps?.toMissing(event.shiftKey ? -1 : 1)
  }
  const summary = language ? [t('summary', { language: ownName[language], missing, total }), ...(outdated > 0 ? [t('summaryOutdated', { count: outdated })] : [])].join(' ') : ''
  const next = (
    <Button icon={<ArrowDown />} onClick={() => jumps?.toMissing(1)} disabled={missing + outdated === 0} title="Ctrl+⏎">
      {t('nextMissing')}
    </Button>
  )
  return (
    <div className="lg:grid lg:h-full lg:grid-cols-[290px_minmax(0,1fr)]" onKeyDown={onKeyDown}>
      <div className="relative hidden px-4 py-5 lg:block lg:overflow-y-auto lg:border-r lg:border-line">
        {language && jumps ? <TranslationIndex groups={settled} since={since} language={language} base={base} onGo={jumps.toGroup} /> : null}
      </div>
      <div data-pane className="relative px-4 py-5 lg:overflow-y-auto lg:px-8 lg:py-6 xl:px-10">
        <div className="mx-auto grid max-w-240 grid-cols-[minmax(0,1fr)] gap-4">
          <div className="flex flex-wrap items-center justify-between gap-2">
            <h1 className="text-20 font-semibold">{t('title')}</h1>
            <Button variant="quiet" icon={<ArrowLeft />} onClick={translating.close}>
              {t('back')}
            </Button>
          </div>
          <LanguageBar content={content} groups={settled} counted={counted} language={language} onLanguage={translating.choose} />
          {language ? (
            <>
              <div className="grid gap-2">
                <p role="status">{summary}</p>
                <ProgressBar value={total - missing - outdated} max={total} label={summary} />
                <p className="text-12 text-ink-2">{t('nameNote', { name })}</p>
              </div>
              <div className="flex flex-wrap items-center justify-between gap-2">
                <Checkbox label={t('onlyMissing')} checked={translating.onlyMissing} onChange={({ target }) => translating.only(target.checked)} />
                <span className="hidden lg:block">{next}</span>
              </div>
              <TranslationList
                groups={groups}
                since={since}
                language={language}
                base={base}
                onlyMissing={translating.onlyMissing}
                onWrite={onWrite}
                onStillRight={onStillRight}
                onGo={onGo}
                onJumps={setJumps}
                onShowAll={() => translating.only(false)}
                onNothingMissing={() => showToast({ message: t('nothingMissing', { language: ownName[language] }) })}
              />
              <div data-bar-below="phone" className="sticky bottom-0 -mx-4 flex items-center justify-between gap-2 border-t border-line bg-paper px-4 py-2 lg:hidden">
                <span className="text-12 text-ink-2">{lacking(missing, outdated)}</span>
                {next}
              </div>
            </>
          ) : (
            <p className="max-w-prose text-ink-2">{t('none', { base: ownName[base] })}</p>
          )}
        </div>
      </div>
    </div>
  )
}
