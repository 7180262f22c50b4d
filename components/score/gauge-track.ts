import type { ZoneReading } from '@/lib/domain/zone'
import type { ScoreReading } from './score-reading'
import { zoneText } from './zone-sign'

/** A place on the axis in per cent of the width; percentages keep lines and text crisp at any width, unlike a viewBox. */
export const onAxis = (tenths: number, axisFrom: number) => {
  const from = axisFrom * 10
  return Math.min(100, Math.max(0, ((tenths - from) / (1000 - from)) * 100))
}

type Track = Pick<ScoreReading, 'score' | 'interval' | 'zone' | 'goal' | 'state'> & { place: ZoneReading | null; axisFrom: number; y: number; reach: number }

/**
 * Track, zone, whiskers, goal and tick, drawn around the line `y`; `reach` is half the height of the tick. As the inside of an svg,
 * for a page of a large network has hundreds: as elements, of which each has a dozen, they were a third of what it costs. Nothing
 * anybody wrote goes into it: numbers, and names of looks.
 */
export function gaugeTrack({ score, interval, zone, goal, state = 'ok', place, axisFrom, y, reach }: Track): { __html: string } {
  const at = (tenths: number) => inPercent(onAxis(tenths, axisFrom))
  const half = reach - 3
  const cap = Math.min(4, reach - 4)
  const cut = (tenths: number) => tenths < axisFrom * 10
  const upright = (tenths: number, reached: number, look = '') => `<line x1="${at(tenths)}" x2="${at(tenths)}" y1="${y - reached}" y2="${y + reached}"${look}/>`
  const level = (from: string, to: string, look = '') => `<line x1="${from}" x2="${to}" y1="${y}" y2="${y}"${look}/>`
  const drawn = [level('0', '100%', ` ${CRISP} class="stroke-line-strong"`)]
  if (zone) {
    const width = inPercent(onAxis(zone.desired, axisFrom) - onAxis(zone.acceptable, axisFrom))
    const edge = ` ${CRISP} class="stroke-inside opacity-45"`
    drawn.unshift(`<rect x="${at(zone.acceptable)}" width="${width}" y="${y - half}" height="${half * 2}" class="fill-inside-soft"/>`, upright(zone.acceptable, half, edge), upright(zone.desired, half, edge))
  }
  if (goal != null) drawn.push(upright(goal, reach + 2, ' stroke-dasharray="2 3" class="stroke-ink-3"'))
  if (interval && state === 'ok') {
    const ends = [interval.low, interval.high].map((end) => (cut(end) ? '' : upright(end, cap)))
    drawn.push(`<g ${CRISP} class="stroke-ink-2" stroke-width="1.5">${level(at(interval.low), at(interval.high))}${ends.join('')}</g>`)
  }
  if (score !== null) {
    const width = state === 'ok' ? 4 : 5
    const tick = cut(score)
      ? `<path d="M0 0 6 ${-reach + 4}v${2 * reach - 8}z" fill="currentColor"/>`
      : `<rect x="${-width / 2}" y="${-reach}" width="${width}" height="${reach * 2}" rx="2" stroke-width="1.25" ${state === 'ok' ? 'stroke="none" class="fill-current"' : 'stroke="currentColor" class="fill-paper"'}/>`
    // An inner svg puts a drawing in pixels at a place in per cent.
    drawn.push(`<svg x="${at(score)}" y="${y}" overflow="visible" class="${place ? zoneText[place.place] : 'text-ink-3'}">${tick}</svg>`)
  }
  return { __html: drawn.join('') }
}

const CRISP = 'shape-rendering="crispEdges"'
/** To a hundredth, a fortieth of a pixel of the narrowest gauge that is drawn. */
const inPercent = (share: number) => `${Math.round(share * 100) / 100}%`
