import { manager, organization, session, shopper } from './people'
import { campaign, branches, wave } from './programme'
import { draft, nextVersion, standard } from './standards'
import { visit } from './visits'

/** Everything journeys may ask for; what goes in and comes out is plain data. */
export const steps = { organization, session, manager, shopper, draft, standard, nextVersion, branches, campaign, wave, visit }
export type Steps = typeof steps
