import { later } from './later-part'

const rare = () => import('./rare-parts')

/** What stands beside a part that is itself fetched later. */
export const StopwatchAside = later(async () => (await rare()).StopwatchAside)
export const SureRemove = later(async () => (await rare()).SureRemove)
