/** Which list of approved farmers an address names: `3~EU-2018/848` is the third of that standard, nothing is the draft. */
export interface IssuedListNamed {
  /** 0: the draft. */
  readonly version: number;
  readonly standard?: string;
}

export function issuedListOf(text: string | undefined): IssuedListNamed {
  const [, version = '0', standard] = /^(\d{1,6})(?:~(.{1,40}))?$/.exec(text ?? '') ?? [];
  return { version: Number(version), ...(standard === undefined ? {} : { standard }) };
}

export const issuedListText = ({
  version,
  standard,
}: {
  readonly version: number;
  readonly standard: string;
}): string => `${String(version)}~${standard}`;
