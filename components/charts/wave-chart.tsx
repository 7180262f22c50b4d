'use client'

import { drawnFirst } from './drawn-first'
import { WavePicture } from './wave-picture'
import type { WaveChartProps } from './wave-points'

/** The waves' scores with their intervals; a picture until somebody moves. */
export const WaveChart = drawnFirst<WaveChartProps>(WavePicture, () => import('./wave-drawing').then(({ WaveDrawing }) => WaveDrawing))
