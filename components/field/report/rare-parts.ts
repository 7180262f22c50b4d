/** What few reports need, fetched as one: each alone weighs less than the asking for it. */
export { AidList } from './aid-list'
export { Conflict } from './conflict'
export { ManyControl } from './many-control'
export { OverNotice } from './over-notice'
export { PlaceControl } from './place-control'
export { RecommendationControl } from './recommendation-control'
export { Refused } from './refused'
export { SoundControl } from './sound-control'
