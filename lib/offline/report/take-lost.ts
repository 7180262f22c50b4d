import { namedTarget, type Target } from '@/lib/domain/report/draft'
import type { Kept } from './kept'
import type { ReportStore } from './store'

/**
 * Of two devices' answers the one that is not used is used after all. The decision lies in one box with the answer, so that neither is
 * there without the other.
 */
export const takeLost = (store: ReportStore, { target, lost }: Kept['conflicts'][number]): void =>
  store.change({ ...namedTarget(target), value: lost } as Target, (kept) => ({ ...kept, conflicts: kept.conflicts.filter((one) => one.target !== target) }))
