'use client'

import { drawnFirst } from './drawn-first'
import { VisitPicture } from './visit-picture'
import type { VisitChartProps } from './visit-points'

/** One branch's visits as dots in time; a picture until somebody moves. */
export const VisitChart = drawnFirst<VisitChartProps>(VisitPicture, () => import('./visit-drawing').then(({ VisitDrawing }) => VisitDrawing))
