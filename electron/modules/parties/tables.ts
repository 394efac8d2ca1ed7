/** Rows of the register of people and institutions. */
export interface PartiesTables {
  party: {
    id: number;
    code: string;
    name_km: string;
    name_en: string;
    sex: string | null;
    birth_year: number | null;
    village_km: string;
    village_en: string;
  };
  /** Private, erasable, outside the log. */
  party_private: { party_code: string; phone: string | null };
}
