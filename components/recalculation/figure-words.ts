import { scoreText } from '@/components/score/score-words'
import { toTenths } from '@/lib/domain/exact'

/** A stored score as people see it; a dash where there is none. */
export const shownScore = (millionths: number | null, locale: string): string => (millionths === null ? '–' : scoreText(toTenths(millionths), locale))
