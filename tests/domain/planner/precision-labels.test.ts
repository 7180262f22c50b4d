import { expect, test } from 'vitest'
import { labelPlaces } from '@/components/planner/precision-curve'

/** In pixels from its point, for a plot 240 high: from the foot of a label of two lines to its head. */
const heights = { over: [6, 38], higher: [40, 72], under: [-38, -6], lower: [-72, -40], clear: [14, 46], raised: [48, 80] } as const
const isRight = (place: keyof typeof heights) => place === 'over' || place === 'higher'

test('the labels of two points on one side never lie over each other, wherever the two points are', () => {
  for (let nowLeft = 4; nowLeft <= 96; nowLeft += 4)
    for (let wantedLeft = 4; wantedLeft <= 96; wantedLeft += 4) {
      // As the half-width of an interval falls with the square root of its visits.
      const [now, wanted] = [nowLeft, wantedLeft].map((left) => ({ left, bottom: Math.min(62.5, 62.5 * Math.sqrt(Math.min(nowLeft, wantedLeft) / left)) }))
      const [nowAt, wantedAt] = labelPlaces(now!, wanted!)
      if (isRight(nowAt) !== isRight(wantedAt) || Math.abs(nowLeft - wantedLeft) > 50) continue
      const [one, other] = ([[now!, nowAt], [wanted!, wantedAt]] as const).map(([{ bottom }, place]) => heights[place].map((height) => bottom * 2.4 + height) as [number, number])
      const apart = one![0] >= other![1] || other![0] >= one![1]
      expect(apart, `now ${nowLeft} ${nowAt}, wanted ${wantedLeft} ${wantedAt}`).toBe(true)
    }
})
