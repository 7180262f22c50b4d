'use client'

import { drawnFirst } from './drawn-first'
import { WAVE_CHART_HEIGHT, type WaveChartProps } from './wave-points'

/** The waves' scores with their intervals; a picture until somebody moves. */
export const WaveChart = drawnFirst<WaveChartProps>(() => import('./wave-drawing').then(({ WaveDrawing }) => WaveDrawing), WAVE_CHART_HEIGHT)
