import type { Say } from './say'

/** In which words and which language a piece of a page is written, on the server and in the browser alike. */
export type Reading = { say: Say; language: string }
