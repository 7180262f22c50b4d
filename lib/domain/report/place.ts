import type { Channel } from '../visit/state'

/** Degrees of WGS 84, as phones and maps give them. */
export type Coordinates = { latitude: number; longitude: number }

/** Where the phone was when its owner recorded the place, and how exact the phone held that to be. `at`: ISO. */
export type Place = Coordinates & { accuracyMetres: number; at: string }

/** A place is recorded as information, or the report goes out only with one near the branch. */
export const placeRules = ['record', 'required_near'] as const
export type PlaceRule = (typeof placeRules)[number]

/** What a visit wants of the place. `branch` is null where nobody entered its coordinates: then nothing is near or far. */
export type PlaceAsked = { branch: Coordinates | null; rule: PlaceRule; metres: number }

type Stands = {
  channel: Channel
  branch: { latitude: number | null; longitude: number | null }
  campaign: { placeRule: PlaceRule; placeMetres: number }
}

/** Null for a visit that is not made on site: nobody asks where its shopper is. */
export function placeAskedOf({ channel, branch: { latitude, longitude }, campaign }: Stands): PlaceAsked | null {
  if (channel !== 'on_site') return null
  const branch = latitude === null || longitude === null ? null : { latitude, longitude }
  return { branch, rule: campaign.placeRule, metres: campaign.placeMetres }
}

/** Null: as far as the place goes, the report can be sent. */
export type PlaceFault = 'missing' | 'far' | null

/** Mean radius of the earth, metres (IUGG 1980). */
const EARTH_METRES = 6_371_008.8
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Metres along the great circle, by the haversine formula (Sinnott, Sky and Telescope 68, 1984): exact for near places too. */
export function distanceMetres(one: Coordinates, other: Coordinates): number {
  const up = Math.sin(radians(other.latitude - one.latitude) / 2)
  const along = Math.sin(radians(other.longitude - one.longitude) / 2)
  const share = up * up + Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * along * along
  return 2 * EARTH_METRES * Math.asin(Math.sqrt(Math.min(1, share)))
}

/** Metres from the branch; null without a place or without the branch's coordinates. */
export const distanceTo = (branch: Coordinates | null, place: Place | null | undefined): number | null =>
  branch && place ? distanceMetres(branch, place) : null

/** Far only beyond doubt: the whole circle of the phone's own accuracy lies outside the limit. */
export function isFar(place: Place | null | undefined, { branch, metres }: PlaceAsked): boolean {
  const distance = distanceTo(branch, place)
  return distance !== null && place ? distance - place.accuracyMetres > metres : false
}

/** What keeps a report from being sent: nothing unless the campaign requires the place and the branch's is known. */
export function placeFault(place: Place | null | undefined, asked: PlaceAsked | null | undefined): PlaceFault {
  if (!asked?.branch || asked.rule !== 'required_near') return null
  if (!place) return 'missing'
  return isFar(place, asked) ? 'far' : null
}
