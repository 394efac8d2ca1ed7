import { test } from './open-program.ts';
import { purchaseRound } from './purchase-round.ts';

purchaseRound(test);
