'use client'

import { randomId } from '@/lib/offline/chance'
import { ask } from '@/lib/offline/courier'
import { browserPhotos } from '@/lib/offline/photo-shelf'
import type { Surroundings } from '@/lib/offline/report-store'
import { browserShelf, deviceName } from '@/lib/offline/shelf'

/** This browser, this clock and our server, as the report's store needs them. */
export const surroundings = (userId: string, visitId: string, address: string): Surroundings => ({
  shelf: browserShelf(userId, visitId),
  photos: browserPhotos(userId, visitId),
  device: deviceName(randomId),
  newId: randomId,
  now: () => new Date(),
  saveChanges: (changes) => ask('PATCH', `${address}/draft`, JSON.stringify({ changes })),
  savePhoto: ({ id, criterionKey, sha256, takenAt, bytes }) =>
    ask('PUT', `${address}/evidence/${id}?${new URLSearchParams({ criterion: criterionKey, sha256, takenAt }).toString()}`, bytes),
  submit: (number, body) => ask('PUT', `${address}/submissions/${number}`, JSON.stringify(body)),
})
