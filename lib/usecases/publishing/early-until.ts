import 'server-only'
import { findWave } from '@/lib/data/campaigns/waves'
import { now } from '@/lib/data/clock'
import type { Tx } from '@/lib/data/tenant'
import { findOrganization } from '@/lib/data/visits/shopper-addresses'
import { comesEarly } from '@/lib/domain/review/publication'
import type { Day } from '@/lib/domain/visit/days'
import { dayOf } from '@/lib/domain/visit/window'

/** The wave's last day while its reports are to wait for it, by the organisation's calendar; null once they may go. @throws Problem 'not_found' */
export async function earlyUntil(tx: Tx, organizationId: string, waveId: string): Promise<Day | null> {
  const wave = await findWave(tx, organizationId, waveId)
  const { timeZone } = await findOrganization(tx, organizationId)
  return comesEarly({ ...wave, publishPolicy: wave.campaign.publishPolicy }, dayOf(now(), timeZone)) ? wave.endsOn : null
}
