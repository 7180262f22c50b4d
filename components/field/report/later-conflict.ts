import { later } from './later-part'

/** Apart from the other parts: hardly a report has one, and each part that is named weighs a little. */
export const Conflict = later(async () => (await import('./conflict')).Conflict)
