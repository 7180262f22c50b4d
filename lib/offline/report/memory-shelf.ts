import { NotKept } from '../vault'
import type { ReportShelf } from './shelf'

/** Where the browser keeps nothing: the report lives in this page and on the server, and the screen says so. */
export const memoryShelf = (): ReportShelf => {
  const refuse = () => Promise.reject(new NotKept('unavailable'))
  return { read: async () => null, write: refuse, clear: async () => undefined, keepPhoto: refuse, photo: async () => null, dropPhoto: async () => undefined, small: async () => null, photos: async () => [] }
}
