import type { Ledger } from './cuts'
import type { Given } from './memory'
import type { Safeguard } from './safeguards'

/** One visit that a shopper has accepted. Its report goes by `reportId` once begun. */
export type Visit = { visitId: string; reportId: string; userId: string }

/** What all clients of one torture share. */
export type Run = {
  seed: string
  /** Another server's each time it is asked, where several stand over one database. */
  readonly origin: string
  /** The organisation's place in addresses, and its id. */
  slug: string
  organizationId: string
  ledger: Ledger
  /** From 0 to 1: how often a request is cut. */
  trouble: number
  /** The safeguard that is switched off; null: all stand. */
  without: Safeguard | null
  /** Whether a missing safeguard was found out: what is under way is left where it is. */
  over: () => boolean
  /** How long one report may take before it counts as not sent, in ms. */
  patience: number
  /** One statement as the migrator, tried again while the database is down. */
  sql: <Row = Record<string, unknown>>(text: string, values?: unknown[]) => Promise<Row[]>
  /** A new session of a person; the answer is the cookie. Tried again while the database is down. */
  signIn: (userId: string) => Promise<string>
}

/** What a phone was told of a report that was sent, and what its shopper had given. */
export type Told = {
  visit: Visit
  receipt: { number: number; receipt: string; receivedAt: string }
  answers: Record<string, unknown>
  facts: Record<string, unknown>
  /** Photos the sent answers name, as the phone sent them. */
  photos: { id: string; criterionKey: string; sha256: string }[]
  everTaken: Set<string>
  /** By target: answers that may have reached the draft after their phone forgot them. */
  strays?: Map<string, Given[]>
  /** Seen through a browser: its photos' ids, and the second the server took it, are not known here. */
  bySight?: true
}
