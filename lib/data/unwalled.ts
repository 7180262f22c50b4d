/** Tables without the tenant wall, each with its reason. Every other table must have it; a test compares with the catalogue. */
export const unwalled: Record<string, string> = {
  User: 'a person may belong to several organisations; holds no organisation data',
  Session: 'who is signed in is known before the organisation is',
  OneTimeToken: 'links by mail are redeemed before sign-in',
  Organization: 'reference table: names and settings of organisations, read to open the wall',
  MailMessage: 'mail to people who may not have an organisation yet; read by the sender alone, and by the demo mailbox',
  RateLimit: 'counts attempts by people who are not signed in, and files a person takes from whatever organisation',
  FileStoreMark: 'one row: which file store belongs to this database; holds no organisation data',
  _prisma_migrations: 'written by the migrator',
}
