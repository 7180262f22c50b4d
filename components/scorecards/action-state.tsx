import { getTranslations } from 'next-intl/server'
import { Badge } from '@/components/ui/badge'
import type { ActionState as State } from '@/lib/domain/action/settle'

export type ShownAction = { id: string; criterionKey: string; state: State; holding: number; overdue: number | null }

/** An action in a word or two; overdue is said before anything else. */
export async function ActionState({ action }: { action: Pick<ShownAction, 'state' | 'holding' | 'overdue'> | undefined }) {
  if (!action) return null
  const t = await getTranslations('actions')
  if (action.overdue !== null) return <Badge tone="below">{t('state.overdue', { days: action.overdue })}</Badge>
  const words = t(`state.${action.state}`, { holding: action.holding })
  return <Badge tone={action.state === 'confirmed' ? 'inside' : 'neutral'}>{words}</Badge>
}
