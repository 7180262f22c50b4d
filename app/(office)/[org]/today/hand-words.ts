import type { getTranslations } from 'next-intl/server'
import type { HandKind } from '@/lib/domain/visit/needs-hand'

type Say = Awaited<ReturnType<typeof getTranslations<'today'>>>
const hourMs = 3_600_000

/** One line's sentence: what is the matter, and for how long or how soon. */
export function handWords(t: Say, { kind, at }: { kind: HandKind; at: Date }, now: Date): string {
  const hours = Math.floor(Math.abs(at.getTime() - now.getTime()) / hourMs)
  const span = hours < 48 ? t('hours', { count: hours }) : t('days', { count: Math.floor(hours / 24) })
  if (kind === 'unassigned') return at < now ? t('hand.unassignedOver') : t('hand.unassigned', { span })
  return t(`hand.${kind}`, { span })
}
