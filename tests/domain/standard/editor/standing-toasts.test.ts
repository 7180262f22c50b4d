import { expect, test } from 'vitest'
import { dismissToast, showStandingToast, showToast, toastStore } from '@/components/ui/toast-store'

test('of more than three the oldest gives way, one that stays after all others', () => {
  const takeAway = showStandingToast({ message: 'restored' })
  for (const message of ['one', 'two', 'three']) showToast({ message })
  const said = () => toastStore.now().map(({ message }) => message)
  expect(said()).toEqual(['restored', 'two', 'three'])
  takeAway()
  expect(said()).toEqual(['two', 'three'])
  toastStore.now().forEach(({ id }) => dismissToast(id))
})
