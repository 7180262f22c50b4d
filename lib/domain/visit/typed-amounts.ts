/** "12,50" or "12.50" in hundredths, "80" in tenths: as people write amounts and shares. */
export const hundredths = (written: string): number => Math.round(Number(written.replace(',', '.')) * 100)
export const tenths = (written: string): number => Math.round(Number(written.replace(',', '.')) * 10)
