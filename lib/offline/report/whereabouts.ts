import type { LaneState } from '../lane'
import { type Kept, unsent } from './kept'

/**
 * Where the report is. `count` things are not on the server yet; of the `total` since the last time all was there, `done` have arrived.
 * - blocked: something that is not our server answers in its place, with the HTTP status `foreign`
 * - not_begun: the server would not begin the visit, so that nothing is taken · unreadable: something lies on this phone that cannot be read just now
 * - server: all of it · lost: all this phone has, and an answer names a photo that neither has · phone: kept here, nothing is being tried · sending: on its way · waiting: sent off, no connection ·
 *   sign_in: the session ended · refused: the server would not take something · nowhere: neither kept here nor there
 */
export type Whereabouts = { kind: 'server' | 'phone' | 'sending' | 'waiting' | 'sign_in' | 'blocked' | 'refused' | 'lost' | 'nowhere' | 'not_begun' | 'unreadable'; count: number; done: number; total: number; foreign?: number }

type Known = {
  kept: Kept
  lanes: LaneState[]
  keeps: boolean
  total: number
  foreign: number | null | undefined
  /** An answer names a photo that is nowhere. */
  gone: boolean
  unreadable: boolean
  notBegun: boolean
}

export function whereabouts({ kept, lanes, keeps, total, foreign, gone, unreadable, notBegun }: Known): Whereabouts {
  const count = unsent(kept)
  const counted = { count, total: Math.max(total, count), done: Math.max(0, total - count) }
  if (lanes.includes('signed_out')) return { kind: 'sign_in', ...counted }
  if (foreign && count > 0) return { kind: 'blocked', ...counted, foreign }
  if (kept.over || kept.refused.length > 0 || kept.refusedPhotos.length > 0) return { kind: 'refused', ...counted }
  if (notBegun) return { kind: 'not_begun', ...counted }
  if (count === 0) return { kind: unreadable ? 'unreadable' : gone ? 'lost' : 'server', ...counted }
  if (!lanes.includes('pausing') && !lanes.includes('trying')) return { kind: 'sending', ...counted }
  if (!keeps) return { kind: 'nowhere', ...counted }
  return { kind: kept.sending ? 'waiting' : 'phone', ...counted }
}
