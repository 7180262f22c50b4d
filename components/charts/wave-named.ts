import { standingOf, type WaveState } from '@/lib/domain/scorecard/subject'

/** A wave's name with what its figures are, where they are not closed; `say` speaks of the namespace `charts`. */
export function waveNamed({ name, state }: { name: string; state: WaveState }, say: (key: 'imported' | 'provisional', values: { wave: string }) => string): string {
  const standing = standingOf(state)
  return standing === 'closed' ? name : say(standing, { wave: name })
}
