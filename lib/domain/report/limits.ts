/** Characters of a note or a text, and photos of one answer: what the phone stops at and the server refuses beyond. */
export const MAX_COMMENT = 5_000
export const MAX_PHOTOS_PER_ANSWER = 20
