import type { WaveChoice } from './subject'

/** A wave of past audits, whether somebody has closed it or not. */
export const isPast = ({ imported, state }: Pick<WaveChoice, 'imported' | 'state'>): boolean => imported === true || state === 'imported'

/** What a page opens with and takes its rules from: the last wave of visits, and of past audits only where there is no other. `waves`: the earliest first. */
export const newestWave = <Wave extends Pick<WaveChoice, 'imported' | 'state'>>(waves: readonly Wave[]): Wave | undefined => waves.findLast((wave) => !isPast(wave)) ?? waves.at(-1)

/**
 * The wave a wave is compared with. A closed one: the one it was compared with when it was closed, and none where that is gone. Else as
 * it stands today, by `comparedToday`. `waves`: the earliest first.
 */
export function waveBefore(waves: readonly WaveChoice[], waveId: string): string | null {
  const wave = waves.find(({ id }) => id === waveId)
  if (wave?.state !== 'closed') return comparedToday(waves, waveId)
  return waves.find(({ id }) => id === wave.comparedWaveId)?.id ?? null
}

/**
 * The one before it in its own campaign; else, of other campaigns, the last that had ended when it began, of its own origin, so that a
 * file never moves what waves of visits say and two that ran at the same time are not told as one after the other. The first wave of
 * visits has none and stands against the past audits before it.
 */
export function comparedToday(waves: readonly WaveChoice[], waveId: string): string | null {
  const at = waves.findIndex(({ id }) => id === waveId)
  const wave = waves[at]
  if (!wave) return null
  const earlier = waves.slice(0, at)
  const ended = earlier.filter(({ endsOn }) => endsOn < wave.startsOn)
  const found = earlier.findLast(({ campaignId }) => campaignId === wave.campaignId)
    ?? ended.findLast((one) => isPast(one) === isPast(wave))
    ?? (isPast(wave) ? undefined : ended.findLast(isPast))
  return found?.id ?? null
}

/** Past audits of a time that waves of visits had begun by: they stand beside the line of those. `waves`: the earliest first. */
export function besideVisits(waves: readonly WaveChoice[]): ReadonlySet<string> {
  const first = waves.findIndex((wave) => !isPast(wave))
  return new Set(first < 0 ? [] : waves.slice(first).flatMap((wave) => (isPast(wave) ? [wave.id] : [])))
}
