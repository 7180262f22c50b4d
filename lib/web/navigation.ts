import 'server-only'
import type { Actor } from '@/lib/domain/people/actor'
import { may, type Permission } from '@/lib/domain/permission'

export type Place = { key: PlaceKey; path: string; permission: Permission; group: 'measure' | 'define' | 'foot' }
export type PlaceKey =
  | 'today' | 'scorecards' | 'visits' | 'reviews' | 'actions' | 'standards' | 'campaigns' | 'branches' | 'shoppers' | 'settings'

/** The places of the office in the order of the work; a role is shown what its permissions open. */
export const places: Place[] = [
  { key: 'today', path: '/today', permission: 'today:view', group: 'measure' },
  { key: 'scorecards', path: '/scorecards', permission: 'scorecard:view', group: 'measure' },
  { key: 'visits', path: '/visits', permission: 'visit:view_plan', group: 'measure' },
  { key: 'reviews', path: '/reviews', permission: 'review:view', group: 'measure' },
  { key: 'actions', path: '/actions', permission: 'action:view', group: 'measure' },
  { key: 'standards', path: '/standards', permission: 'standard:view', group: 'define' },
  { key: 'campaigns', path: '/campaigns', permission: 'campaign:view', group: 'define' },
  { key: 'branches', path: '/branches', permission: 'branch:view', group: 'define' },
  { key: 'shoppers', path: '/shoppers', permission: 'shopper:view', group: 'define' },
  { key: 'settings', path: '/settings', permission: 'organization:administer', group: 'foot' },
]

export const placesFor = (actor: Actor): Place[] => places.filter((place) => may(actor, place.permission))

/** Where a person starts: the first place of their role; a shopper's home is the phone's. */
export const homeOf = (actor: Actor & { organization: { slug: string } }): string => {
  const first = placesFor(actor)[0]
  return first ? `/${actor.organization.slug}${first.path}` : '/field'
}
