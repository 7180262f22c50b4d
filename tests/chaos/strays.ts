import { fingerprintOfChange } from '@/lib/data/drafts/draft-changes'
import { type DraftChange, namedTarget, type Target } from '@/lib/domain/report/draft'
import { shownAt } from './memory'
import type { Shopper } from './shopper'

type Row = { device: string; deviceAt: Date; fingerprint: string; conflict: unknown }

/**
 * Whether what the screen shows was on its way when a phone forgot everything, and took the place of nothing its own phone had not seen:
 * so says what the server keeps with the change. Then it is the shopper's last word, and nobody has to be told of it.
 */
export async function cameUnopposed({ run, visit, store, memory }: Shopper, target: string): Promise<boolean> {
  const value = shownAt(store.read(), target)
  if (!memory.strayed(target, value)) return false
  const rows = await run.sql<Row>(
    'select device, "deviceAt", fingerprint, conflict from "DraftChange" where "organizationId" = $1 and "reportId" = $2 order by "receivedAt" desc',
    [run.organizationId, visit.reportId],
  )
  const said = rows.find(({ fingerprint, device, deviceAt }) => fingerprint === fingerprintOfChange(as(target, value, device, deviceAt)))
  if (!said || said.conflict !== null) return false
  memory.give(target, value, said.deviceAt)
  return true
}

const as = (target: string, value: unknown, device: string, at: Date): Pick<DraftChange, 'target' | 'device' | 'deviceAt'> =>
  ({ target: { ...namedTarget(target), value } as Target, device, deviceAt: at.toISOString() })
