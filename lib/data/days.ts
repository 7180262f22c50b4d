import 'server-only'
import { now } from './clock'

/** Today as "YYYY-MM-DD", by UTC: placements, duties and scopes begin and end with it. */
export const todayUtc = (): string => now().toISOString().slice(0, 10)
export const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`)
export const dayOf = (date: Date): string => date.toISOString().slice(0, 10)
