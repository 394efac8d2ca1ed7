import type { BookReader } from '../../book/book.ts';
import { statement } from '../../book/statement.ts';
import type { MembersTables } from '../members/tables.ts';
import type { PartiesTables } from '../parties/tables.ts';

/** The members as they are called up at an assembly: village by village, in a village by name, in the order of Khmer letters. */
export interface MemberInOrder {
  readonly id: number;
  readonly code: string;
  readonly nameKm: string;
  readonly nameEn: string;
  readonly villageKm: string;
  readonly villageEn: string;
}

const everyMember = statement<PartiesTables & MembersTables>()((query) =>
  query
    .selectFrom('party')
    .innerJoin('member', 'member.party_id', 'party.id')
    .select(['party.id', 'party.code', 'name_km as nameKm', 'name_en as nameEn'])
    .select(['village_km as villageKm', 'village_en as villageEn']),
);

/** Those whose village is not written down come last. */
export function membersInOrder(book: BookReader): readonly MemberInOrder[] {
  const letters = new Intl.Collator('km');
  const village = ({ villageKm, villageEn }: MemberInOrder): string => villageKm || villageEn;
  const byVillage = (a: string, b: string): number => Number(a === '') - Number(b === '') || letters.compare(a, b);
  return everyMember
    .all(book, {})
    .sort(
      (a, b) =>
        byVillage(village(a), village(b)) ||
        letters.compare(a.nameKm || a.nameEn, b.nameKm || b.nameEn) ||
        (a.code < b.code ? -1 : 1),
    );
}
