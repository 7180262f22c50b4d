'use client'

import { NextIntlClientProvider, useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { useCallback, useEffect, useRef, useState, type ComponentProps } from 'react'
import { Button } from '@/components/ui/button'
import { linkLook } from '@/components/ui/link-look'
import { Sheet } from '@/components/ui/sheet'
import { SkeletonRows } from '@/components/ui/skeleton'
import type { WhyView } from '@/lib/domain/scorecard/why-view'
import type { FormState } from '@/lib/web/form-state'
import { whyName } from './score-figure'
import { scoreWords, type ScoreTable } from './score-words'
import { closeWhy } from './why-address'
import { explainedReading, WhyBody } from './why-body'

type Messages = ComponentProps<typeof NextIntlClientProvider>['messages']
export type WhyOpened = { why: WhyView; messages: Messages }
export type Explain = (input: { href: string }) => Promise<FormState<WhyOpened>>

/** An explanation beside the page: its address stands in the page's, so that Back goes up a level and closes it at last. */
export function WhySheet({ org, asked, explain }: { org: string; asked: string; explain: Explain }) {
  const [answers, setAnswers] = useState<Record<string, FormState<WhyOpened> | 'failed'>>({})
  const opener = useRef<Element | null>(null)
  const [pressed] = useState(asked)
  const locale = useLocale()
  const answer = answers[asked]
  const keep = useCallback((href: string, found: FormState<WhyOpened> | 'failed') => setAnswers((before) => ({ ...before, [href]: found })), [])

  useEffect(() => {
    opener.current ??= document.activeElement
    // Once the sheet is gone, the focus goes back to the figure that was pressed.
    return () => {
      setTimeout(() => focusBack(opener.current, pressed))
      setTimeout(() => document.activeElement === document.body && focusBack(opener.current, pressed), CHART_DRAWN)
    }
  }, [pressed])
  useEffect(() => {
    if (answer) return
    let waits = true
    const hear = (found: FormState<WhyOpened> | 'failed') => (waits ? keep(asked, found) : undefined)
    explain({ href: asked }).then(hear, () => hear('failed'))
    return () => {
      waits = false
    }
  }, [answer, asked, explain, keep])

  const again = () => setAnswers(({ [asked]: _gone, ...others }) => others)
  return answer && answer !== 'failed' && answer.status === 'done' ? (
    <NextIntlClientProvider locale={locale} messages={answer.result.messages} timeZone="UTC">
      <Opened key={asked} org={org} asked={asked} why={answer.result.why} close={closeWhy} />
    </NextIntlClientProvider>
  ) : (
    <Waiting answer={answer} close={closeWhy} again={again} />
  )
}

/** A chart draws itself anew when the sheet is gone, in ms at most; its links are others then. */
const CHART_DRAWN = 400

/** To what was pressed, or to the link that stands in its place now: a chart draws itself anew beside the sheet, and its links are others then. */
function focusBack(from: Element | null, href: string): void {
  if (document.querySelector('[role=dialog]')) return
  const alike = document.querySelectorAll(`a[data-why][href="${CSS.escape(href)}"]`)
  const link = [from === document.body ? null : from, ...alike].find((one) => one?.isConnected && one.getClientRects().length > 0)
  if (link instanceof HTMLElement || link instanceof SVGElement) link.focus()
}

function Opened({ org, asked, why, close }: { org: string; asked: string; why: WhyView; close: () => void }) {
  const t = useTranslations('why')
  const ui = useTranslations('ui')
  const words = scoreWords(useLocale(), ui.raw('score') as ScoreTable)
  return (
    <Sheet
      wide
      open
      onOpenChange={close}
      title={whyName(explainedReading(why), words)}
      footer={
        <Link href={asked} className={linkLook.plain}>
          {t('ownPage')}
        </Link>
      }
    >
      <WhyBody why={why} org={org} words={words} open={false} />
    </Sheet>
  )
}

function Waiting({ answer, close, again }: { answer: FormState<WhyOpened> | 'failed' | undefined; close: () => void; again: () => void }) {
  const t = useTranslations('ui')
  return (
    <Sheet wide open onOpenChange={close} title={t('whyTitle')}>
      {answer === undefined ? (
        <SkeletonRows label={t('loading')} />
      ) : (
        <div role="alert" className="grid justify-items-start gap-4">
          <p>{answer === 'failed' || !('message' in answer) ? t('whyFailed') : answer.message}</p>
          <Button onClick={again}>{t('tryAgain')}</Button>
        </div>
      )}
    </Sheet>
  )
}
