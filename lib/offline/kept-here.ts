/** Whether no vault was ever opened in this browser, as far as that can be known; the device's name is noted with the first one. */
export function neverKept(): boolean {
  try {
    return localStorage.getItem('etalon.device') === null
  } catch {
    return false
  }
}
