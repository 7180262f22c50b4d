import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { ChosenSubject } from '@/lib/domain/scorecard/subject'

type Shown = {
  /** The address names a part of the network that is not there or not this reader's. */
  strayed?: boolean
  subject: Pick<ChosenSubject, 'unmet' | 'choice' | 'channel' | 'wave' | 'period'>
  /** The region or branch that is shown; empty: the network. */
  place: string
}

/** What the address names and this reader does not get, and what stands instead; absent and foreign are one and the same sentence. */
export async function NotThere({ strayed = false, subject: { unmet, choice, channel, wave, period }, place }: Shown) {
  const what = strayed ? 'part' : unmet
  if (what === null) return null
  const t = await getTranslations('scorecards')
  const shown = [place || t('network'), choice.name, t(`channel.${channel}`), wave ? t('wave', { name: wave.name }) : t(period.kind === 'all' ? 'all' : 'months')]
  return <ShownInstead>{t('notThere', { what, shown: shown.join(', ') })}</ShownInstead>
}

/** The sentence that says that the page is not what its address asked for. */
export const ShownInstead = ({ children }: { children: ReactNode }) => <p className="max-w-prose rounded-lg border border-line bg-sunken px-4 py-3">{children}</p>
