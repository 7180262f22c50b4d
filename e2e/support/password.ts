/** Of everybody who comes into being in a journey. */
export const password = 'correct horse battery'
