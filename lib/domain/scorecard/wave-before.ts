import type { WaveChoice } from './subject'

/** A wave of past audits, whether somebody has closed it or not. */
export const isPast = ({ imported, state }: Pick<WaveChoice, 'imported' | 'state'>): boolean => imported === true || state === 'imported'

/**
 * The wave a wave is compared with: the one before it of its own origin, so that a file never moves what waves of visits say. The first
 * wave of visits has none and stands against the past audits before it; once it is closed, only against those that stood by then.
 * `waves`: the earliest first.
 */
export function waveBefore(waves: readonly WaveChoice[], waveId: string): string | null {
  const at = waves.findIndex(({ id }) => id === waveId)
  const wave = waves[at]
  if (!wave) return null
  const earlier = waves.slice(0, at)
  const alike = earlier.findLast((one) => isPast(one) === isPast(wave))
  if (alike || isPast(wave)) return alike?.id ?? null
  return earlier.findLast(({ madeAt }) => wave.state !== 'closed' || (madeAt != null && wave.closedAt != null && madeAt <= wave.closedAt))?.id ?? null
}

/** Past audits of a time that waves of visits had begun by: they stand beside the line of those. `waves`: the earliest first. */
export function besideVisits(waves: readonly WaveChoice[]): ReadonlySet<string> {
  const first = waves.findIndex((wave) => !isPast(wave))
  return new Set(first < 0 ? [] : waves.slice(first).flatMap((wave) => (isPast(wave) ? [wave.id] : [])))
}
