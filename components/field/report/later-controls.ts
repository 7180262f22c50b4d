import { later } from './later-part'

const rare = () => import('./rare-parts')
const pictures = () => import('./picture-parts')

export const ExamplePicture = later(async () => (await pictures()).ExamplePicture)
export const DurationControl = later(async () => (await import('./duration-control')).DurationControl)
export const RecommendationControl = later(async () => (await rare()).RecommendationControl)
export const SoundControl = later(async () => (await rare()).SoundControl)
export const PlaceControl = later(async () => (await rare()).PlaceControl)
export const PhotoStrip = later(async () => (await pictures()).PhotoStrip)
export const AskedList = later(async () => (await rare()).AskedList)
export const Refused = later(async () => (await rare()).Refused)
export const Conflict = later(async () => (await rare()).Conflict)
export const OverNotice = later(async () => (await rare()).OverNotice)
export const HeldNotice = later(async () => (await rare()).HeldNotice)
export const StateNotice = later(async () => (await rare()).StateNotice)
export const ManyControl = later(async () => (await rare()).ManyControl)
export const AidList = later(async () => (await rare()).AidList)
