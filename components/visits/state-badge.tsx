import { Badge } from '@/components/ui/badge'
import type { VisitState } from '@/lib/domain/visit/state'

/** The state in one word; only a lost visit takes colour, the words do the rest. */
export function StateBadge({ state, children }: { state: VisitState; children: React.ReactNode }) {
  const tone = state === 'published' ? 'inside' : state === 'no_show' || state === 'aborted' || state === 'rejected' ? 'below' : state === 'draft' ? 'outline' : 'neutral'
  return <Badge tone={tone}>{children}</Badge>
}
