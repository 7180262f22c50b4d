import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { chartWords } from '@/components/charts/chart-words'
import { criticalHasRoom } from '@/components/charts/critical-words'
import { meanNamedAt, piecesOf } from '@/components/charts/visit-axes'
import { VisitPicture } from '@/components/charts/visit-picture'
import type { VisitPoint } from '@/components/charts/visit-points'
import { WavePicture } from '@/components/charts/wave-picture'
import type { WavePoint } from '@/components/charts/wave-points'

const words = chartWords((key) => key, 'en-GB', 'goal 86')
const aWave = (name: string, score: number, more: Partial<WavePoint> = {}): WavePoint => ({
  name, named: name, score, low: score - 3, high: score + 3, acceptable: 70, desired: 85, provisional: false, visits: '12 visits', broken: null, why: null, ...more,
})
const lines = (page: string) => [...page.matchAll(/points="([^"]*)"/g)].map(([, points = '']) => points.split(' ').map((point) => point.split(',').map(Number)))
const tops = (page: string) => [...page.matchAll(/top:(-?[\d.]+)%/g)].map(([, top]) => Number(top))

test('of waves: every figure in words, one line for each measure, nothing beside the plot', () => {
  const waves = [aWave('Spring', 78.4), aWave('Summer', 81.2), aWave('Autumn', 90, { broken: { sentence: 'scored otherwise', mark: 'version 2' } }), aWave('Winter', 88.8, { provisional: true, high: null, low: null })]
  const page = renderToStaticMarkup(<WavePicture points={waves} goal={86} label="Waves" words={words} />)
  for (const text of ['78.4', '81.2', '90.0', '88.8', 'version 2', 'goal 86', 'Spring', 'Winter']) expect(page).toContain(text)
  const drawn = lines(page)
  // The break, the goal, two lines of two waves, three intervals.
  expect(drawn.map((points) => points.length)).toEqual([2, 2, 2, 2, 2, 2, 2])
  expect(drawn[2]!.map(([x]) => x)).toEqual([12.5, 37.5])
  expect(drawn[3]!.map(([x]) => x)).toEqual([62.5, 87.5])
  expect(drawn.flat(2).every((place) => place >= 0 && place <= 100)).toBe(true)
  expect(tops(page).every((top) => top >= 0 && top <= 100)).toBe(true)
  // Higher scores stand higher: the axis runs from 60 to 100.
  expect(drawn[2]).toEqual([[12.5, 54], [37.5, 47]])
  expect(page.match(/bg-paper/g)).toHaveLength(1)
})

test('of waves: a point that stands apart is drawn, and the line passes it by', () => {
  const waves = [aWave('Spring', 80), aWave('2026 Q2', 60, { low: null, high: null, apart: true }), aWave('Summer', 82), aWave('Autumn', 84, { broken: { sentence: 'scored otherwise', mark: 'version 2' } }), aWave('Winter', 70, { apart: true }), aWave('Spring again', 85)]
  const page = renderToStaticMarkup(<WavePicture points={waves} goal={null} label="Waves" words={words} />)
  const xs = lines(page).map((points) => points.map(([x]) => x))
  const middle = (at: number) => Number((((at + 0.5) / 6) * 100).toFixed(2))
  const joined = xs.filter(([one, other]) => one !== other)
  expect(joined.map((places) => places.map((x) => Math.round(x!)))).toEqual([[middle(0), middle(2)], [middle(3), middle(5)]].map((places) => places.map((x) => Math.round(x))))
  expect(page).toContain('60.0')
  expect(page).toContain('70.0')
})

test('of two years of months: every point opens its arithmetic at either width, though not every figure has room', () => {
  const months = Array.from({ length: 24 }, (_, at) => aWave(`Month ${at + 1}`, 70 + at / 2, { why: { href: `/why?${at}`, name: `Why ${at}?` } }))
  const page = renderToStaticMarkup(<WavePicture points={months} goal={null} label="Waves" words={words} />)
  const links = [...page.matchAll(/<span class="absolute([^"]*)" style="left:(?:calc\()?([\d.]+)%[^"]*"><a[^>]* href="([^"]*)"/g)].map(([, look = '', left, href]) => ({ look, left: Number(left), href }))
  const at = (hidden: RegExp) => links.filter(({ look }) => !hidden.test(look))
  for (const shown of [at(/(^| )hidden /), at(/@min-\[480px\]:hidden/)]) expect(shown.map(({ href }) => href)).toEqual(months.map(({ why }) => why!.href))
  const onPhone = at(/(^| )hidden /).filter(({ look }) => look.includes('text-14')).map(({ left }) => left)
  expect(onPhone.length).toBeGreaterThan(4)
  expect(onPhone.length).toBeLessThan(12)
  // A plot of 310 pixels, a figure of 40.
  for (const [at, left] of onPhone.entries()) if (at > 0) expect(((left - onPhone[at - 1]!) * 310) / 100).toBeGreaterThan(40)
})

