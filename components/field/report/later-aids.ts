import { later } from './later-part'

export const LoosePhotos = later(async () => (await import('./loose-photos')).LoosePhotos)
export const MemoList = later(async () => (await import('./memo-list')).MemoList)
