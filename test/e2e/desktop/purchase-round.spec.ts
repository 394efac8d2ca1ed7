import { purchaseRound } from '../purchase-round.ts';
import { test } from './open-window.ts';

purchaseRound(test);
