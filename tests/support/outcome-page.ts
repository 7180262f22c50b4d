import { vi } from 'vitest'
import type { Reply } from '@/lib/offline/courier'
import { outcomeBox, unsentOutcomes } from '@/lib/offline/outcome/outcome-box'
import { createOutcome, type OutcomeStore } from '@/lib/offline/outcome/outcome-store'
import { openVault } from '@/lib/offline/vault'

export const anna = '00000000-0000-4000-8000-00000000000a'
export const done: Reply<unknown> = { kind: 'done', value: {} }
export const away: Reply<unknown> = { kind: 'unreachable' }
export const refusal = (message: string): Reply<unknown> => ({ kind: 'refused', problem: 'not_in_this_state', message, details: {} })
export const door = new Blob(['the closed door'], { type: 'image/jpeg' })

type Answer = Reply<unknown> | Promise<Reply<unknown>>

/** An answer that is given later. */
export function later() {
  let give: (reply: Reply<unknown>) => void = () => undefined
  const answer = new Promise<Reply<unknown>>((arrive) => (give = arrive))
  return { answer, give: (reply: Reply<unknown>) => give(reply) }
}

/** A server that writes down what it is asked in order; its answers are given, and then all is done. `there`: to whether it is there. */
export function aServer(answers: Answer[] = [], there: Answer[] = []) {
  const asked: string[] = []
  const photos: { id: string; text: string }[] = []
  const answer = async (what: string): Promise<Reply<unknown>> => {
    asked.push(what)
    return (await answers.shift()) ?? done
  }
  const server = {
    asked,
    photos,
    beforeStep: async () => undefined as void,
    requests: {
      photo: async ({ id }: { id: string }, bytes: Blob) => {
        photos.push({ id, text: await bytes.text() })
        return answer('photo')
      },
      isThere: async () => (await there.shift()) ?? done,
      step: async ({ reason, text }: { reason: string | null; text: string }) => {
        await server.beforeStep()
        return answer(`${reason}: ${text}`)
      },
    },
  }
  return server
}

/** Turns as the browser gives them to its pages: one holder, who is told when another takes over. */
export function turns() {
  let holder: { taken: () => void } | null = null
  return async (taken: () => void, takeOver: boolean) => {
    if (holder && !takeOver) return null
    const before = holder
    const mine = (holder = { taken })
    before?.taken()
    return () => void (holder === mine && (holder = null))
  }
}

let ids = 0
type World = Parameters<typeof createOutcome>[0]
type Over = Partial<Pick<World, 'readPhoto' | 'openBox' | 'takeTurn' | 'begun' | 'reportFirst'>> & { before?: (store: OutcomeStore) => void; start?: boolean }

/** A page of the phone; opened anew it knows only what the vault holds. `start`: whether it begins at once. */
export async function aPage(server: ReturnType<typeof aServer>, { before, start = true, ...over }: Over = {}) {
  const vault = await openVault(anna)
  const ended = vi.fn(async () => undefined)
  const store = createOutcome({
    requests: server.requests,
    openBox: async () => outcomeBox(vault, 'rasa', 'v1'),
    takeTurn: async () => () => undefined,
    readPhoto: async (file) => ({ bytes: file, hash: 'f'.repeat(64) }),
    newId: () => `id-${(ids += 1)}`,
    now: () => new Date('2026-11-22T10:00:00Z'),
    begun: async () => true,
    reportFirst: async () => 0,
    ended,
    ...over,
  })
  before?.(store)
  if (start) await store.start()
  return { ...store, ended, unsent: () => unsentOutcomes(vault), lies: async () => (await vault.list('outcome-photo')).length }
}
