import { expect, test } from 'vitest'
import { dismissToast, showToast, toastStore } from '@/components/ui/toast-store'

test('of more than three the oldest gives way, one that stays after all others; each is dismissed by its number', () => {
  const kept = showToast({ message: 'restored', stays: true })
  for (const message of ['one', 'two', 'three']) showToast({ message })
  const said = () => toastStore.now().map(({ message }) => message)
  expect(said()).toEqual(['restored', 'two', 'three'])
  dismissToast(kept)
  expect(said()).toEqual(['two', 'three'])
  toastStore.now().forEach(({ id }) => dismissToast(id))
})
