/** What this page sends while no report is open in it; `stop` resolves when it holds none any more. */
export const beside = { stop: async (): Promise<void> => undefined }
