/** What the command line understands. */
export const USAGE = `Sahakum – accounts of a farmer cooperative, offline, in one file

  sahakum demo DIR [--language km|en|both]         a practice book, its papers and its bundle, in one go
  sahakum new BOOK --from DIR                      a new book from a folder of import files
  sahakum import BOOK KIND FILE [--dry-run]        KIND: accounts members opening-balances share-movements
                                                   paddy-prices vouchers journals weigh-tickets
                                                   parcels organic-decisions   (CSV)
  sahakum undo-import BOOK KIND FILE --reason TEXT [--date D]
                                                   takes the file's papers back, by reversals
  sahakum report BOOK NAME [--as-of D | --from D --to D] [--member CODE] [--account CODE]
                        [--standard C]             NAME: trial-balance register accounts weigh-tickets
                                                   member-balances purchases-by-variety
                                                   organic-quota approved-area
  sahakum journal BOOK [--format hledger|beancount]
                                                   the whole journal for an independent reader
  sahakum verify BOOK                              file, guards, chain of the log, replay, invariants
  sahakum lock BOOK --through D                    lock everything up to the end of a month
  sahakum unlock BOOK [--through D] --reason TEXT  open months again, saying why
  sahakum new-epoch BOOK --reason TEXT             let a restored or copied book post again
  sahakum rebuild BOOK --to BOOK2                  the same book built anew from its log
  sahakum bundle export BOOK --to DIR [--delta] [--recipient AGE1…]
                                                   the whole book, signed, for the advisor, or what is new since
                                                   it was acknowledged; anyone can read it but for --recipient
  sahakum bundle inspect FILE                      who says that they sent it, and what; not verified
  sahakum bundle verify FILE…                      signature, chain, replay and tables; of a book in several
                                                   bundles all of them, in their order
  sahakum bundle acknowledge BOOK FILE.ack [--trust FINGERPRINT]
                                                   what the advisor sent back: the next delta begins after it
  sahakum workspace import DIR FILE… [--trust]     the advisor's side: bundles of any cooperatives, in any order;
                                                   --trust takes a changed key as the new one
  sahakum workspace list DIR                       each cooperative: how far, and what is wrong; what was refused
  sahakum workspace report DIR cooperatives        their figures side by side (any other report takes the path
                                                   of a book in DIR/replicas as BOOK)
  sahakum workspace settle DIR COOP --keep A|B     which of two books that part: A what came first, B the other
  sahakum workspace key                            this computer's keys, for the cooperatives
  sahakum print receipt BOOK TICKET --out FILE [--size A5|80mm] [--copy]
  sahakum print statement BOOK MEMBER --out FILE [--from D] [--to D]
  sahakum print statements BOOK --out FILE [--from D] [--to D]
                                                   of every member, by village and name, in one file
  sahakum statement BOOK --member CODE | --all     the same two in a shorter way
  sahakum print trial-balance BOOK --out FILE [--on D]
  sahakum print farmer-list BOOK --out FILE [--standard C] [--list N] [--on D] [--format pdf|xlsx]
                                                   approved farmers: version N as it was issued, else as of the day
  sahakum print inspection-form BOOK MEMBER --out FILE [--on D] [--inspection NUMBER]
  sahakum print parcel-sheet BOOK PARCEL --out FILE [--on D]
  sahakum print nonconformities BOOK --out FILE [--on D] [--member CODE] [--open]
  sahakum print certification BOOK MEMBER --out FILE [--on D]
                                                   papers as PDF: --language km|en|both, --digits latin|khmer,
                                                   --reading thousands|places for amounts in Khmer words
  sahakum call BOOK PROCEDURE [JSON] [--dry-run] [--key K]
                                                   any procedure of the program, answered as JSON;
                                                   with - for JSON, one input a line is read from standard input
  sahakum serve [BOOK] [--port N]                  the screens in a browser on this machine only

  --format csv|json and --out PATH for a file, --lang km|en|both for the language of messages,
  --actor NAME for who acts (else the system's user). Dates are written 2025-12-31.
  Exit: 0 done, 1 refused (the reason on stderr), 2 wrong usage.
`;
