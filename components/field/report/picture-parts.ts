/** Pictures shown and taken, fetched as one. */
export { ExamplePicture } from './example-picture'
export { PhotoStrip } from './photo-strip'
