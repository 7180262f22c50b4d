import { getTranslations } from 'next-intl/server'
import { Fragment } from 'react'
import { importedWords } from '@/components/score/score-reading'
import type { ScoreWords } from '@/components/score/score-words'
import { signed } from '@/components/scorecards/speech'
import type { RolloutView } from '@/lib/domain/scorecard/rollout'

/** The one sentence: how much more the reached changed than those still waiting, and whether that may be chance. */
export async function RolloutFinding({ view, words }: { view: RolloutView; words: ScoreWords }) {
  const { locale } = words
  const imported = 'points' in view ? importedWords(view.visits, words) : null
  const sentence = await said(view, locale)
  return imported === null ? sentence : <>{sentence} <span className="text-ink-2">({imported})</span></>
}

async function said(view: RolloutView, locale: string) {
  const t = await getTranslations('rollout')
  const b = (words: React.ReactNode) => <b className="font-semibold">{words}</b>
  if (view.kind === 'interval') {
    return t.rich('finding.interval', { points: signed(view.points, locale), low: signed(view.low, locale), high: signed(view.high, locale), chance: view.mayBeChance ? 'yes' : 'no', b })
  }
  return 'points' in view ? t.rich(`finding.${view.kind}`, { points: signed(view.points, locale), b }) : t(`finding.${view.kind}`)
}

/** Why a gain of the worst is no proof: said where they were picked so, or stood so low that it looks like it. */
export async function RegressionWarning({ view, picked, locale }: { view: RolloutView; /** The reader says so. */ picked: boolean; locale: string }) {
  const { choice } = view
  if (!picked && !choice?.worst) return null
  const t = await getTranslations('rollout')
  const points = (tenths: number) => new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(Math.abs(tenths) / 10)
  const said = [
    t(picked ? 'warning.picked' : 'warning.seen'),
    ...(choice && choice.gap < 0 ? [t('warning.gap', { points: points(choice.gap) })] : []),
    t('warning.returns'),
    ...(choice && choice.returns !== null && choice.returns > 0 ? [t('warning.expected', { points: points(choice.returns) })] : []),
  ]
  return (
    <p role="note" className="max-w-prose border-l-2 border-ink pl-3 font-medium">
      {said.map((sentence, at) => <Fragment key={at}>{at > 0 ? ' ' : ''}{sentence}</Fragment>)}
    </p>
  )
}
