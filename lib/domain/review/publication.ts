import type { Day } from '../visit/days'

const dayMs = 86_400_000

export type PublishPolicy = 'at_once' | 'after_days' | 'wave_end'
export type Publication = { kind: 'now' } | { kind: 'at'; at: Date } | { kind: 'with_wave' }

type Policy = { publishPolicy: PublishPolicy; publishAfterDays: number }

/** When an approved report reaches its readers, by the campaign's policy; no days to wait is at once, and so is a wave that is over. */
export function publicationOf({ publishPolicy, publishAfterDays }: Policy, { approvedAt, waveLasts }: { approvedAt: Date; waveLasts: boolean }): Publication {
  if (publishPolicy === 'wave_end') return waveLasts ? { kind: 'with_wave' } : { kind: 'now' }
  if (publishPolicy === 'at_once' || publishAfterDays <= 0) return { kind: 'now' }
  return { kind: 'at', at: new Date(approvedAt.getTime() + publishAfterDays * dayMs) }
}

type WaveToPublish = { publishPolicy: PublishPolicy; state: 'open' | 'provisional' | 'closed'; endsOn: Day }

/** Whether a report published today would be ahead of the others, where the campaign publishes all together when the wave ends. */
export const comesEarly = ({ publishPolicy, state, endsOn }: WaveToPublish, today: Day): boolean =>
  publishPolicy === 'wave_end' && state === 'open' && today <= endsOn
