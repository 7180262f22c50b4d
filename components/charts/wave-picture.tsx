import { WhyLink } from '@/components/score/why-link'
import { stretchesOf } from '@/lib/domain/scorecard/wave-stretches'
import { pointsText } from './chart-words'
import { at, FootWords, PictureFrame, SideWords, Stroke } from './picture-frame'
import { FIGURE_WIDTH, type FigurePlace } from './wave-figures'
import { waveLabels } from './wave-labels'
import { BREAK_GAP, dotSize, MARGIN_ABOVE, marginBelow, WAVE_CHART_HEIGHT, waveAxis, type WaveChartProps, type WavePoint } from './wave-points'

/** The widths labels are chosen for, in pixels of the plot: a phone's, and a desk's. */
const plots = [{ width: 310, wide: false, look: '@min-[480px]:hidden' }, { width: 520, wide: true, look: 'hidden @min-[480px]:block' }]

/** What the wave chart shows before it is alive: the same, without its answers to pointer and keys; the figures open as they do there. */
export function WavePicture({ points, goal, label, words }: WaveChartProps) {
  const { from, to, ticks } = waveAxis(points, goal)
  const x = (wave: number) => ((wave + 0.5) / points.length) * 100
  const y = (score: number) => ((to - score) / (to - from)) * 100
  const last = points.at(-1)
  const dot = dotSize(points.length)
  const views = plots.map(({ width, wide, look }) => ({ look, ...waveLabels(points, width, wide, { from, to }) }))
  const tall = views.some(({ names }) => [...names.values()].some(({ lines }) => lines.length > 1))
  return (
    <PictureFrame
      label={label} height={WAVE_CHART_HEIGHT} above={MARGIN_ABOVE} below={marginBelow(tall)} right="mr-2 @min-[480px]:mr-22" ticks={ticks.map((value) => ({ value, y: y(value) }))}
      drawn={
        <>
          {points.map(({ acceptable, desired, broken: breaks }, wave) => {
            if (acceptable === null || desired === null) return null
            const [start, end] = [x(wave - 0.5 + (breaks ? BREAK_GAP : 0)), x(wave + 0.5 - (points[wave + 1]?.broken ? BREAK_GAP : 0))]
            return <rect key={wave} x={start} width={end - start} y={y(Math.min(desired, to))} height={y(acceptable) - y(Math.min(desired, to))} fill="var(--inside-soft)" />
          })}
          {points.map((point, wave) => (point.broken ? <Stroke key={wave} points={[[x(wave - 0.5), 0], [x(wave - 0.5), 100]]} colour="var(--ink-3)" dashes="4 3" /> : null))}
          {goal === null ? null : <Stroke points={[[0, y(goal)], [100, y(goal)]]} colour="var(--ink-3)" dashes="2 4" />}
          {stretchesOf(points).map((waves) => <Stroke key={waves[0]} points={waves.map((wave) => [x(wave), y(points[wave]!.score)])} colour="var(--ink)" width={1.5} />)}
          {points.map(({ low, high }, wave) => (low === null || high === null ? null : <Stroke key={wave} points={[[x(wave), y(low)], [x(wave), y(high)]]} colour="var(--ink-2)" width={1.5} />))}
        </>
      }
    >
      {views.flatMap(({ look, marks }) => [...marks].map((wave) => (
        <span key={`${look} ${wave}`} aria-hidden className={`absolute bottom-full -translate-x-1/2 pb-1 text-12 whitespace-nowrap text-ink-2 ${look}`} style={{ left: `${x(wave - 0.5).toFixed(2)}%` }}>{points[wave]!.broken?.mark}</span>
      )))}
      {points.map((point, wave) => {
        const place = at(x(wave), y(point.score))
        return (
          <span key={wave}>
            <span aria-hidden className={`absolute -translate-1/2 border-2 border-ink ${point.imported ? '' : 'rounded-full'} ${point.provisional ? 'bg-paper' : 'bg-ink'}`} style={{ ...place, width: dot, height: dot }} />
            {figuresIn(views, wave).map(({ look, figure }) => <Figure key={look} point={point} figure={figure} place={place} locale={words.locale} className={look} />)}
          </span>
        )
      })}
      {views.flatMap(({ look, names }) => [...names].map(([wave, { lines, anchor }]) => (
        <FootWords key={`${look} ${wave}`} x={x(wave)} end={anchor === 'end'} className={look}>{lines.map((line, of) => <span key={of} className="block whitespace-nowrap">{line}</span>)}</FootWords>
      )))}
      {last?.acceptable == null ? null : <SideWords y={y(last.acceptable)}>{words.acceptable}</SideWords>}
      {last?.desired == null || last.desired > to ? null : <SideWords y={y(last.desired)}>{words.desired}</SideWords>}
      {goal === null ? null : <SideWords y={y(goal)}>{words.goal}</SideWords>}
    </PictureFrame>
  )
}

/** Where a figure stands alike in both widths it is written once. */
function figuresIn(views: readonly { look: string; figures: ReadonlyMap<number, FigurePlace> }[], wave: number): { look: string; figure: FigurePlace | null }[] {
  const found = views.map(({ look, figures }) => ({ look, figure: figures.get(wave) ?? null }))
  const [one, ...others] = found
  return one && others.every(({ figure }) => sameFigure(figure, one.figure)) ? [{ look: '', figure: one.figure }] : found
}

const inPixels = (value: number): string => value.toFixed(1)
const sameFigure = (one: FigurePlace | null, other: FigurePlace | null): boolean =>
  one?.align === other?.align && (one === null || other === null ? one === other : inPixels(one.from) === inPixels(other.from) && inPixels(one.base) === inPixels(other.base))

const aligned = { start: 'text-left', middle: 'text-center', end: 'text-right' } as const
/** From the base line of 14 px digits to the end of their box. */
const UNDER = 3

/** A wave's figure near its point; where there is no room for it the point alone opens its arithmetic. */
function Figure({ point: { score, why }, figure, place, locale, className }: { point: WavePoint; figure: FigurePlace | null; place: ReturnType<typeof at>; locale: string; className: string }) {
  const text = pointsText(score, locale)
  if (figure === null) return why ? <span className={`absolute -translate-1/2 ${className}`} style={place}><WhyLink href={why.href} name={why.name} inline className="block size-3"><span className="sr-only">{text}</span></WhyLink></span> : null
  return (
    <span
      className={`absolute -translate-y-full text-14 leading-none font-semibold whitespace-nowrap ${aligned[figure.align]} ${className}`}
      style={{ left: `calc(${place.left} + ${inPixels(figure.from)}px)`, top: `calc(${place.top} + ${inPixels(figure.base + UNDER)}px)`, width: FIGURE_WIDTH }}
    >
      {why ? <WhyLink href={why.href} name={why.name} inline className="underline decoration-line-strong decoration-dotted underline-offset-4">{text}</WhyLink> : text}
    </span>
  )
}
