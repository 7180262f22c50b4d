import 'server-only'
import { findActor, listOrganizationsOf } from '@/lib/data/memberships'
import { findSignedIn, findSignedInAt } from '@/lib/data/sessions'

/** Who asks, before any permission: the one thing people may do unasked. */
export const identify = findSignedIn
export const identifyIn = findActor
export const identifyAt = findSignedInAt
export const organizationsOf = listOrganizationsOf
