import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { leavePage, watchPerson } from '@/lib/offline/whose-page'

let cookie: string
let page: EventTarget & { visibilityState: string; readonly cookie: string; documentElement: { hidden: boolean } }
let browser: EventTarget
let gone: string[]
beforeEach(() => {
  cookie = 'theme=dark; etalon_person=anna'
  gone = []
  page = Object.defineProperty(Object.assign(new EventTarget(), { visibilityState: 'visible', documentElement: { hidden: false } }), 'cookie', { get: () => cookie }) as typeof page
  browser = new EventTarget()
  vi.stubGlobal('document', page)
  vi.stubGlobal('window', browser)
  vi.stubGlobal('location', { replace: (to: string) => void gone.push(to) })
})
afterEach(() => vi.unstubAllGlobals())

const others = ['theme=dark; etalon_person=boris', 'theme=dark', '']
const seen = {
  'brought back': () => browser.dispatchEvent(new Event('pageshow')),
  'looked at again': () => page.dispatchEvent(new Event('visibilitychange')),
  'come back to': () => browser.dispatchEvent(new Event('focus')),
}

test.each(Object.entries(seen).flatMap(([how, look]) => others.map((now) => [how, now, look] as const)))('a page that is %s with the cookies "%s" is gone', (_, now, look) => {
  watchPerson('anna', () => leavePage('/field'))
  look()
  expect([gone, page.documentElement.hidden]).toEqual([[], false])
  cookie = now
  look()
  expect([gone, page.documentElement.hidden]).toEqual([['/field'], true])
})

test('a page in the background waits until it is looked at', () => {
  const left = vi.fn()
  watchPerson('anna', left)
  page.visibilityState = 'hidden'
  cookie = ''
  seen['looked at again']()
  expect(left).not.toHaveBeenCalled()
  page.visibilityState = 'visible'
  seen['looked at again']()
  expect(left).toHaveBeenCalledOnce()
})

test('a session that ended, another cookie that changed and the camera leave it', () => {
  const left = vi.fn()
  cookie = 'etalon_person=anna; next-auth.session-token=1'
  watchPerson('anna', left)
  cookie = 'theme=light; etalon_person=anna'
  for (const look of Object.values(seen)) look()
  expect(left).not.toHaveBeenCalled()
})

test('where the cookie never named the person nobody is sent away; once it does, it is watched', () => {
  const left = vi.fn()
  cookie = 'theme=dark'
  watchPerson('anna', left)
  for (const look of Object.values(seen)) look()
  expect(left).not.toHaveBeenCalled()
  cookie = 'etalon_person=anna'
  seen['looked at again']()
  cookie = 'etalon_person=boris'
  seen['looked at again']()
  expect(left).toHaveBeenCalledOnce()
})

test('nothing else on a page that is left wakes up', () => {
  const woken = vi.fn()
  watchPerson('anna', () => undefined)
  page.addEventListener('visibilitychange', woken)
  seen['looked at again']()
  cookie = ''
  seen['looked at again']()
  expect(woken).toHaveBeenCalledOnce()
})

test('a view that went hears nothing', () => {
  const left = vi.fn()
  watchPerson('anna', left)()
  cookie = ''
  for (const look of Object.values(seen)) look()
  expect(left).not.toHaveBeenCalled()
})
