/**
 * What a book keeps beside its log, and no log can give back: receipts of commands, files that were imported, drafts, what is
 * private to this office, and how far the advisor has come. Backed up with the book, copied when it is rebuilt, in no bundle.
 */
export const WORKING_STORE = [
  'command_receipt',
  'imported_file',
  'draft',
  'party_private',
  'acknowledgement',
  'bundle_recipient',
] as const;
