import type { ReportDesk } from '@/lib/domain/report/desk'
import type { Ask } from '../courier'
import type { Receipt, Surroundings } from './surroundings'

/** The requests of one report, in its shopper's name. */
export function requestsOf(ask: Ask, org: string, visitId: string, device: string): Pick<Surroundings, 'begin' | 'look' | 'saveChanges' | 'savePhoto' | 'isWell' | 'submit'> {
  const address = `/api/v1/orgs/${org}/visits/${visitId}`
  return {
    begin: () => ask('POST', `${address}/steps`, JSON.stringify({ step: 'start' }), 'step'),
    look: () => ask<ReportDesk>('GET', `${address}/draft`, undefined, 'draft'),
    saveChanges: (changes) => ask('PATCH', `${address}/draft`, JSON.stringify({ changes }), 'version'),
    // Needed with the first photo, and only where there is a connection: what it takes comes over the same one.
    savePhoto: (photo, bytes) => import('../upload').then(({ uploadPhoto }) => uploadPhoto(ask, `${address}/evidence`, photo, bytes), () => ({ kind: 'unreachable' as const })),
    // Of no photo: the least there is to ask for.
    isWell: async () => (await ask('GET', `${address}/evidence/${visitId}?progress`, undefined, 'held')).kind !== 'unreachable',
    submit: ({ number, ...report }) => ask<Receipt>('PUT', `${address}/submissions/${number}`, JSON.stringify({ ...report, device }), 'receipt'),
  }
}
