import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { forgetPerson } from '@/lib/offline/forget-person'
import { atStake, unsentFileHere } from '@/lib/offline/leaving'
import { freshKept, type Kept } from '@/lib/offline/report/kept'
import { NotKept, openVault } from '@/lib/offline/vault'
import { inShed } from '@/lib/offline/vault-database'
import { aDesk, yes } from '../../support/phone-world'

const waiting: Kept = { ...freshKept(aDesk()), changes: [{ changeId: 'c', device: 'd', deviceAt: '2026-11-21T09:00:00.000Z', baseVersion: 0, tried: false, target: { kind: 'answer', key: 'greeted', value: yes } }] }

let notes: Map<string, string>
beforeEach(async () => {
  notes = new Map([['etalon.device', 'this']])
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.stubGlobal('localStorage', { getItem: (name: string) => notes.get(name) ?? null })
  const vault = await openVault('anna')
  await vault.write('report', 'rasa.v1', waiting)
  await vault.write('report', 'rasa.v2', { ...waiting, changes: [] })
  await vault.writeBytes('memo', 'rasa.v1.m1', new Uint8Array([1]))
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** The system refuses one kind of work at one table. */
const fails = (act: 'get' | 'getAllKeys' | 'delete', table: 'boxes' | 'keys') => {
  const honest = IDBObjectStore.prototype[act] as (...all: unknown[]) => unknown
  return vi.spyOn(IDBObjectStore.prototype, act).mockImplementation(function (this: IDBObjectStore, ...all: unknown[]) {
    if (this.name === table) throw new DOMException('Internal error', 'UnknownError')
    return honest.apply(this, all) as never
  })
}
const left = async () => inShed(async (shed) => [(await shed.getAll('boxes')).length, (await shed.getAll('keys')).length])

test('what would be lost is counted: reports the server does not have, and memos', async () => {
  expect(await atStake('anna')).toEqual({ unsent: 1, messages: 0, memos: 1 })
})

test('whoever keeps nothing here loses nothing, and no key is made for them', async () => {
  expect(await atStake('boris')).toEqual({ unsent: 0, messages: 0, memos: 0 })
  expect(await left()).toEqual([3, 1])
})

test.each([['get', 'keys'], ['getAllKeys', 'boxes'], ['get', 'boxes']] as const)('where %s of the %s fails, it is not said that there is nothing, nor is half of it a file', async (act, table) => {
  const system = fails(act, table)
  await expect(atStake('anna')).rejects.toThrow(NotKept)
  await expect(unsentFileHere('anna')).rejects.toThrow(NotKept)
  system.mockRestore()
  expect(await atStake('anna')).toEqual({ unsent: 1, messages: 0, memos: 1 })
})

test('a store that does not answer is not waited for, nor taken for empty', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  vi.stubGlobal('indexedDB', { open: () => ({}) })
  const asked = expect(atStake('anna')).rejects.toThrow(NotKept)
  await vi.advanceTimersByTimeAsync(10_000)
  await asked
})

test.each(['boxes', 'keys'] as const)('where the %s cannot be taken away, all of it stays and that is told', async (table) => {
  const system = fails('delete', table)
  await expect(forgetPerson('anna')).rejects.toThrow(NotKept)
  system.mockRestore()
  expect(await left()).toEqual([3, 1])
  expect(await atStake('anna')).toEqual({ unsent: 1, messages: 0, memos: 1 })
  await forgetPerson('anna')
  expect(await left()).toEqual([0, 0])
})

test('a browser with a store in name only, where no vault was ever opened, keeps nobody signed in', async () => {
  notes.clear()
  vi.stubGlobal('indexedDB', { open: () => { throw new DOMException('A mutation operation was attempted', 'InvalidStateError') } })
  expect(await atStake('anna')).toEqual({ unsent: 0, messages: 0, memos: 0 })
  await forgetPerson('anna')
  notes.set('etalon.device', 'this')
  await expect(atStake('anna')).rejects.toThrow(NotKept)
  await expect(forgetPerson('anna')).rejects.toThrow(NotKept)
})

test('a message that was written and may not have arrived is counted, and lies in the file', async () => {
  const vault = await openVault('anna')
  await vault.write('typed', '.api.v1.orgs.rasa.visits.v1.steps.message', { text: 'The door was shut', id: 'm1' })
  await vault.write('typed', '.api.v1.orgs.rasa.visits.v1.steps.name', { text: 'By the bridge' })
  expect(await atStake('anna')).toEqual({ unsent: 1, messages: 1, memos: 1 })
  expect(JSON.parse(await (await unsentFileHere('anna')).text())).toMatchObject({ messages: [{ organization: 'rasa', visit: 'v1', text: 'The door was shut' }] })
})
