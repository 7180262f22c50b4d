'use client'

import { drawnFirst } from './drawn-first'
import { VISIT_CHART_HEIGHT, type VisitChartProps } from './visit-points'

/** One branch's visits as dots in time; a picture until somebody moves. */
export const VisitChart = drawnFirst<VisitChartProps>(() => import('./visit-drawing').then(({ VisitDrawing }) => VisitDrawing), VISIT_CHART_HEIGHT)
