/** The program's own version, told to users and written where a book needs a newer program. */
export const PROGRAM_VERSION = '0.2.0';
