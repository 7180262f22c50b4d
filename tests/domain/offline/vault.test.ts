import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test, vi } from 'vitest'
import 'fake-indexeddb/auto'
import { inShed } from '@/lib/offline/vault-database'
import { forgetPerson } from '@/lib/offline/forget-person'
import { NotKept, openVault } from '@/lib/offline/vault'

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()))

const anna = '00000000-0000-4000-8000-00000000000a'
const boris = '00000000-0000-4000-8000-00000000000b'

test('what is put in comes out, also by a vault opened later', async () => {
  const vault = await openVault(anna)
  await vault.write('report', 'rasa.v1', { answers: { greeted: 'ačiū 🙂' } })
  await vault.writeBytes('photo', 'rasa.v1.p1', new Uint8Array([1, 2, 3]))
  const later = await openVault(anna)
  expect(await later.read('report', 'rasa.v1')).toEqual({ answers: { greeted: 'ačiū 🙂' } })
  expect(await later.readBytes('photo', 'rasa.v1.p1')).toEqual(new Uint8Array([1, 2, 3]))
  expect(await later.read('report', 'rasa.v2')).toBeNull()
})

test('two tabs that open a new vault at once have one key', async () => {
  const [one, other] = await Promise.all([openVault(anna), openVault(anna)])
  await one.write('report', 'v', 1)
  expect(await other.read('report', 'v')).toBe(1)
})

test('nothing lies in the open, and the key cannot be taken out', async () => {
  const vault = await openVault(anna)
  await vault.write('report', 'v', { comment: 'the manager was rude' })
  const [boxes, keys] = await inShed(async (shed) => [await shed.getAll('boxes'), await shed.getAll('keys')] as const)
  expect(new TextDecoder().decode(boxes[0]!.sealed)).not.toContain('rude')
  await expect(crypto.subtle.exportKey('raw', keys[0]!.key)).rejects.toThrow()
})

test('a box moved under another name, or sealed with another key, opens for nobody', async () => {
  const [annas, boriss] = [await openVault(anna), await openVault(boris)]
  await annas.write('report', 'v1', 'mine')
  await boriss.write('report', 'v1', 'his')
  await inShed(async (shed) => {
    const [mine, his] = [await shed.get('boxes', `${anna}/report/v1`), await shed.get('boxes', `${boris}/report/v1`)]
    await shed.put('boxes', { ...mine!, name: `${anna}/report/v2` })
    await shed.put('boxes', { ...his!, name: `${anna}/report/v3` })
  })
  expect(await annas.read('report', 'v1')).toBe('mine')
  expect(await annas.read('report', 'v2')).toBeNull()
  expect(await annas.read('report', 'v3')).toBeNull()
})

test('the next person sees nothing of the one before and deletes nothing; signing out takes one\'s own', async () => {
  const annas = await openVault(anna)
  await annas.write('report', 'v', 'unsent')
  const boriss = await openVault(boris)
  await boriss.write('report', 'w', 'his')
  expect(await boriss.list('report')).toEqual(['w'])
  await forgetPerson(boris)
  expect(await (await openVault(boris)).read('report', 'w')).toBeNull()
  expect(await (await openVault(anna)).read('report', 'v')).toBe('unsent')
})

test('lists ids of one kind and beginning', async () => {
  const vault = await openVault(anna)
  for (const id of ['rasa.v1.p1', 'rasa.v1.p2', 'rasa.v2.p1']) await vault.writeBytes('photo', id, new Uint8Array([1]))
  await vault.write('report', 'rasa.v1', 1)
  expect(await vault.list('photo', 'rasa.v1.')).toEqual(['rasa.v1.p1', 'rasa.v1.p2'])
  await vault.remove('photo', 'rasa.v1.p1')
  expect(await vault.list('photo')).toEqual(['rasa.v1.p2', 'rasa.v2.p1'])
})

test('a full phone says that it is full, a browser without storage that it has none', async () => {
  const vault = await openVault(anna)
  vi.stubGlobal('indexedDB', { open: () => { throw new DOMException('full', 'QuotaExceededError') } })
  await expect(vault.write('report', 'v', 1)).rejects.toMatchObject({ why: 'full' })
  vi.stubGlobal('indexedDB', undefined)
  await expect(openVault(anna)).rejects.toBeInstanceOf(NotKept)
})
