import { COMMON_TEXTS } from './screens/everywhere.ts';
import { DESK_TEXTS } from './screens/desk.ts';
import { HOME_TEXTS } from './screens/home.ts';
import { LEDGER_TEXTS } from './screens/ledger.ts';
import { MEMBER_TEXTS } from './screens/members.ts';
import { ORGANIC_TEXTS } from './screens/organic.ts';
import { PADDY_TEXTS } from './screens/paddy.ts';
import { BUNDLE_TEXTS } from './screens/bundle.ts';
import { PAPER_SCREEN_TEXTS } from './screens/papers.ts';
import { SHARE_TEXTS } from './screens/shares.ts';
import { VOUCHER_TEXTS } from './screens/vouchers.ts';
import { WORKSPACE_TEXTS } from './screens/workspace.ts';

/** Every text of the screens by its key; each is a pair, so none can be missing in one language. */
export const SCREEN_TEXTS = {
  ...COMMON_TEXTS,
  ...DESK_TEXTS,
  ...MEMBER_TEXTS,
  ...LEDGER_TEXTS,
  ...PADDY_TEXTS,
  ...ORGANIC_TEXTS,
  ...VOUCHER_TEXTS,
  ...HOME_TEXTS,
  ...SHARE_TEXTS,
  ...PAPER_SCREEN_TEXTS,
  ...BUNDLE_TEXTS,
  ...WORKSPACE_TEXTS,
};

export type TextKey = keyof typeof SCREEN_TEXTS;
