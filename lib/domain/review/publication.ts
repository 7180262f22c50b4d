import type { Day } from '../visit/days'

const dayMs = 86_400_000

export type PublishPolicy = 'at_once' | 'after_days' | 'wave_end'
export type Publication = { kind: 'now' } | { kind: 'at'; at: Date } | { kind: 'with_wave' }

/** When an approved report reaches its readers, by the campaign's policy; no days to wait is at once. */
export function publicationOf({ publishPolicy, publishAfterDays }: { publishPolicy: PublishPolicy; publishAfterDays: number }, approvedAt: Date): Publication {
  if (publishPolicy === 'wave_end') return { kind: 'with_wave' }
  if (publishPolicy === 'at_once' || publishAfterDays <= 0) return { kind: 'now' }
  return { kind: 'at', at: new Date(approvedAt.getTime() + publishAfterDays * dayMs) }
}

type WaveToPublish = { publishPolicy: PublishPolicy; state: 'open' | 'provisional' | 'closed'; endsOn: Day }

/** Whether a report published today would be ahead of the others, where the campaign publishes all together when the wave ends. */
export const comesEarly = ({ publishPolicy, state, endsOn }: WaveToPublish, today: Day): boolean =>
  publishPolicy === 'wave_end' && state === 'open' && today <= endsOn
