import { WhyLink } from '@/components/score/why-link'
import { labelLines, labelsThatFit } from './axis'
import { pointsText } from './chart-words'
import { at, FootWords, PictureFrame, SideWords, Stroke } from './picture-frame'
import { BREAK_GAP, WAVE_CHART_HEIGHT, waveAxis, type WaveChartProps, type WavePoint } from './wave-points'

/** The widths labels are chosen for, in pixels of the plot: a phone's, and a desk's. */
const plots = [{ width: 310, look: '@min-[480px]:hidden' }, { width: 520, look: 'hidden @min-[480px]:block' }]

/** What the wave chart shows before it is alive: the same, without its answers to pointer and keys; the figures open as they do there. */
export function WavePicture({ points, goal, label, words }: WaveChartProps) {
  const { from, to, ticks } = waveAxis(points, goal)
  const x = (wave: number) => ((wave + 0.5) / points.length) * 100
  const y = (score: number) => ((to - score) / (to - from)) * 100
  const last = points.at(-1)
  const broken = points.some((point) => point.broken)
  const names = plots.map(({ width, look }) => ({ look, shown: labelsThatFit(points.length, width).map((wave, _, all) => ({ wave, lines: labelLines(points[wave]!.named, width / all.length - 6) })) }))
  const tall = names.some(({ shown }) => shown.some(({ lines }) => lines.length > 1))
  return (
    <PictureFrame
      label={label} height={WAVE_CHART_HEIGHT} above={broken ? 24 : 16} below={tall ? 48 : 34} right="mr-2 @min-[480px]:mr-22" ticks={ticks.map((value) => ({ value, y: y(value) }))}
      drawn={
        <>
          {points.map(({ acceptable, desired, broken: breaks }, wave) => {
            if (acceptable === null || desired === null) return null
            const [start, end] = [x(wave - 0.5 + (breaks ? BREAK_GAP : 0)), x(wave + 0.5 - (points[wave + 1]?.broken ? BREAK_GAP : 0))]
            return <rect key={wave} x={start} width={end - start} y={y(Math.min(desired, to))} height={y(acceptable) - y(Math.min(desired, to))} fill="var(--inside-soft)" />
          })}
          {points.map((point, wave) => (point.broken ? <Stroke key={wave} points={[[x(wave - 0.5), 0], [x(wave - 0.5), 100]]} colour="var(--ink-3)" dashes="4 3" /> : null))}
          {goal === null ? null : <Stroke points={[[0, y(goal)], [100, y(goal)]]} colour="var(--ink-3)" dashes="2 4" />}
          {stretches(points).map((waves) => <Stroke key={waves[0]} points={waves.map((wave) => [x(wave), y(points[wave]!.score)])} colour="var(--ink)" width={1.5} />)}
          {points.map(({ low, high }, wave) => (low === null || high === null ? null : <Stroke key={wave} points={[[x(wave), y(low)], [x(wave), y(high)]]} colour="var(--ink-2)" width={1.5} />))}
        </>
      }
    >
      {points.map(({ broken: breaks }, wave) => (breaks ? <span key={wave} aria-hidden className="absolute bottom-full -translate-x-1/2 pb-1 text-12 whitespace-nowrap text-ink-2" style={{ left: `${x(wave - 0.5).toFixed(2)}%` }}>{breaks.mark}</span> : null))}
      {points.map((point, wave) => (
        <span key={wave}>
          <span aria-hidden className={`absolute size-2.5 -translate-1/2 rounded-full border-2 border-ink ${point.provisional ? 'bg-paper' : 'bg-ink'}`} style={at(x(wave), y(point.score))} />
          <span className="absolute -translate-x-full -translate-y-full pr-2.5 pb-1 text-14 leading-none font-semibold" style={at(x(wave), y(point.score))}>
            {point.why ? <WhyLink href={point.why.href} name={point.why.name} inline className="underline decoration-line-strong decoration-dotted underline-offset-4">{pointsText(point.score, words.locale)}</WhyLink> : pointsText(point.score, words.locale)}
          </span>
        </span>
      ))}
      {names.flatMap(({ look, shown }) => shown.map(({ wave, lines }) => (
        <FootWords key={`${look} ${wave}`} x={x(wave)} className={look}>{lines.map((line) => <span key={line} className="block whitespace-nowrap">{line}</span>)}</FootWords>
      )))}
      {last?.acceptable == null ? null : <SideWords y={y(last.acceptable)}>{words.acceptable}</SideWords>}
      {last?.desired == null || last.desired > to ? null : <SideWords y={y(last.desired)}>{words.desired}</SideWords>}
      {goal === null ? null : <SideWords y={y(goal)}>{words.goal}</SideWords>}
    </PictureFrame>
  )
}

/** Waves whose scores one line joins. */
function stretches(points: readonly WavePoint[]): number[][] {
  const all: number[][] = []
  points.forEach(({ broken }, wave) => {
    if (broken || all.length === 0) all.push([])
    all.at(-1)!.push(wave)
  })
  return all
}
