import type { OutputOf } from '../../shared/contract/contract.ts';
import type { RandomCommand, World } from './random-world.ts';
import { dated, datedLike, isDay, MEMBERS, reasonFor } from './random-world.ts';

/** Shares bought for cash or instalments, passed on, given back, and movements taken back. */
const PAR = 5000n;
const capital = (party: string, shares: number) => ({ account: '3010', party, khr: BigInt(-shares) * PAR, cents: 0n });

export function randomShares(world: World): RandomCommand {
  const { model, chance } = world;
  const faults = new Set<string>();
  const date = dated(world, faults);
  const kind = chance.pick(['buy', 'buy', 'transfer', 'redeem', 'redeem'] as const);
  const [member, toMember] = [chance.pick(MEMBERS), chance.pick(MEMBERS)];
  const shares = chance.chance(0.03) ? chance.pick(['0', '-1', '1.5', '']) : String(chance.between(1, 6));
  const count = /^[1-9]$/.test(shares) ? Number(shares) : 0;
  if (count === 0) faults.add('shares-not-whole');
  const payFrom = kind === 'buy' && chance.chance(0.3) ? 'subscription' : 'cash';
  const cashAccount = kind !== 'transfer' && chance.chance(0.3) ? '1110' : undefined;
  const reference = chance.chance(0.3) ? `S-${chance.between(1, 200)}` : '';
  const standing = [...model.movements.values()].map((movement) => ({ ...movement, gone: movement.reversed }));
  if (isDay(faults) && model.isTaken(standing, reference, date)) faults.add('reference-doubled');
  if (kind === 'transfer' && member === toMember) faults.add('share-to-self');
  if (isDay(faults) && kind !== 'buy' && model.lowestHeld(member, date) < count) faults.add('shares-beyond-held');
  if (isDay(faults) && payFrom === 'subscription' && model.lowestFrom('2130', member, date) < BigInt(count) * PAR)
    faults.add('subscription-too-small');
  const changes =
    kind === 'buy'
      ? [{ party: member, shares: count }]
      : [{ party: member, shares: -count }, ...(kind === 'transfer' ? [{ party: toMember, shares: count }] : [])];
  const lines = changes.map(({ party, shares: change }) => capital(party, change));
  const rest = -lines.reduce((sum, { khr }) => sum + khr, 0n);
  if (payFrom === 'subscription') lines.push({ account: '2130', party: member, khr: rest, cents: 0n });
  else if (rest !== 0n) lines.push({ account: cashAccount ?? '1010', party: '', khr: rest, cents: 0n });
  const common = { date, reference, member, shares };
  if (isDay(faults) && model.fallsBelowZero(date, lines)) faults.add('balance-below-zero');
  const input = {
    buy: { ...common, payFrom, cashAccount },
    transfer: { ...common, toMember },
    redeem: { ...common, cashAccount },
  }[kind];
  return {
    procedure: `shares.${kind}`,
    input,
    faults,
    enter: (value) => {
      const { movement, entry } = value as OutputOf<'shares.buy'>;
      model.movements.set(movement, { id: movement, date, reference, entry: entry.id, changes, reversed: false });
      return [model.keep({ id: entry.id, date, family: 'other', reference, ofPaper: true, isReversal: false }, lines)];
    },
  };
}

export function randomShareReversal(world: World): RandomCommand {
  const { model, chance } = world;
  const faults = new Set<string>();
  const movements = [...model.movements.values()].filter(({ changes }) => changes.length < 3);
  const movement = movements.length === 0 ? undefined : chance.pick(movements.slice(-40));
  const date = datedLike(world, faults, movement?.date);
  const reason = reasonFor(chance, faults);
  const original = movement && model.entries.get(movement.entry);
  if (!movement || !original || original.isReversal) faults.add('movement-unknown');
  else {
    if (movement.reversed) faults.add('movement-already-reversed');
    if (date < movement.date) faults.add('date-out-of-range');
    const isShort = movement.changes.some((c) => c.shares > 0 && model.lowestHeld(c.party, date) < c.shares);
    if (isDay(faults) && isShort) faults.add('shares-beyond-held');
    const back = original.lines.map((line) => ({ ...line, khr: -line.khr }));
    if (isDay(faults) && model.fallsBelowZero(date, back)) faults.add('balance-below-zero');
  }
  return {
    procedure: 'shares.reverse',
    input: { movement: movement?.id ?? 1, date, reason },
    faults,
    enter: (value) => {
      const { movement: id, entry } = value as OutputOf<'shares.reverse'>;
      if (!movement || !original) throw new Error('reversed what is not there');
      movement.reversed = true;
      if (movement.date === date) for (const one of [movement.id, id]) model.neverWere.add(one);
      const changes = movement.changes.map(({ party, shares }) => ({ party, shares: -shares }));
      model.movements.set(id, { id, date, reference: '', entry: entry.id, changes, reversed: true });
      model.reverse(original, entry.id, date);
      return [...model.entries.values()].slice(-1);
    },
  };
}
