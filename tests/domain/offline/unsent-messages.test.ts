import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { typedBox } from '@/lib/offline/typed'
import { typedField } from '@/lib/offline/typed-field'
import { unsentMessages } from '@/lib/offline/unsent-messages'
import { openVault } from '@/lib/offline/vault'

const address = (step: string, visit: string) => `/api/v1/orgs/rasa-coffee/visits/${visit}/steps/${step}`

test('messages that were written and not sent are found for the first page, and nothing else that was typed', async () => {
  const typed = typedBox('ieva', address('message', 'typed'))
  typed.keep({ text: 'The door is shut' })
  const name = typedBox('ieva', address('name', 'named'))
  name.keep({ text: 'The one at the corner' })
  await Promise.all([typed.settled(), name.settled()])
  const sent = typedField(async () => typedBox('ieva', address('message', 'sent')), '')
  await sent.open(() => '')
  await sent.goes('Is anybody there?', () => 'Is anybody there?')
  const look = async () => (await unsentMessages(await openVault('ieva'))).sort((one, other) => (one.visitId < other.visitId ? -1 : 1))
  expect(await look()).toEqual([{ org: 'rasa-coffee', visitId: 'sent', tried: true, text: 'Is anybody there?' }, { org: 'rasa-coffee', visitId: 'typed', tried: false, text: 'The door is shut' }])
  await sent.ended()
  expect(await look()).toEqual([{ org: 'rasa-coffee', visitId: 'typed', tried: false, text: 'The door is shut' }])
  expect(await unsentMessages(await openVault('jonas'))).toEqual([])
})
