import { Problem } from '../problem'

export type CampaignState = 'draft' | 'running' | 'ended'

/** Why shoppers are not given visits of this campaign, or null while it runs. */
export const notRunning = (state: CampaignState): 'campaign_not_started' | 'campaign_ended' | null =>
  state === 'draft' ? 'campaign_not_started' : state === 'ended' ? 'campaign_ended' : null

/** @throws Problem 'campaign_not_started' | 'campaign_ended' */
export function assertRunning(state: CampaignState): void {
  const refusal = notRunning(state)
  if (refusal) throw new Problem(refusal)
}
