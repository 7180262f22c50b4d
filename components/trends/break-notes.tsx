import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { linkLook } from '@/components/ui/link-look'
import type { Text } from '@/lib/domain/language'
import type { TrendBreak } from '@/lib/domain/trend/score-trend'
import type { Speech } from '../scorecards/speech'
import { breakDetails, breakSentence, listed } from './break-words'

/** `mixed`: the visits of one wave do not join among themselves; no two waves to compare then. */
export type BreakNote = { key: string; where: string; broken: TrendBreak; mixed?: boolean; compareHref: string | null }

/** Under a chart or its table: where the trend breaks, why, and the way to compare all the same. */
export async function BreakNotes({ notes, sections, changedHref, speech: { locale, say } }: { notes: readonly BreakNote[]; sections: readonly { key: string; title: Text }[]; changedHref: (from: number, to: number) => string; speech: Speech }) {
  if (notes.length === 0) return null
  const t = await getTranslations('trends')
  const titleOf = new Map(sections.map(({ key, title }) => [key, say(title)]))
  return (
    <div className="mt-3 border-t border-line pt-3">
      <h3 className="text-12 font-medium text-ink-3">{t('notesTitle')}</h3>
      <ul className="mt-2 grid gap-3">
        {notes.map(({ key, where, broken, mixed, compareHref }) => {
          const joined = broken.joined.flatMap((section) => titleOf.get(section) ?? [])
          const details = breakDetails(broken, t)
          return (
            <li key={key} className="max-w-prose text-14">
              <b className="font-semibold">{where}.</b> {mixed ? t('mixed', { versions: listed([broken.from, broken.to], locale) }) : breakSentence(broken, t, locale)}
              {details ? <span className="block text-12 text-ink-2">{details}</span> : null}
              {joined.length > 0 && !mixed ? <span className="block text-12 text-ink-2">{t('joined', { sections: listed(joined, locale) })}</span> : null}
              <span className="mt-1 flex flex-wrap gap-x-4 gap-y-1" data-screen-only>
                {compareHref ? <Link href={compareHref} className={linkLook.plain}>{t('compare')}</Link> : null}
                <Link href={changedHref(broken.from, broken.to)} className={linkLook.plain}>{t('whatChanged')}</Link>
              </span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
