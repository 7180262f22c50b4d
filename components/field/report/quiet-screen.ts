/** The screen while there, with its bar, fetched as one. */
export { DuringBar } from './during-bar'
export { DuringView } from './during-view'
