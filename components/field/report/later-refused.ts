import { later } from './later-part'

export const ExamplePicture = later(async () => (await import('./example-picture')).ExamplePicture)
export const DurationControl = later(async () => (await import('./duration-control')).DurationControl)
export const RecommendationControl = later(async () => (await import('./recommendation-control')).RecommendationControl)
export const SoundControl = later(async () => (await import('./sound-control')).SoundControl)
export const PlaceControl = later(async () => (await import('./place-control')).PlaceControl)
export const PhotoStrip = later(async () => (await import('./photo-strip')).PhotoStrip)
export const Refused = later(async () => (await import('./refused')).Refused)
export const Conflict = later(async () => (await import('./conflict')).Conflict)
export const OverNotice = later(async () => (await import('./over-notice')).OverNotice)