test('of visits: each leads to its report, in its day’s place; the mean is joined within one measure alone', () => {
  const day = (at: number) => Date.UTC(2026, 2, 1) + at * 86_400_000
  const aVisit = (at: number, score: number, more: Partial<VisitPoint> = {}): VisitPoint => ({
    day: day(at), date: `day ${at}`, score, rolling: null, stretch: 1, acceptable: 70, desired: 85, place: 'inside', critical: false, counts: true, official: null, past: null, href: `/reports/${at}`, ...more,
  })
  const visits = [aVisit(0, 80), aVisit(20, 60, { place: 'below', critical: true, rolling: 70 }), aVisit(40, 90, { place: 'above', rolling: 76 }), aVisit(46, 88, { stretch: 2, rolling: 88, counts: false })]
  const page = renderToStaticMarkup(<VisitPicture points={visits} marks={[{ day: day(43), mark: 'version 2' }]} label="Visits" words={words} />)
  expect([...page.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual(['/reports/0', '/reports/20', '/reports/40', '/reports/46'])
  // From a week before the first to a week after the last: 60 days.
  expect([...page.matchAll(/<a [^>]*left:([\d.]+)%/g)].map(([, left]) => Number(left))).toEqual([11.67, 45, 78.33, 88.33])
  expect(lines(page).map((points) => points.length)).toEqual([2, 2, 1])
  // The line is named where it ends; one mean alone is no line and has no name.
  expect([meanNamedAt(visits), meanNamedAt(visits.slice(0, 2)), meanNamedAt([])]).toEqual([76, null, null])
  expect(page).toContain('version 2')
  expect(page.match(/critical/g)!.length).toBeGreaterThan(0)
})

test('of visits: the line is cut at each change of the measure, also where it comes back, and only there', () => {
  const day = (at: number) => Date.UTC(2026, 2, 1) + at * 86_400_000
  const stretches = [0, 0, 0, 1, 1, 0]
  const visits = stretches.map((stretch, at): VisitPoint => ({
    // The second is no part of the means.
    day: day(at * 10), date: `day ${at}`, score: 70 + at, rolling: at === 1 ? null : 75 + at, stretch, acceptable: null, desired: null, place: null, critical: false, counts: at !== 1, official: null, past: null, href: `/reports/${at}`,
  }))
  const alone = visits.map((one, at) => (at === 1 ? { ...one, stretch: 7 } : one))
  for (const points of [visits, alone]) {
    const pieces = piecesOf(points).map((take) => points.flatMap((point, at) => (take(point) === null ? [] : [at])))
    expect(pieces).toEqual([[0, 2], [3, 4], [5]])
    const page = renderToStaticMarkup(<VisitPicture points={points} marks={[]} label="Visits" words={words} />)
    expect(lines(page).map((line) => line.length)).toEqual([2, 2, 1])
  }
})

test('of visits and past audits: these are squares of their own name that lead nowhere, and the line of means passes them by', () => {
  const day = (at: number) => Date.UTC(2026, 2, 1) + at * 86_400_000
  const one = (at: number, more: Partial<VisitPoint>): VisitPoint => ({
    day: day(at), date: `day ${at}`, score: 80, rolling: null, stretch: 0, acceptable: 70, desired: 85, place: 'inside', critical: false, counts: true, official: null, past: null, href: `/reports/${at}`, ...more,
  })
  const points = [one(0, { past: 'imported audit', href: null }), one(10, { rolling: 78 }), one(20, { past: 'imported audit, mean of 12 visits', href: null }), one(30, { rolling: 79 })]
  const page = renderToStaticMarkup(<VisitPicture points={points} marks={[]} label="Visits" words={words} />)
  expect([...page.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual(['/reports/10', '/reports/30'])
  expect([...page.matchAll(/role="img" aria-label="([^"]*)"/g)].map(([, name]) => name)).toEqual(['day 0, 80.0, imported audit', 'day 20, 80.0, imported audit, mean of 12 visits'])
  expect(lines(page).map((line) => line.length)).toEqual([2])
  expect(meanNamedAt(points)).toBe(79)
})

test('of visits on a phone: the line and the rings are named below, and the marks of years stand apart', () => {
  const day = (at: number) => Date.UTC(2026, 2, 1) + at * 86_400_000
  const points = (count: number, more: Partial<VisitPoint> = {}) => Array.from({ length: count }, (_, at): VisitPoint => ({
    day: day(at * 30), date: `day ${at}`, score: 80, rolling: null, stretch: 0, acceptable: 70, desired: 85, place: 'inside', critical: false, counts: true, official: null, past: 'imported audit', href: null, ...more,
  }))
  const drawn = (points: VisitPoint[]) => renderToStaticMarkup(<VisitPicture points={points} marks={[]} label="Visits" words={words} />)
  const key = (points: VisitPoint[]) => /<p aria-hidden="true".*<\/p>/.exec(drawn(points))?.[0] ?? ''
  expect(key(points(3))).toBe('')
  expect(key(points(3, { rolling: 80 }))).toContain(words.rolling)
  expect(key(points(3, { rolling: 80 }))).not.toContain(words.critical)
  expect(key(points(3, { critical: true }))).toContain(words.critical)
  // A phone's plot is 310 pixels wide, and the marks of one a month stand that evenly in it.
  for (const count of [12, 26, 38, 50, 80]) {
    const mark = Number(/--mark:(\d+)px/.exec(drawn(points(count)))![1])
    expect(mark).toBeLessThan(310 / count)
    expect(mark).toBeGreaterThanOrEqual(3)
  }
  expect(drawn(points(12))).toContain('--mark:12px;--rim:2px')
})

test('of visits: what a ring means is said beside it where nothing is near, and else in the key, which has it on every sheet', () => {
  const day = (at: number) => Date.UTC(2026, 2, 1) + at * 86_400_000
  const visit = (at: number, score: number, more: Partial<VisitPoint> = {}): VisitPoint => ({
    day: day(at), date: `day ${at}`, score, rolling: null, stretch: 1, acceptable: 70, desired: 85, place: 'inside', critical: false, counts: true, official: null, past: null, href: `/reports/${at}`, ...more,
  })
  const failed = (at: number, score: number) => visit(at, score, { critical: true })
  const apart = [visit(0, 82), failed(150, 84), visit(300, 82)]
  const room = (points: VisitPoint[], ...marks: number[]) => criticalHasRoom(points, marks.map((at) => ({ day: day(at), mark: 'version 2' })), 'критическое нарушение')
  expect(room(apart)).toBe(true)
  expect(room(apart, 20)).toBe(true)
  expect(room([visit(0, 82), visit(150, 84), visit(300, 82)], 150)).toBe(true)
  // A dot below it, the line of a version, the axis, other such words, the days below.
  expect(room([...apart.slice(0, 2), visit(160, 80), apart[2]!])).toBe(false)
  expect(room([...apart.slice(0, 2), visit(160, 90), apart[2]!])).toBe(true)
  expect(room(apart, 160)).toBe(false)
  expect(room([failed(0, 82), ...apart.slice(1)])).toBe(false)
  expect(room([...apart.slice(0, 2), failed(190, 84), apart[2]!])).toBe(false)
  expect(room([visit(0, 82), failed(150, 62), visit(300, 82)])).toBe(false)

  const drawn = (points: VisitPoint[]) => {
    const page = renderToStaticMarkup(<VisitPicture points={points} marks={[]} label="Visits" words={words} />)
    return { beside: page.match(/<span aria-hidden="true" class="[^"]*text-below[^"]*"/g) ?? [], key: /<p aria-hidden="true" class="([^"]*)".*<\/p>/.exec(page)! }
  }
  const wide = drawn(apart)
  expect(wide.beside).toHaveLength(1)
  expect(wide.beside[0]).toMatch(/ hidden .*@min-\[560px\]:block print:hidden"/)
  expect(wide.key[1]).toMatch(/@min-\[560px\]:hidden print:flex$/)
  const close = drawn([...apart.slice(0, 2), visit(160, 80), apart[2]!])
  expect(close.beside).toEqual([])
  expect([close.key[1]!.includes('hidden'), close.key[0].includes(words.critical)]).toEqual([false, true])
})
