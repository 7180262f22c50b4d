import { useFormatter, useTranslations } from 'next-intl'
import type { Origin } from '@/lib/domain/standard/compare/change'
import type { StandardState } from '@/lib/domain/standard/version'

export type MadeBy = { versions: readonly { number: number; state: StandardState; at: Date; by: string }[]; /** The organisation's. */ timeZone: string }
export type SayOrigin = (origin: Origin) => string | null

/** In which version an edit came, by whom and on which day; and that its place was edited before. */
export function useOrigin(made: MadeBy | undefined): SayOrigin {
  const t = useTranslations('standard-compare')
  const format = useFormatter()
  return ({ number, before }) => {
    const version = made?.versions.find((one) => one.number === number)
    if (!made || !version) return null
    const { state, at, by } = version
    return t('origin', { number, state, by: by || 'none', day: format.dateTime(at, { dateStyle: 'medium', timeZone: made.timeZone }), before })
  }
}
