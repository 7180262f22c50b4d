import type { WhyReport } from '../report/why-report'
import type { WhyMean } from './why-mean'

/** Any figure's explanation. */
export type WhyView = WhyReport | WhyMean
