import { expect, test } from 'vitest'
import { placeFields } from '@/components/compare/place-fields'

test('a form of places goes where they lie, with what all of them keep and nothing of the one chosen', () => {
  const places = [
    { value: '', href: '/rasa/scorecards/compare?standard=s.on_site&period=w1#map' },
    { value: 'north', href: '/rasa/scorecards/compare?standard=s.on_site&period=w1&region=north' },
    { value: 'south', href: '/rasa/scorecards/compare?standard=s.on_site&period=w1&region=south' },
  ]
  expect(placeFields('region', places)).toEqual({ action: '/rasa/scorecards/compare', kept: [['standard', 's.on_site'], ['period', 'w1']] })
  // Of a rollout another region knows no branch of this one's steps; the same field may stand more than once.
  const steps = [{ value: 'north', href: '/r?region=north&r=a&r=b' }, { value: 'south', href: '/r?region=south' }]
  expect(placeFields('region', steps)).toEqual({ action: '/r', kept: [] })
  expect(placeFields('months', [{ value: '3', href: '/r?r=a&r=b&months=3' }, { value: '6', href: '/r?r=a&r=b' }])).toEqual({ action: '/r', kept: [['r', 'a'], ['r', 'b']] })
  expect(placeFields('region', [])).toEqual({ action: '', kept: [] })
})
