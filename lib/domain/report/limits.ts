/** Characters of a note or a text, and photos of one answer: what the phone stops at and the server refuses beyond. */
export const MAX_COMMENT = 5_000
export const MAX_PHOTOS_PER_ANSWER = 20
/** Sounds of one answer, and the seconds of one: a long talk in pieces, each small enough to travel and to listen to. */
export const MAX_RECORDINGS_PER_ANSWER = 10
export const MAX_RECORDING_SECONDS = 900
