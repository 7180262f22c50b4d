import type { Place } from '@/lib/domain/report/place'
import { rightNow } from './clock'

/** `denied`: the phone does not let this page know; `unknown`: it could not find out. */
export type PlaceRead = Place | 'denied' | 'unknown'

const PATIENCE_MS = 30_000
/** A place found a minute ago is where one still is. */
const FRESH_MS = 60_000
const DENIED = 1

/** Where this phone is, to about a metre (five decimals); asked only when a person tapped for it. Works without a connection. */
export function readPlace(): Promise<PlaceRead> {
  return new Promise((resolve) => {
    if (!('geolocation' in navigator)) return resolve('unknown')
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) =>
        resolve({ latitude: round(latitude), longitude: round(longitude), accuracyMetres: Math.ceil(accuracy), at: new Date(rightNow()).toISOString() }),
      ({ code }) => resolve(code === DENIED ? 'denied' : 'unknown'),
      { enableHighAccuracy: true, timeout: PATIENCE_MS, maximumAge: FRESH_MS },
    )
  })
}

const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5
