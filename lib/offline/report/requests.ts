import type { Ask } from '../courier'
import { uploadPhoto } from '../upload'
import type { Receipt, Surroundings } from './store'

/** The four writing requests of one report, in its shopper's name. */
export function requestsOf(ask: Ask, org: string, visitId: string, device: string): Pick<Surroundings, 'begin' | 'saveChanges' | 'savePhoto' | 'submit'> {
  const address = `/api/v1/orgs/${org}/visits/${visitId}`
  return {
    begin: () => ask('POST', `${address}/steps`, JSON.stringify({ step: 'start' })),
    saveChanges: (changes) => ask('PATCH', `${address}/draft`, JSON.stringify({ changes })),
    savePhoto: (photo, bytes) => uploadPhoto(ask, `${address}/evidence`, photo, bytes),
    submit: ({ number, ...report }) => ask<Receipt>('PUT', `${address}/submissions/${number}`, JSON.stringify({ ...report, device })),
  }
}
