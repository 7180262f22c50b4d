import { later } from './later-part'

export const AidList = later(async () => (await import('./aid-list')).AidList)
