import { randomUUID } from 'node:crypto'
import type { DraftChange } from '@/lib/domain/report/draft'
import type { Kept } from '@/lib/offline/report/kept'
import type { Surroundings } from '@/lib/offline/report/surroundings'
import type { Mishap } from './cuts'
import type { Run, Visit } from './run'

/** Each can be taken away; the torture must then find what it protects from. */
export const safeguards = ['idempotency-key', 'acknowledge-after-commit', 'evidence-check', 'draft-merge', 'photo-first', 'sent-last'] as const
export type Safeguard = (typeof safeguards)[number]

/** What must befall a report for a safeguard to be needed at all. */
export const needed: Record<Safeguard, readonly Mishap[]> = {
  'idempotency-key': ['clock_moved', 'session_expired'],
  'acknowledge-after-commit': ['storage_wiped', 'tab_killed'],
  'evidence-check': ['storage_wiped'],
  'draft-merge': ['second_phone'],
  'photo-first': ['camera_reload'],
  'sent-last': ['clock_moved', 'tab_killed'],
}

/** A phone or a server without one safeguard: nothing in the product knows of it. `alive`: whether the page still is. */
export function without(safeguard: Safeguard | null, world: Surroundings, { run, visit, alive }: { run: Run; visit: Visit; alive: () => boolean }): Surroundings {
  switch (safeguard) {
    case null:
      return world
    case 'idempotency-key':
      return anewEachTime(world)
    case 'acknowledge-after-commit':
      return {
        ...world,
        saveChanges: async (changes) => (void world.saveChanges(changes), { kind: 'done', value: { version: versionOf(changes), conflicts: [] } }),
        savePhoto: async (photo, bytes) => (void world.savePhoto(photo, bytes), { kind: 'done', value: null }),
      }
    case 'evidence-check':
      return {
        ...world,
        submit: async (sending) => {
          const listed = Object.values(sending.answers).flatMap(({ evidence }) => evidence)
          await pretendHeld(run, visit, listed)
          return world.submit(sending)
        },
      }
    case 'draft-merge':
      // A phone that claims to have seen everything: what it says is never compared with what another said.
      return { ...world, saveChanges: (changes) => world.saveChanges(changes.map((change) => ({ ...change, baseVersion: 1_000_000 }))) }
    case 'photo-first':
      return {
        ...world,
        shelf: {
          ...world.shelf,
          keepPhoto: async (photo, bytes) =>
            void setTimeout(() => {
              if (alive()) void world.shelf.keepPhoto(photo, bytes)
            }, 1_500),
        },
      }
    case 'sent-last':
      return sentAtOnce(world)
  }
}

const versionOf = (changes: object[]) => Math.max(...(changes as DraftChange[]).map(({ baseVersion }) => baseVersion)) + changes.length

/** Every try has a new id, so the server cannot tell a repeat from something new. */
function anewEachTime(world: Surroundings): Surroundings {
  const tried = new Set<string>()
  return {
    ...world,
    saveChanges: (changes) => world.saveChanges(changes.map((change) => ({ ...change, changeId: randomUUID() }))),
    savePhoto: (photo, bytes) => {
      const id = tried.has(photo.id) ? randomUUID() : photo.id
      tried.add(photo.id)
      return world.savePhoto({ ...photo, id }, bytes)
    },
  }
}

/** The submission goes out the moment it is written down, before everything that still waits. */
function sentAtOnce(world: Surroundings): Surroundings {
  let first: Promise<unknown> | null = null
  const after = async <T>(work: () => Promise<T>): Promise<T> => {
    await new Promise((done) => setTimeout(done, 40))
    await first
    return work()
  }
  return {
    ...world,
    saveChanges: (changes) => after(() => world.saveChanges(changes)),
    savePhoto: (photo, bytes) => after(() => world.savePhoto(photo, bytes)),
    shelf: {
      ...world.shelf,
      write: async (kept: Kept) => {
        if (kept.sending) first ??= world.submit(kept.sending)
        await world.shelf.write(kept)
      },
    },
  }
}

/** Rows for photos that never arrived, so that the server's check finds everything held. */
async function pretendHeld(run: Run, visit: Visit, ids: string[]): Promise<void> {
  await run.sql(
    `insert into "Evidence" ("organizationId", id, "reportId", "criterionKey", hash, "storedHash", mime, bytes, width, height)
     select $1, id, $2, 'front', repeat('0', 64), repeat('0', 64), 'image/jpeg', 1, 1, 1 from unnest($3::uuid[]) id on conflict do nothing`,
    [run.organizationId, visit.reportId, ids],
  )
}
