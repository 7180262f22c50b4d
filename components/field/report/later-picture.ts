import { later } from './later-part'

/** Only where a picture is not on this phone. */
export const FarPicture = later(async () => (await import('./far-picture')).FarPicture)
