/** What a photo belongs to when a visit could not be made: no criterion, but the closed door itself. */
export const OUTCOME_PHOTO = 'visit-outcome'
