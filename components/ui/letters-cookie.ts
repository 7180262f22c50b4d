/** Set once this browser has fetched our letters: then the server writes pages in them at once. */
export const lettersCookie = 'letters'
