import type { AreaView } from './area-view'

/** Why nothing stands under "Fix first", by the name of its sentence: no answers, no visit that counts, or nothing lost. Null where something does. */
export function fixMissing({ fixGroups, criteria, counts }: Pick<AreaView, 'fixGroups' | 'criteria' | 'counts'>): 'unknown' | 'nothing' | 'none' | null {
  if (criteria === 0) return (counts.past ?? 0) > 0 ? 'unknown' : 'nothing'
  return fixGroups.length === 0 ? 'none' : null
}
