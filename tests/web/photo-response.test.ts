import { expect, test } from 'vitest'
import { photoResponse } from '@/lib/web/photo-response'

const photo = { bytes: new Uint8Array([1, 2, 3]), mime: 'image/jpeg' }

test('a photo is never a page, and lies in no cache unless a desk made it for all its readers', async () => {
  const answer = photoResponse(photo)
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(photo.bytes)
  expect(Object.fromEntries(answer.headers)).toMatchObject({ 'content-type': 'image/jpeg', 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' })
  expect(photoResponse(photo, { forAnHour: true }).headers.get('cache-control')).toBe('private, max-age=3600')
})
